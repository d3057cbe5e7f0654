"""A number issued at the desk for somebody who does not use the kiosk."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QPushButton, QRadioButton, QVBoxLayout, QWidget

from desk.overlay import Overlay
from desk.queue.picture import QueuePicture
from shared.domain.form import text_in
from shared.ui.language import screen_language


class NewNumber(Overlay):
    """Asks for the service and the lane; the reason for priority is nobody's business."""

    number_asked = Signal(str, bool)

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner)
        self._group = QButtonGroup(self)
        self._choices = QVBoxLayout()
        self._choices.setSpacing(10)
        self.priority = QCheckBox()
        self._back, self.issue = QPushButton(), QPushButton()
        self.issue.setProperty("kind", "primary")
        self.body.addLayout(self._choices)
        self.body.addSpacing(6)
        self.body.addWidget(self.priority)
        self.button_row(self._back, self.issue)
        self.press_on_return(self.issue, self.priority)
        self._back.clicked.connect(self.close_overlay)
        self.issue.clicked.connect(self._go)

    def ask(self, over: QWidget, picture: QueuePicture) -> None:
        """Ask which service."""
        for button in self._group.buttons():
            self._group.removeButton(button)
            self._choices.removeWidget(button)
            button.deleteLater()
        for queue in picture.services:
            words = self.tr("{code} · {name} ({count} menunggu)")
            name = text_in(queue.names, screen_language())
            button = QRadioButton(words.format(code=queue.code, name=name, count=queue.waiting))
            button.setProperty("code", queue.code)
            self._group.addButton(button)
            self._choices.addWidget(button)
            self.press_on_return(self.issue, button)
        first = self._group.buttons()[0]
        first.setChecked(True)
        self.priority.setChecked(False)
        self.open_over(over, first)

    def set_texts(self) -> None:
        self.title.setText(self.tr("Terbitkan nomor untuk pengunjung"))
        self.priority.setText(self.tr("&Jalur prioritas (lansia, disabilitas, hamil, membawa balita)"))
        self._back.setText(self.tr("&Kembali"))
        self.issue.setText(self.tr("&Terbitkan dan cetak"))

    def _go(self) -> None:
        chosen = self._group.checkedButton()
        self.close_overlay()
        self.number_asked.emit(str(chosen.property("code")), self.priority.isChecked())
