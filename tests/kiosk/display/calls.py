"""Boards, calls and a voice for tests: plain data, no store, no sound."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from shared.domain.board import Board, ServiceQueue, ShownCall
from tests.kiosk.samples import FOUR, NOW


def call(number: int, label: str = "RS-007", counter: str = "2") -> ShownCall:
    return ShownCall(number, label, counter, NOW)


FIVE_CALLS = (
    call(50, "RS-007", "2"),
    call(44, "KS-012", "1"),
    call(39, "PS-004", "1"),
    call(31, "PJ-1002", "12"),
    call(20, "RS-006", "2B"),
)

EMERGENCY_CALLS = (
    call(60, "RS-K1-01", "2"),
    call(59, "PJ-K12-100", "12"),
    call(58, "KS-X42-07", "2B"),
    *FIVE_CALLS[:2],
)
"""Two from kiosks that had lost their store for some time, the longest labels that there are."""


def board(
    *calls: ShownCall, calling: bool = False, as_of: int = 50, services: tuple[ServiceQueue, ...] = FOUR
) -> Board:
    return Board(as_of, calling, calls, services)


class PatientVoice(QObject):
    """Speaks until the test says that it has finished or failed."""

    finished = Signal(int)
    failed = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.spoken: list[tuple[int, tuple[str, ...]]] = []

    def speak(self, call_number: int, clips: Sequence[str]) -> None:
        self.spoken.append((call_number, tuple(clips)))

    @property
    def numbers(self) -> list[int]:
        """The calls spoken so far, in order."""
        return [number for number, _ in self.spoken]


class QuickVoice(PatientVoice):
    """Has spoken at once."""

    def speak(self, call_number: int, clips: Sequence[str]) -> None:
        super().speak(call_number, clips)
        self.finished.emit(call_number)
