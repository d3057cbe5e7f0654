"""Opens the office after the first frame, again and again until it answers, and tells its time."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from shared.domain.errors import FrontOfficeError
from shared.settings import Settings
from shared.ui.background import Worker
from shared.ui.pauses import growing_pauses

if TYPE_CHECKING:
    from shared.office import Office


class OfficeDoor(QObject):
    """`opened` carries the office, once; `shut` the error, at each try that failed.

    `prepare` runs in the worker on the open office, before anybody else has it.
    """

    opened = Signal(object)
    shut = Signal(object)

    def __init__(self, settings: Settings, device: str, worker: Worker, parent: QObject) -> None:
        super().__init__(parent)
        self._settings = settings
        self._device = device
        self._worker = worker
        self._office: Office | None = None
        self._pauses = growing_pauses()

    def open(self, prepare: Callable[["Office"], object] = lambda office: None) -> None:
        """Begin; what is slow to import is imported in the worker."""
        settings, device = self._settings, self._device

        def open_it() -> "Office":
            from shared.office import open_office

            office = open_office(settings, device=device)
            try:
                prepare(office)
            except FrontOfficeError:
                office.close()
                raise
            return office

        def again(error: FrontOfficeError) -> None:
            self.shut.emit(error)
            QTimer.singleShot(next(self._pauses), self, lambda: self.open(prepare))

        self._worker.run(open_it, done=self._tell, failed=again)

    def now(self) -> datetime:
        """The office's local time; this machine's until the office is open."""
        if self._office is None:
            return datetime.now(self._settings.zone)
        return self._office.local(self._office.clock.now())

    def close(self) -> None:
        """Give the store back."""
        if self._office is not None:
            self._office.close()

    def _tell(self, office: "Office") -> None:
        self._office = office
        self.opened.emit(office)
