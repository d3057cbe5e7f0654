"""A question before something that is not taken back."""

from collections.abc import Callable

from PySide6.QtWidgets import QPushButton, QWidget

from desk.overlay import Overlay


class Confirmation(Overlay):
    """Asks once; the focus begins on the harmless answer."""

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner, width=480)
        self._do: Callable[[], object] | None = None
        self._keep = QPushButton()
        self._keep.clicked.connect(self.close_overlay)
        self.yes = QPushButton()
        self.yes.setProperty("kind", "danger")
        self.yes.clicked.connect(self.agree)
        self.button_row(self._keep, self.yes)
        self.set_texts()

    def ask(self, over: QWidget, question: str, remark: str, yes: str, do: Callable[[], object]) -> None:
        """Ask `question`; `do` is called if the answer is `yes`."""
        self._do = do
        self.title.setText(question)
        self.said.setText(remark)
        self.said.setVisible(bool(remark))
        self.yes.setText(yes)
        self.open_over(over, self._keep)

    def set_texts(self) -> None:
        self._keep.setText(self.tr("Ke&mbali"))

    def agree(self) -> None:
        """The answer is `yes`."""
        do, self._do = self._do, None
        self.close_overlay()
        if do is not None:
            do()
