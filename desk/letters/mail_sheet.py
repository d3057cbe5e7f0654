"""A mail as it reads: to whom, what is attached, and its text."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QWidget

from desk.overlay import Overlay
from shared.domain.request_picture import OpenMail
from shared.ui.labels import plain_label

HIGH_PX = 320


class MailSheet(Overlay):
    """Read by keyboard, copied by keyboard; nothing here can be changed."""

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner, width=760)
        self._mail: OpenMail | None = None
        self.to = plain_label("fieldLabel", wraps=True)
        self.files = plain_label("muted", wraps=True)
        self.text = QPlainTextEdit(readOnly=True)
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(HIGH_PX)
        # A reader without a mouse moves through it as through any text.
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self._close = QPushButton()
        self._close.clicked.connect(self.close_overlay)
        for part in (self.to, self.files, self.text):
            self.body.addWidget(part)
        self.button_row(self._close)

    def show_mail(self, over: QWidget, mail: OpenMail) -> None:
        """Open it over the window."""
        self._mail = mail
        self.text.setPlainText(mail.text)
        self.open_over(over, self.text)

    def set_texts(self) -> None:
        self._close.setText(self.tr("&Tutup"))
        self.text.setAccessibleName(self.tr("Isi e-mail"))
        if self._mail is None:
            return
        self.title.setText(self._mail.subject)
        self.to.setText(self.tr("Kepada: {address}").format(address=self._mail.to))
        names = ", ".join(self._mail.files)
        self.files.setText(self.tr("Lampiran: {names}").format(names=names))
        self.files.setVisible(bool(names))
