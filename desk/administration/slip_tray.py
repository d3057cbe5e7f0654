"""The virtual printer's paper tray: a small window with the newest slip."""

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QSize, Qt, QTimer
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

WIDTH_PX = 300


class SlipTray(QWidget):
    """Shows the newest slip of a folder, as wide as the window, and says which one it is."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder
        self._title = QLabel(textFormat=Qt.TextFormat.PlainText, alignment=Qt.AlignmentFlag.AlignCenter)
        self._paper = QLabel(alignment=Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._paper.setAccessibleName(self.tr("Tiket terakhir"))
        roll = QScrollArea(widgetResizable=True)
        roll.setWidget(self._paper)
        column = QVBoxLayout(self)
        column.addWidget(self._title)
        column.addWidget(roll, 1)
        self.setWindowTitle(self.tr("Printer virtual"))
        self.resize(QSize(WIDTH_PX + 40, 560))
        folder.mkdir(parents=True, exist_ok=True)
        self._watcher = QFileSystemWatcher([str(folder)], self)
        # One slip makes several changes to the folder: look once they are over.
        self._settled = QTimer(self, singleShot=True, interval=100)
        self._settled.timeout.connect(self._show_newest)
        self._watcher.directoryChanged.connect(lambda _: self._settled.start())
        self._show_newest()

    def _show_newest(self) -> None:
        slips = sorted(self._folder.glob("*.png"))
        if not slips:
            self._title.setText(self.tr("Belum ada tiket. Ambil nomor di kiosk."))
            return
        picture = QPixmap(str(slips[-1]))
        self._paper.setPixmap(picture.scaledToWidth(WIDTH_PX, Qt.TransformationMode.SmoothTransformation))
        self._title.setText(
            self.tr("Tiket ke-{count} · {file}").format(count=len(slips), file=slips[-1].name)
        )
