"""Whether the office's clock can be trusted, and a person's word that it can."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from shared.domain.business_time import TOLD_LAG, Doubt
from shared.domain.events import Event, EventKind
from shared.domain.officer import Role
from shared.office import Office
from shared.store import journal


@dataclass(frozen=True)
class TimeState:
    """The time that is given, what has to be confirmed, and by how much the clock is behind.

    A clock that was put in the place of the store's own is never in doubt, nor behind.
    """

    now: datetime
    doubt: Doubt | None
    lag: timedelta

    @property
    def is_behind(self) -> bool:
        """Whether people should be told that the clock is behind."""
        return self.lag > TOLD_LAG


def state(office: Office) -> TimeState:
    """How the clock stands; asks no store, so that any thread may."""
    clock = office.store_clock
    if clock is None:
        return TimeState(office.clock.now(), None, timedelta())
    return TimeState(clock.now(), clock.doubt, clock.lag)


def confirm(office: Office) -> None:
    """An officer says that the clock is right: from its time on numbers are given again, everywhere.

    The journal's entry has the new time, which all programs follow. Where nothing is in doubt any more
    nothing happens. Raises NotAllowed, StoreAway.
    """
    officer = office.require(*Role)
    clock = office.store_clock
    doubt = clock.doubt if clock is not None else None
    if clock is None or doubt is None:
        return
    with office.store.writing() as session:
        confirmed = Event(
            at=doubt.shown,
            kind=EventKind.CLOCK_CONFIRMED,
            device=office.device,
            officer_id=officer.id,
            subject="clock",
            subject_id=office.device,
            details={"before": doubt.certain.isoformat(), "after": doubt.shown.isoformat()},
        )
        journal.append(session, confirmed)
    clock.learn(confirmed.at)
