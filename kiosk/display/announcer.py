"""The line of calls: shown and spoken strictly one after another, none merged, none lost."""

from collections import deque
from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QObject, Qt, QTimer, Signal, SignalInstance

from kiosk.display.spoken import clips_for_call
from shared.domain.board import ShownCall

REMEMBERED = 500
"""So many calls are known again when the journal is read twice over the same place."""


class Speaker(Protocol):
    """Answers each `speak` by one `finished` or one `failed` with the call's number."""

    finished: SignalInstance
    failed: SignalInstance

    def speak(self, call_number: int, clips: Sequence[str]) -> None: ...


class Announcer(QObject):
    """Each call has its turn until it was spoken and was seen for `shown_s`; a recall is a call again.

    A sound that fails costs the call its sound, never its turn.
    """

    started = Signal(object)
    sound_failed = Signal(object)
    idle = Signal()
    """The last call's turn is over and nobody waits in the line."""

    def __init__(self, voice: Speaker, *, shown_s: float = 10, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._voice = voice
        self._line: deque[ShownCall] = deque()
        self._known: deque[int] = deque(maxlen=REMEMBERED)
        self._current: ShownCall | None = None
        self._spoken = False
        # A coarse timer may end a twentieth too early.
        self._shown = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._shown.setInterval(round(shown_s * 1000))
        self._shown.timeout.connect(self._end_turn)
        voice.finished.connect(self._hear)
        voice.failed.connect(self._miss)

    @property
    def current(self) -> ShownCall | None:
        """The call whose turn it is."""
        return self._current

    @property
    def waiting(self) -> tuple[ShownCall, ...]:
        """The calls after it, next first."""
        return tuple(self._line)

    def announce(self, call: ShownCall) -> None:
        """Give this call its turn; the same journal entry has only one."""
        if call.number in self._known:
            return
        self._known.append(call.number)
        self._line.append(call)
        if self._current is None:
            self._begin_turn()

    def _begin_turn(self) -> None:
        call = self._line.popleft()
        self._current = call
        self._spoken = False
        self._shown.start()
        self.started.emit(call)
        self._voice.speak(call.number, clips_for_call(call.label, call.counter))

    def _hear(self, call_number: int) -> None:
        if self._current is not None and self._current.number == call_number:
            self._spoken = True
            self._end_turn()

    def _miss(self, call_number: int) -> None:
        if self._current is not None and self._current.number == call_number and not self._spoken:
            self.sound_failed.emit(self._current)
            self._hear(call_number)

    def _end_turn(self) -> None:
        if not self._spoken or self._shown.isActive():
            return
        self._current = None
        if self._line:
            self._begin_turn()
        else:
            self.idle.emit()
