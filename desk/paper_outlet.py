"""Where a paper goes: to the office's printer, or into a file."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QPushButton, QWidget

from desk.file_choice import choose_place
from desk.overlay import Overlay

Outlet = Path | QPrinter
"""A file to write, or a printer that was chosen and set."""


class PaperOutlet(Overlay):
    """Enter prints; the system's dialogs ask which printer, or where to save."""

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner, width=520)
        self._go: Callable[[Outlet], object] | None = None
        self._name = ""
        self._back, self.save, self.print = QPushButton(), QPushButton(), QPushButton()
        self.print.setProperty("kind", "primary")
        self.button_row(self._back, self.save, self.print)
        self._back.clicked.connect(self.close_overlay)
        self.save.clicked.connect(self._save)
        self.print.clicked.connect(self._print)
        self.set_texts()

    def ask(self, over: QWidget, title: str, name: str, go: Callable[[Outlet], object]) -> None:
        """Ask where the paper called `title` goes; `name` is its file's, `go` gets the answer."""
        self._go, self._name = go, name
        self.title.setText(title)
        self.said.show()
        self.open_over(over, self.print)

    def set_texts(self) -> None:
        self.said.setText(self.tr("Cetak langsung, atau simpan sebagai PDF."))
        self._back.setText(self.tr("&Kembali"))
        self.save.setText(self.tr("&Simpan PDF…"))
        self.print.setText(self.tr("&Cetak…"))

    def _save(self) -> None:
        go = self._closed_for()
        choose_place(self._owner, self.tr("Simpan sebagai"), self._name, go)

    def _print(self) -> None:
        go = self._closed_for()
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(self._name)
        dialog = QPrintDialog(printer, self._owner.window())
        dialog.accepted.connect(lambda: go(printer))
        dialog.finished.connect(dialog.deleteLater)
        dialog.setModal(True)
        dialog.show()

    def _closed_for(self) -> Callable[[Outlet], object]:
        go, self._go = self._go, None
        self.close_overlay()
        return go or (lambda _outlet: None)
