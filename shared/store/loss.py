"""A loss that a person accepts: the store goes on above all that was told, and its journal says so."""

from collections.abc import Iterator
from datetime import date, datetime

from sqlmodel import Session

from shared.domain.catalogue import Service
from shared.domain.events import Event, EventKind
from shared.domain.ticket import NumberSeries
from shared.store import journal
from shared.store.high_water import Mark

Details = dict[str, str | int | bool]
MARGIN = 10
"""So many numbers more are left out: a mark is written without waiting for the disk, and may lag."""


def accept(session: Session, known: Mark, *, device: str, at: datetime) -> None:
    """Let every counter and the journal jump over what this machine knows was told."""
    for day, service, last in _series(known):
        counter = session.get(NumberSeries, (service, day))
        has = counter.last if counter else 0
        if has >= last or session.get(Service, service) is None:
            continue
        session.merge(NumberSeries(service=service, day=day, last=last + MARGIN))
        details: Details = {"service": service, "day": day.isoformat(), "numbers": last + MARGIN - has}
        journal.append(session, _incident(at, device, details))
    newest = journal.last_number(session)
    skipped = max(0, known.journal + MARGIN - newest) if newest < known.journal else 0
    incident = _incident(at, device, {"skipped": skipped})
    incident.number = newest + skipped + 1
    journal.append(session, incident)


def _series(known: Mark) -> Iterator[tuple[date, str, int]]:
    for day, told in sorted(known.told.items()):
        for service, last in sorted(told.items()):
            yield date.fromisoformat(day), service, last


def _incident(at: datetime, device: str, details: Details) -> Event:
    return Event(
        at=at,
        kind=EventKind.LOSS_ACCEPTED,
        device=device,
        subject="store",
        subject_id="1",
        details=details,
    )
