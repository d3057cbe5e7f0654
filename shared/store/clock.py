"""The clock of an office: the server's time where the store is one, this machine's for a SQLite file."""

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from threading import Lock
from typing import Protocol

from sqlalchemy import text
from sqlmodel import Session, col, func, select

from shared.domain.business_time import BusinessTime, Doubt, Reading, is_plausible
from shared.domain.events import Event
from shared.domain.ticket import NumberSeries
from shared.domain.working_days import LONGEST_SPAN
from shared.settings import Settings
from shared.store import catalogue
from shared.store.database import Store

MEASURE_EVERY_S = 300.0
"""So often the server is asked for its time: in between, quartz errs by some hundredths of a second."""


def steady_s() -> float:
    """Seconds of a clock that nobody sets, and that counts sleep where the system has one that does."""
    if hasattr(time, "CLOCK_BOOTTIME"):
        return time.clock_gettime(time.CLOCK_BOOTTIME)
    return time.monotonic()


def machine_time() -> datetime:
    """This machine's time, aware."""
    return datetime.now(UTC)


class TimeSource(Protocol):
    """Where a time of day comes from."""

    def read(self) -> Reading:
        """Both clocks now; no store is asked."""

    def measure(self, store: Store) -> None:
        """Compare with the store where that is due. Raises StoreAway."""


class MachineTime:
    """The machine's own clock: a SQLite file has no other."""

    def __init__(
        self, wall: Callable[[], datetime] = machine_time, steady: Callable[[], float] = steady_s
    ) -> None:
        self._wall, self._steady = wall, steady

    def read(self) -> Reading:
        """Both clocks now."""
        return Reading(self._wall(), self._steady())

    def measure(self, store: Store) -> None:
        """Nothing to compare with."""


class ServerTime:
    """The server's clock, carried on by this machine's steady one between two measurements."""

    def __init__(self, session: Session, steady: Callable[[], float] = steady_s) -> None:
        self._steady = steady
        self._measured = self._ask(session)

    def read(self) -> Reading:
        """The server's time as far as this machine knows it."""
        measured, now_s = self._measured, self._steady()
        return Reading(measured.wall + timedelta(seconds=now_s - measured.steady_s), now_s)

    def measure(self, store: Store) -> None:
        """Ask the server again, every `MEASURE_EVERY_S`. Raises StoreAway."""
        if self._steady() - self._measured.steady_s >= MEASURE_EVERY_S:
            with store.reading() as session:
                self._measured = self._ask(session)

    def _ask(self, session: Session) -> Reading:
        before_s = self._steady()
        server: datetime = session.connection().execute(text("SELECT clock_timestamp()")).scalar_one()
        return Reading(server.astimezone(UTC), (before_s + self._steady()) / 2)


class StoreClock:
    """The office's time, for every thread of a process; asking it costs no input or output."""

    def __init__(self, source: TimeSource, floor: datetime | None = None, *, certain: bool = True) -> None:
        self._source, self._lock = source, Lock()
        self._time = BusinessTime(source.read(), floor, certain=certain)

    def now(self) -> datetime:
        """The current time, aware; never before one that was given, or that the journal had."""
        with self._lock:
            return self._time.at(self._source.read())

    @property
    def doubt(self) -> Doubt | None:
        """What a person has to confirm before numbers are given; None where the clock is certain."""
        with self._lock:
            return self._time.doubt(self._source.read())

    @property
    def lag(self) -> timedelta:
        """By how much the source is behind the time that is given."""
        with self._lock:
            return self._time.lag(self._source.read())

    def learn(self, moment: datetime) -> None:
        """The journal has this time."""
        with self._lock:
            self._time.raise_to(moment, self._source.read())

    def measure(self, store: Store) -> None:
        """In a thread that reads the store anyway: compare with its time where that is due."""
        self._source.measure(store)


def open_clock(store: Store, settings: Settings, source: TimeSource | None = None) -> StoreClock:
    """The clock of an open store: not before its newest entry, in doubt where that is too long ago.

    A store that has given no number yet is never in doubt: nothing depends on its past. Raises StoreAway.
    """
    with store.reading() as session:
        source = source or (MachineTime() if store.is_sqlite else ServerTime(session))
        newest = session.exec(select(Event.at).order_by(col(Event.number).desc()).limit(1)).first()
        used = newest is not None and session.exec(select(func.count()).select_from(NumberSeries)).one() > 0
        if newest is None or not used:
            return StoreClock(source, newest)
        last_day = newest.astimezone(settings.zone).date()
        today = source.read().wall.astimezone(settings.zone).date()
        days = catalogue.calendar_days(session, last_day, last_day + LONGEST_SPAN)
    certain = is_plausible(last_day, today, {day.day: day.kind for day in days})
    return StoreClock(source, newest, certain=certain)
