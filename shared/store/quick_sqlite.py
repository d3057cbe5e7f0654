"""The quick acts as prepared text in a SQLite file: four times as fast.

Each is a few small statements in one write transaction, in which nobody else writes.
"""

from datetime import date, datetime, timedelta
from itertools import islice
from typing import Any

from sqlalchemy import Dialect

from shared.domain.code import new_code
from shared.domain.errors import StoreRolledBack
from shared.domain.events import Event, EventKind
from shared.domain.ticket import Ticket, TicketState
from shared.domain.waiting import regular_turn
from shared.store.claim_rows import ClaimRows
from shared.store.plain_rows import PlainRows
from shared.store.quick_acts import NEWEST, PAGE, Actor, Answer, Call, Claimed, Taken, Touch

COUNTED = """
INSERT INTO number_series (service, day, last)
SELECT code, :day, 1 FROM service
WHERE code = :service AND active AND NOT EXISTS (SELECT 1 FROM ticket WHERE request_id = :request_id)
ON CONFLICT (service, day) DO UPDATE SET last = last + 1
RETURNING last
"""
"""The next number, unless there is no such service, or this touch has made its ticket already."""
TAKEN = """
INSERT INTO ticket (service, queue, day, number, code, request_id, language, priority, state,
                    taken_at, waiting_since, calls)
VALUES (:service, :service, :day, :number, :code, :request_id, :language, :priority, 'waiting', :now, :now, 0)
RETURNING id
"""
PRINTED = """
INSERT INTO print_job (ticket_id, copy_number, device, waiting_before, state, created_at,
                       changed_at, attempts)
SELECT :id, 1, :device, count(*), 'queued', :now, :now, 0
FROM ticket WHERE day = :day AND state = 'waiting' AND queue = :service AND id <> :id
"""
"""Its slip, which says how many others wait."""
NOTED = """
INSERT INTO journal (at, kind, device, officer_id, subject, subject_id, details)
VALUES (:now, :kind, :device, :officer_id, 'ticket', :id, :details)
RETURNING number
"""
MADE = "SELECT * FROM ticket WHERE request_id = :request_id"
TICKET = "SELECT * FROM ticket WHERE id = :id"

FOR_A_CALL = """
SELECT (SELECT code FROM counter WHERE code = :counter AND active),
       (SELECT at FROM journal WHERE coalesce(subject = 'ticket', false) ORDER BY number DESC LIMIT 1)
"""
"""The counter, and the moment as above."""
STILL_OPEN = """
SELECT id FROM ticket WHERE day = :day AND counter = :counter AND state IN ('called', 'serving')
"""
ALL_QUEUES = "SELECT code FROM service WHERE active"
FIRST_WAITING = """
SELECT * FROM (
    SELECT * FROM ticket
    WHERE day = :day AND state = 'waiting' AND queue = :queue AND priority = 1
        AND coalesce(reserved_for, :counter) = :counter
    ORDER BY waiting_since, id LIMIT 1
)
UNION ALL SELECT * FROM (
    SELECT * FROM ticket
    WHERE day = :day AND state = 'waiting' AND queue = :queue AND priority = 0
        AND coalesce(reserved_for, :counter) = :counter
    ORDER BY waiting_since, id LIMIT 1
)
"""
"""Who waits longest in each lane of a queue and may be called to the counter."""
LAST_LANES = """
SELECT queue, priority FROM ticket WHERE day = :day AND call_number IS NOT NULL ORDER BY call_number DESC
"""
CALLED = """
UPDATE ticket SET state = 'called', counter = :counter, officer_id = :officer_id, reserved_for = NULL,
    called_at = :now, calls = calls + 1, call_number = :entry, shown_number = :entry
WHERE id = :id
"""

FIRST_QUEUED = """
SELECT print_job.id, ticket_id, copy_number, device, waiting_before, print_job.state, reason, created_at,
    changed_at, attempts, ticket.service, number, told_as, taken_at, ticket.code, language, names
FROM print_job JOIN ticket ON ticket.id = ticket_id
LEFT JOIN service ON service.code = ticket.service
WHERE device = :device AND print_job.state = 'queued' ORDER BY print_job.id LIMIT 1
"""
CLAIMED = """
UPDATE print_job SET state = 'sending', reason = NULL, changed_at = :now, attempts = attempts + 1
WHERE id = :job
"""

AFTER = """
SELECT number, at, kind, device, officer_id, subject, subject_id, details FROM journal
WHERE number > :number ORDER BY number LIMIT :page
"""


