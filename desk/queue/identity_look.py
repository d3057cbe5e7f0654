"""The look at the identity card, as the service standard asks: its kind, and whether it is still valid."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QVBoxLayout

from shared.domain.form import Form, text_in
from shared.domain.visit_picture import IdentitySeen, OpenVisit
from shared.ui.labels import IconLabel, plain_label
from shared.ui.language import WordedFrame, screen_language

QUESTION = "identity_kind"


class IdentityLook(WordedFrame):
    """Choose what kind of card was shown, then say whether it is valid; may be said again."""

    identity_asked = Signal(str, bool)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("identityLook")
        self._seen: IdentitySeen | None = None
        self._form: Form | None = None
        self._ticket = 0
        self._title = plain_label("fieldLabel")
        self._icon = IconLabel("card-account-details-outline", 22, role="stepIcon")
        self.result = plain_label("answer", wraps=True)
        self.kind = QComboBox()
        self.valid, self.not_valid = QPushButton(), QPushButton()
        for button, valid in ((self.valid, True), (self.not_valid, False)):
            button.clicked.connect(lambda _checked=False, valid=valid: self._say(valid=valid))
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._icon)
        head.addWidget(self._title)
        head.addWidget(self.result, 1)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.kind, 1)
        row.addWidget(self.valid)
        row.addWidget(self.not_valid)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 8, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addLayout(row)
        self.set_texts()

    def show_identity(self, visit: OpenVisit | None, form: Form | None) -> None:
        """What was seen of this visit's card; the kind that the visitor named is offered first."""
        self.setVisible(visit is not None)
        if visit is None or form is None:
            return
        changed = visit.ticket.id != self._ticket or form.question(QUESTION) != self._question()
        self._ticket, self._form, self._seen = visit.ticket.id or 0, form, visit.identity
        if changed:
            offered = visit.identity.kind if visit.identity else str(visit.answers.get(QUESTION, "KTP"))
            self._fill(offered)
        self.set_texts()

    def set_texts(self) -> None:
        self._title.setText(self.tr("Kartu identitas"))
        self.valid.setText(self.tr("&Masih berlaku"))
        self.not_valid.setText(self.tr("&Tidak berlaku"))
        self.kind.setAccessibleName(self.tr("Jenis kartu identitas"))
        if self.kind.currentData():
            self._fill(self.kind.currentData())
        if self._seen is None:
            self.result.setText(self.tr("belum dilihat"))
            return
        words = self.tr("{kind}, masih berlaku") if self._seen.valid else self.tr("{kind}, tidak berlaku")
        self.result.setText(words.format(kind=self._kind_words(self._seen.kind)))

    def _question(self) -> object:
        return self._form.question(QUESTION) if self._form else None

    def _fill(self, kind: str) -> None:
        self.kind.clear()
        for option in self._form.question(QUESTION).options if self._form else ():
            self.kind.addItem(text_in(option.label, screen_language()), option.value)
        self.kind.setCurrentIndex(max(0, self.kind.findData(kind)))

    def _kind_words(self, kind: str) -> str:
        option = self._form.question(QUESTION).option(kind) if self._form else None
        return text_in(option.label, screen_language()) if option else kind

    def _say(self, *, valid: bool) -> None:
        self.identity_asked.emit(self.kind.currentData(), valid)
