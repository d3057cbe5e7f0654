"""Which services this counter calls from."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout

from shared.domain.board import ServiceQueue
from shared.domain.form import text_in
from shared.ui.labels import plain_label
from shared.ui.language import WordedFrame, screen_language


class ServiceChoice(WordedFrame):
    """A check box per service, with how many wait; all are checked until somebody says otherwise."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._unchecked: set[str] = set()
        self._queues: Sequence[ServiceQueue] = ()
        self._boxes: dict[str, QCheckBox] = {}
        self._title = plain_label("fieldLabel")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(12)
        self._row.addWidget(self._title)
        self._row.addStretch(1)
        self.set_texts()

    @property
    def chosen(self) -> tuple[str, ...]:
        """The codes of the checked services."""
        return tuple(code for code, box in self._boxes.items() if box.isChecked())

    @property
    def unchecked(self) -> list[str]:
        """The codes that are left out, to be remembered."""
        return sorted(self._unchecked)

    def box(self, code: str) -> QCheckBox:
        """The check box of a service."""
        return self._boxes[code]

    def words(self) -> dict[str, str]:
        """What each box says in full."""
        return {code: box.accessibleName() for code, box in self._boxes.items()}

    def leave_out(self, codes: Sequence[str]) -> None:
        """Uncheck these, as remembered."""
        self._unchecked = set(codes)
        for code, box in self._boxes.items():
            box.setChecked(code not in self._unchecked)

    def show_services(self, queues: Sequence[ServiceQueue]) -> None:
        """The services and how many wait for each."""
        self._queues = queues
        if list(self._boxes) != [queue.code for queue in queues]:
            self._make_boxes()
        self.set_texts()

    def set_texts(self) -> None:
        self.setToolTip(self.tr("Layanan yang dipanggil dari loket ini"))
        self._title.setText(self.tr("Layanan:"))
        for queue in self._queues:
            name = text_in(queue.names, screen_language())
            box = self._boxes[queue.code]
            box.setText(f"{queue.code} ({queue.waiting})")
            box.setToolTip(self.tr("{name}: {count} menunggu").format(name=name, count=queue.waiting))
            box.setAccessibleName(box.toolTip())

    def _make_boxes(self) -> None:
        for box in self._boxes.values():
            self._row.removeWidget(box)
            box.deleteLater()
        self._boxes = {}
        for place, queue in enumerate(self._queues, start=1):
            box = QCheckBox(checked=queue.code not in self._unchecked)
            box.clicked.connect(self._remember)
            self._row.insertWidget(place, box)
            self._boxes[queue.code] = box

    def _remember(self) -> None:
        self._unchecked = {code for code, box in self._boxes.items() if not box.isChecked()}
        self.changed.emit()
