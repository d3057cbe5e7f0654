"""The office's time: follows a clock that may jump, never goes back, and takes no great leap unseen.

Rules:
1. A time that was given once is never undercut, nor is `floor`: the newest time known from the journal.
2. A clock that jumps back is not followed: the time goes on from the last one by the steady clock. A lag of
   minutes, such as any two clocks gather, is made up by going slower.
3. A clock that leaps forward by more than `LEAP` against the steady clock is not followed either: it is in
   doubt until a person confirms it, which the journal tells everybody, or until it is set right.
4. At opening there is no steady clock to compare with: there the leap is measured in working days since
   the journal's newest entry, since an office is closed at night, at weekends and on holidays.
The steady clock counts the time for which a machine sleeps (Linux, Windows); where it does not (macOS), a
machine that slept for longer than `LEAP` asks the same question.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from shared.domain.catalogue import DayKind
from shared.domain.working_days import working_days_after

LEAP = timedelta(hours=2)
"""More than the mistake of a machine's clock between two corrections, less than that of a wrong zone."""
SMALL_LAG = timedelta(minutes=5)
SLOWER = 0.9
TOLD_LAG = timedelta(hours=1)
"""From this lag on people are told that the machine's clock is behind."""
WORKING_DAYS_UNSEEN = 3
"""An office may be closed for so many working days without being asked for the date."""


@dataclass(frozen=True)
class Reading:
    """One look at both clocks: the time of day (aware), and the seconds of one that only goes forward."""

    wall: datetime
    steady_s: float


@dataclass(frozen=True)
class Doubt:
    """What the clock shows, and the last time that was certain."""

    shown: datetime
    certain: datetime


class BusinessTime:
    """Gives times from readings of the clock, by the rules above."""

    def __init__(self, first: Reading, floor: datetime | None = None, *, certain: bool = True) -> None:
        """Begin at `floor`, or at the clock's time where that is later and `certain`."""
        begin = first.wall if floor is None else floor
        self._given = max(begin, first.wall) if certain else begin
        self._steady_s = first.steady_s

    def at(self, reading: Reading) -> datetime:
        """The time now; never before any time given or known."""
        kept = self._kept(reading)
        ahead = reading.wall - kept
        if timedelta() <= ahead <= LEAP:
            kept = reading.wall
        elif timedelta() < -ahead <= SMALL_LAG:
            kept = max(reading.wall, self._given + (kept - self._given) * SLOWER)
        self._given, self._steady_s = kept, max(self._steady_s, reading.steady_s)
        return kept

    def doubt(self, reading: Reading) -> Doubt | None:
        """What a person should confirm before anything is dated by this clock."""
        kept = self._kept(reading)
        return Doubt(shown=reading.wall, certain=kept) if reading.wall - kept > LEAP else None

    def lag(self, reading: Reading) -> timedelta:
        """By how much the clock is behind the office's time."""
        return max(timedelta(), self._kept(reading) - reading.wall)

    def raise_to(self, floor: datetime, reading: Reading) -> None:
        """The journal has an entry of this time: no earlier one is given any more."""
        self._given, self._steady_s = max(self._kept(reading), floor), max(self._steady_s, reading.steady_s)

    def _kept(self, reading: Reading) -> datetime:
        return self._given + timedelta(seconds=max(0.0, reading.steady_s - self._steady_s))


def is_plausible(newest: date, today: date, marked: Mapping[date, DayKind]) -> bool:
    """Whether an office may open on `today` after its last sign of life without being asked for the date.

    `marked` is the calendar from `newest` on.
    """
    return today <= working_days_after(newest, WORKING_DAYS_UNSEEN, marked)
