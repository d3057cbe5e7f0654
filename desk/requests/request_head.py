"""The head of an open request: what it is, where it stands, how many days are left, what can be done."""

from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout

from desk.command import Command, CommandButton
from desk.requests.commands import IN_VIEW, PRIMARY, RequestCommands
from desk.requests.days import duty_look, final_look
from desk.style import COLOURS
from shared.domain.code import shown_code
from shared.domain.form import text_in
from shared.domain.procedure import STEPS
from shared.domain.request_picture import OpenRequest
from shared.ui.drawn_icon import drawn_icon
from shared.ui.labels import plain_label
from shared.ui.language import WordedFrame, screen_language
from shared.ui.sentences import state_word

ICON_PX = 20


class RequestHead(WordedFrame):
    """Two lines of words and one of buttons: only what is allowed, what is rare in a menu."""

    def __init__(self, commands: RequestCommands) -> None:
        super().__init__()
        self._opened: OpenRequest | None = None
        self._saved, self._unsaved = "", False
        self._buttons: dict[Command, CommandButton] = {}
        self.title = plain_label("entryTitle", wraps=True)
        self.state = plain_label("step", wraps=True)
        self.saved = plain_label("muted")
        self.facts = plain_label("muted")
        self._days = [(plain_label(), plain_label("days")) for _ in range(2)]
        top = QHBoxLayout()
        top.addWidget(self.title, 1)
        top.addWidget(self.saved)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.state, 1)
        for icon, words in self._days:
            line.addSpacing(8)
            line.addWidget(icon)
            line.addWidget(words)
        line.addWidget(self.facts)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        moves = commands.moves
        for command, kind in (
            (commands.leave, "plain"),
            *((moves[move], "primary" if move in PRIMARY else "plain") for move in IN_VIEW),
            (commands.letter, "primary"),
        ):
            button = CommandButton(command, kind=kind, bare=True)
            buttons.addWidget(button)
            self._buttons[command] = button
            command.changed.connect(self._show_buttons)
        self._rest = [*(moves[move] for move in moves if move not in IN_VIEW), *commands.papers]
        self.more = QPushButton()
        self._menu = QMenu(self.more)
        self._menu.aboutToShow.connect(self._fill_menu)
        self.more.setMenu(self._menu)
        buttons.addWidget(self.more)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(top)
        column.addLayout(line)
        column.addLayout(buttons)
        self._show_buttons()

    def show_request(self, opened: OpenRequest) -> None:
        """This request."""
        self._opened = opened
        self.set_texts()

    def show_saved(self, words: str) -> None:
        """When the last answer was stored."""
        self._saved = words
        self._say_saved()

    def show_unsaved(self, *, on: bool) -> None:
        """Whether something stands in the form that is not stored."""
        self._unsaved = on
        self._say_saved()

    def _say_saved(self) -> None:
        self.saved.setText(self.tr("Belum tersimpan") if self._unsaved else self._saved)

    def _show_buttons(self) -> None:
        for command, button in self._buttons.items():
            button.setVisible(command.isEnabled())

    def _fill_menu(self) -> None:
        self._menu.clear()
        self._menu.addActions([command for command in self._rest if command.isEnabled()])

    def set_texts(self) -> None:
        self.more.setText(self.tr("&Lainnya"))
        self._say_saved()
        opened = self._opened
        if opened is None:
            return
        request = opened.request
        title = request.title or self.tr("Permintaan baru")
        self.title.setText(f"{request.number} · {title}")
        step = text_in(STEPS[opened.step], screen_language())
        state = state_word(request.state.value, "request_state")
        words = self.tr("{state} · langkah {number} dari 14: {step}")
        self.state.setText(words.format(state=state, number=opened.step, step=step))
        looks = (
            (duty_look(opened.days), self.tr("Pemberitahuan: {words}")),
            (final_look(opened.days), self.tr("Hasil akhir: {words}")),
        )
        for (icon, label), (look, text) in zip(self._days, looks, strict=True):
            icon.setPixmap(drawn_icon(look.icon, COLOURS[look.colour]).pixmap(ICON_PX, ICON_PX))
            label.setText(text.format(words=look.words))
        self.facts.setText(self.tr("Kode {code}").format(code=shown_code(request.code)))