class QuickSqlite:
    """The quick acts in a SQLite file, on the driver's connection and inside its transaction."""

    def __init__(self, dialect: Dialect) -> None:
        self._claims = ClaimRows(dialect)
        self._tickets = PlainRows(Ticket, dialect)
        self._journal = PlainRows(Event, dialect)

    def take(self, connection: Any, actor: Actor, touch: Touch) -> Taken | None:
        """The touch's ticket, a new one where it has none yet; None where there is no such service.

        Raises StoreRolledBack.
        """
        given: dict[str, Any] = {
            "request_id": touch.request_id,
            "service": touch.service,
            "language": touch.language,
            "priority": int(touch.priority),
            "code": new_code(),
            "device": actor.device,
            "officer_id": actor.officer_id,
        }
        newest = connection.execute(NEWEST).fetchone()
        moment, day = self._begin(actor, newest and newest[0], given)
        counted = connection.execute(COUNTED, given).fetchone()
        if counted is None:
            made = _rows(connection.execute(MADE, given))
            return Taken(self._tickets.found(made[0])) if made else None
        [given["number"]] = counted
        [given["id"]] = connection.execute(TAKEN, given).fetchone()
        if touch.slip:
            connection.execute(PRINTED, given)
        row = touch.row(given["id"], given["number"], given["code"], day=day, moment=moment)
        ticket = self._tickets.fresh(**row)
        entry = self._note(connection, EventKind.TICKET_TAKEN, ticket.noted(), given)
        if entry <= touch.seen:
            # The file was exchanged under our feet: this number may be in somebody's hand.
            raise StoreRolledBack(found=entry, told=touch.seen)
        return Taken(ticket, entry)

    def call(self, connection: Any, actor: Actor, call: Call) -> Answer:
        """Call whoever is next to the counter, or say why nobody is."""
        given = {"counter": call.counter, "device": actor.device, "officer_id": actor.officer_id}
        counter, newest = connection.execute(FOR_A_CALL, given).fetchone()
        if counter is None:
            return Answer(counter_is_known=False)
        moment, _day = self._begin(actor, newest, given)
        for [open_id] in connection.execute(STILL_OPEN, given):
            [row] = _rows(connection.execute(TICKET, {"id": open_id}))
            return Answer(still_open=self._tickets.found(row))
        first = self._first(connection, call, given)
        if first is None:
            return Answer()
        ticket = self._tickets.found(first)
        given["id"] = ticket.id
        number = self._note(connection, EventKind.TICKET_CALLED, ticket.noted(call.counter), given)
        if number <= call.seen:
            raise StoreRolledBack(found=number, told=call.seen)
        connection.execute(CALLED, {**given, "entry": number})
        called = self._tickets.changed(
            ticket,
            state=TicketState.CALLED,
            counter=call.counter,
            officer_id=actor.officer_id,
            reserved_for=None,
            called_at=moment,
            calls=ticket.calls + 1,
            call_number=number,
            shown_number=number,
        )
        return Answer(called=called)

    def claim(self, connection: Any, actor: Actor, offer_after: timedelta) -> Claimed | None:
        """The device's oldest queued slip, now `sending`; None where there is none, or it is old."""
        given: dict[str, Any] = {"device": actor.device, "officer_id": actor.officer_id}
        for row in _rows(connection.execute(FIRST_QUEUED, given)):
            claimed = self._claims.read(row)
            newest = connection.execute(NEWEST).fetchone()
            moment, _day = self._begin(actor, newest and newest[0], given)
            if claimed.job.is_old(moment, offer_after):
                return None
            claimed.job.claim(moment)
            connection.execute(CLAIMED, {**given, "job": claimed.job.id})
            given["id"] = claimed.job.ticket_id
            self._note(connection, EventKind.PRINT_CLAIMED, {"copy": claimed.job.copy_number}, given)
            return claimed
        return None

    def entries_after(self, connection: Any, number: int) -> list[Event]:
        """A page of what follows journal number `number`, oldest first."""
        found = _rows(connection.execute(AFTER, {"number": number, "page": PAGE}))
        return [self._journal.found(row) for row in found]

    def _begin(self, actor: Actor, newest: str | None, given: dict[str, Any]) -> tuple[datetime, date]:
        """The act's moment and its day, which are given to the statements that follow."""
        moment, day = actor.moment(self._journal.read("at", newest))
        given["now"] = self._journal.stored("at", moment)
        given["day"] = self._tickets.stored("day", day)
        return moment, day

    def _first(self, connection: Any, call: Call, given: dict[str, Any]) -> dict[str, Any] | None:
        queues = call.queues or [code for [code] in connection.execute(ALL_QUEUES)]
        first: dict[int, dict[str, Any]] = {}
        for queue in queues:
            for row in _rows(connection.execute(FIRST_WAITING, {**given, "queue": queue})):
                best = first.setdefault(row["priority"], row)
                if (row["waiting_since"], row["id"]) < (best["waiting_since"], best["id"]):
                    first[row["priority"]] = row
        if len(first) < 2:  # one lane alone, or nobody
            return next(iter(first.values()), None)
        called = connection.execute(LAST_LANES, given)
        lanes = (bool(priority) for queue, priority in called if queue in queues)
        return first[not regular_turn(list(islice(lanes, call.bound)), bound=call.bound)]

    def _note(self, connection: Any, kind: EventKind, details: object, given: dict[str, Any]) -> int:
        entry = {
            **given,
            "kind": self._journal.stored("kind", kind),
            "details": self._journal.stored("details", details),
        }
        [number] = connection.execute(NOTED, entry).fetchone()
        return int(number)


def _rows(cursor: Any) -> list[dict[str, Any]]:
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row, strict=True)) for row in cursor]
