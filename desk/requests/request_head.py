"""The head of an open request: what it is, where it stands, how many days are left, what can be done."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from desk.command import CommandButton
from desk.requests.commands import PRIMARY, RequestCommands
from desk.requests.days import duty_look, final_look
from desk.style import COLOURS
from shared.domain.form import text_in
from shared.domain.procedure import STEPS
from shared.domain.request_picture import OpenRequest
from shared.ui.drawn_icon import drawn_icon
from shared.ui.labels import plain_label
from shared.ui.language import WordedFrame, screen_language
from shared.ui.sentences import state_word

ICON_PX = 20


class RequestHead(WordedFrame):
    """Two lines of words and one of buttons; only what is allowed has a button."""

    def __init__(self, commands: RequestCommands) -> None:
        super().__init__()
        self._opened: OpenRequest | None = None
        self.title = plain_label("entryTitle", wraps=True)
        self.state = plain_label("step")
        self.saved = plain_label("muted")
        self.facts = plain_label("muted")
        self._days = [(plain_label(), plain_label("days")) for _ in range(2)]
        top = QHBoxLayout()
        top.addWidget(self.title, 1)
        top.addWidget(self.saved)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.state)
        for icon, words in self._days:
            line.addSpacing(16)
            line.addWidget(icon)
            line.addWidget(words)
        line.addStretch(1)
        line.addWidget(self.facts)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        self._buttons: list[CommandButton] = []
        for command, kind in (
            (commands.leave, "plain"),
            *(
                (command, "primary" if move in PRIMARY else "plain")
                for move, command in commands.moves.items()
            ),
            (commands.letter, "primary"),
            (commands.receipt, "plain"),
            (commands.form, "plain"),
        ):
            button = CommandButton(command, kind=kind, bare=True)
            command.changed.connect(
                lambda button=button, command=command: button.setVisible(command.isEnabled())
            )
            button.setVisible(command.isEnabled())
            self._buttons.append(button)
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(top)
        column.addLayout(line)
        column.addLayout(buttons)

    def show_request(self, opened: OpenRequest) -> None:
        """This request."""
        self._opened = opened
        self.set_texts()

    def show_saved(self, words: str) -> None:
        """When the last answer was stored, or that one is not."""
        self.saved.setText(words)

    def set_texts(self) -> None:
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
        self.facts.setText(self.tr("Kode {code}").format(code=request.code))
