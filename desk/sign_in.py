"""The sign-in page, also for the first account of a new store."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QPushButton, QVBoxLayout

from shared.ui.labels import IconLabel, plain_label
from shared.ui.language import WordedFrame

CARD_WIDTH = 460


class SignInPage(WordedFrame):
    """Shows one of: opening, sign-in, first start, cannot open. Errors stand under their field."""

    sign_in_asked = Signal(str, str)
    first_account_asked = Signal(str, str, str)
    retry_asked = Signal()

    def __init__(self, office: str) -> None:
        super().__init__()
        self.setObjectName("signIn")
        self._state = "opening"
        self.name, self.full_name = _field(), _field()
        self.password, self.repeated = _field(secret=True), _field(secret=True)
        self._fields = {
            "name": self.name,
            "full_name": self.full_name,
            "password": self.password,
            "repeated": self.repeated,
        }
        self._words = {key: QLabel() for key in self._fields}
        self._problems = {key: plain_label("fieldError", wraps=True) for key in self._fields}
        self._title, self._remark = plain_label("signInTitle", wraps=True), plain_label("muted", wraps=True)
        self.problem = plain_label("fieldError", wraps=True)
        self.button = QPushButton()
        self.button.setProperty("kind", "primary")
        self.button.setProperty("tall", True)
        self.button.clicked.connect(self._go)
        self._arrange(office)
        self.set_texts()

    def show_opening(self) -> None:
        """The store is being opened."""
        self._show("opening")

    def show_sign_in(self) -> None:
        """Ask for name and password."""
        self.password.clear()
        self._show("sign_in")
        (self.password if self.name.text() else self.name).setFocus()

    def show_first_start(self) -> None:
        """Nobody can sign in yet: ask for the first account."""
        self._show("first_start")
        self.name.setFocus()

    def show_closed(self, sentence: str) -> None:
        """The store cannot be opened: why, and try again."""
        self._show("closed")
        self.problem.setText(sentence)
        self.problem.show()
        self.button.setFocus()

    def show_problem(self, field: str, sentence: str) -> None:
        """A sentence under a field, with the focus in it; what was typed stays."""
        self.show_busy(on=False)
        self._problems[field].setText(sentence)
        self._problems[field].show()
        self._fields[field].setFocus()
        self._fields[field].selectAll()

    def problem_at(self, field: str) -> str:
        """The sentence under a field; empty while there is none."""
        return "" if self._problems[field].isHidden() else self._problems[field].text()

    def forget(self) -> None:
        """Somebody has signed in: no password stays in a field, nothing is asked until the page is back."""
        for field in (self.password, self.repeated):
            field.clear()

    def show_busy(self, *, on: bool) -> None:
        """While name and password are looked at."""
        self.button.setEnabled(not on)

    def set_texts(self) -> None:
        first = self._state == "first_start"
        titles = {
            "opening": self.tr("Membuka penyimpanan…"),
            "sign_in": self.tr("Masuk"),
            "first_start": self.tr("Buat akun pertama"),
            "closed": self.tr("Penyimpanan belum dapat dibuka"),
        }
        self._title.setText(titles[self._state])
        self._remark.setText(
            self.tr(
                "Belum ada akun petugas di sini. Akun pertama dapat menambahkan akun lain. "
                "Kata sandi paling sedikit 8 karakter dan berbeda dari nama pengguna."
            )
        )
        self._words["name"].setText(self.tr("&Nama pengguna"))
        self._words["full_name"].setText(self.tr("Nama &lengkap"))
        self._words["password"].setText(self.tr("&Kata sandi"))
        self._words["repeated"].setText(self.tr("&Ulangi kata sandi"))
        self.button.setText(
            self.tr("&Buat akun dan masuk")
            if first
            else self.tr("&Coba lagi")
            if self._state == "closed"
            else self.tr("&Masuk")
        )

    def _arrange(self, office: str) -> None:
        card = QFrame(objectName="signInCard")
        card.setFixedWidth(CARD_WIDTH)
        column = QVBoxLayout(card)
        column.setContentsMargins(36, 32, 36, 36)
        column.setSpacing(6)
        office_name = plain_label("signInOffice", wraps=True)
        office_name.setText(office)
        for widget in (IconLabel("chart-box-outline", 48, role="signInMark"), office_name, self._title):
            column.addWidget(widget)
        column.addWidget(self._remark)
        column.addWidget(self.problem)
        column.addSpacing(8)
        for key, field in self._fields.items():
            self._words[key].setBuddy(field)
            self._words[key].setProperty("role", "fieldLabel")
            field.returnPressed.connect(lambda key=key: self._enter(key))
            for widget in (self._words[key], field, self._problems[key]):
                column.addWidget(widget)
            column.addSpacing(6)
        column.addSpacing(8)
        column.addWidget(self.button)
        outer = QVBoxLayout(self)
        outer.addWidget(card, 0, Qt.AlignmentFlag.AlignCenter)
        self._show("opening")

    def _show(self, state: str) -> None:
        self._state = state
        first = state == "first_start"
        shown = {"sign_in": ("name", "password"), "first_start": tuple(self._fields)}.get(state, ())
        for key in self._fields:
            self._words[key].setVisible(key in shown)
            self._fields[key].setVisible(key in shown)
            self._problems[key].hide()
        self._remark.setVisible(first)
        self.problem.hide()
        self.button.setVisible(state != "opening")
        self.button.setEnabled(True)
        self.set_texts()

    def _enter(self, key: str) -> None:
        shown = [one for one in self._fields if not self._fields[one].isHidden()]
        after = shown[shown.index(key) + 1 :]
        if self._state == "first_start" and after:
            self._fields[after[0]].setFocus()
            return
        self._go()

    def _go(self) -> None:
        if not self.button.isEnabled() or self._state == "opening":
            return
        for problem in self._problems.values():
            problem.hide()
        if self._state == "closed":
            self.show_opening()
            self.retry_asked.emit()
        elif self._state == "sign_in" and not self.name.text().strip():
            self.name.setFocus()
        elif self._state == "sign_in" and not self.password.text():
            self.password.setFocus()
        elif self._state == "sign_in":
            self.show_busy(on=True)
            self.sign_in_asked.emit(self.name.text(), self.password.text())
        elif self.password.text() != self.repeated.text():
            self.show_problem("repeated", self.tr("Kedua kata sandi tidak sama. Ketik sekali lagi."))
        else:
            self.show_busy(on=True)
            self.first_account_asked.emit(self.name.text(), self.full_name.text(), self.password.text())


def _field(*, secret: bool = False) -> QLineEdit:
    field = QLineEdit()
    field.setMaxLength(200)
    if secret:
        field.setEchoMode(QLineEdit.EchoMode.Password)
    return field
