"""The quick acts on PostgreSQL: one prepared statement each, a commit by itself.

A statement sees the store as it was when it began. Where another act came first meanwhile, the store refuses
(a column that is unique; a ticket without a day, where the journal has gone on to another one), nothing is
kept, and the act is tried again. What its statement may find instead of its thing is asked afterwards.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, time, timedelta
from typing import Any

from psycopg.errors import NotNullViolation, UniqueViolation
from psycopg.rows import dict_row
from sqlalchemy import Dialect

from shared.domain.code import new_code
from shared.domain.errors import StoreAway, StoreRolledBack
from shared.domain.events import Event
from shared.domain.ticket import Ticket
from shared.store.claim_rows import ClaimRows
from shared.store.plain_rows import PlainRows
from shared.store.quick_acts import NEWEST, PAGE, Actor, Answer, Call, Claimed, Taken, Touch

TRIES = 5
"""So often an act is tried while others come first; each time one of those has ended."""

BETWEEN_QUEUES = "\x1f"
"""What no code of a queue has in it."""

TAKE = """
WITH counted AS (  -- unless the touch has made its ticket already
    INSERT INTO number_series (service, day, last)
    SELECT code, %(day)s, 1 FROM service
    WHERE code = %(service)s AND active
        AND NOT EXISTS (SELECT FROM ticket WHERE request_id = %(request_id)s)
    ON CONFLICT (service, day) DO UPDATE SET last = number_series.last + 1
    RETURNING last
), numbered AS MATERIALIZED (
    SELECT nextval('ticket_id_seq') AS id, last FROM counted
), noted AS (  -- holds the journal until the commit: from here on the moment is certain
    INSERT INTO journal (at, kind, device, officer_id, subject, subject_id, details)
    SELECT %(clock)s, 'TicketTaken', %(device)s, %(officer_id)s::integer, 'ticket', id::text,
           jsonb_build_object(
               'label', %(service)s || '-' || lpad(last::text, greatest(3, length(last::text)), '0'),
               'queue', %(service)s::text, 'counter', '')::json
    FROM numbered
    RETURNING at, number AS entry
), taken AS (  -- without a day, which is refused, where the day is over or the store knows less than was told
    INSERT INTO ticket (id, service, queue, day, number, code, request_id, language, priority, state,
                        taken_at, waiting_since, calls)
    SELECT id, %(service)s, %(service)s, CASE WHEN at < %(day_ends)s AND entry > %(seen)s THEN %(day)s END,
           last, %(code)s, %(request_id)s, %(language)s, %(priority)s, 'waiting', at, at, 0
    FROM numbered, noted
    RETURNING id, number, taken_at
), printed AS (  -- its slip, which says how many others wait
    INSERT INTO print_job (ticket_id, copy_number, device, waiting_before, state, created_at, changed_at,
                           attempts)
    SELECT id, 1, %(device)s,
           (SELECT count(*) FROM ticket WHERE day = %(day)s AND state = 'waiting' AND queue = %(service)s),
           'queued', taken_at, taken_at, 0
    FROM taken WHERE %(slip)s
)
SELECT id, number, taken_at, entry FROM taken, noted
"""
SERVICE = "SELECT code FROM service WHERE code = %(service)s AND active"
LAST = "SELECT number FROM journal ORDER BY number DESC LIMIT 1"
MADE = "SELECT * FROM ticket WHERE request_id = %(request_id)s"

CALL = """
WITH place AS (  -- held, so that two calls for one counter follow each other
    SELECT code FROM counter WHERE code = %(counter)s AND active FOR UPDATE
), asked AS MATERIALIZED (  -- no queues are all of them
    SELECT CASE WHEN %(queues)s = '' THEN (SELECT array_agg(code::text) FROM service WHERE active)
        ELSE string_to_array(%(queues)s, %(between)s) END AS queues
), first AS (  -- unless the counter's last call is open
    SELECT id, service, number, queue, told_as FROM ticket
    WHERE day = %(day)s AND state = 'waiting' AND queue = ANY ((SELECT queues FROM asked)::text[])
        AND coalesce(reserved_for, %(counter)s) = (SELECT code FROM place)
        AND NOT EXISTS (SELECT FROM ticket AS open WHERE open.day = %(day)s AND open.counter = %(counter)s
                        AND open.state IN ('called', 'serving'))
    ORDER BY priority = (  -- after so many priority calls in a row a regular ticket goes first
        SELECT count(*) = %(bound)s AND coalesce(bool_and(priority), true) FROM (
            SELECT priority FROM ticket
            WHERE day = %(day)s AND call_number > 0 AND queue = ANY ((SELECT queues FROM asked)::text[])
            ORDER BY call_number DESC LIMIT %(bound)s
        ) AS lanes
    ), waiting_since, id
    LIMIT 1 FOR UPDATE SKIP LOCKED
), noted AS (  -- holds the journal until the commit: from here on the moment is certain
    INSERT INTO journal (at, kind, device, officer_id, subject, subject_id, details)
    SELECT %(clock)s, 'TicketCalled', %(device)s, %(officer_id)s::integer, 'ticket', id::text,
           jsonb_build_object(
               'label', coalesce(
                   told_as, service || '-' || lpad(number::text, greatest(3, length(number::text)), '0')),
               'queue', queue, 'counter', %(counter)s::text)::json
    FROM first
    RETURNING at, number
)
UPDATE ticket SET state = 'called', counter = %(counter)s, officer_id = %(officer_id)s::integer,
    reserved_for = NULL, called_at = at, calls = calls + 1, call_number = noted.number,
    shown_number = noted.number,
    -- refused where the day is over, or the store was restored under our feet
    day = CASE WHEN at < %(day_ends)s AND noted.number > %(seen)s THEN day END
FROM first, noted WHERE ticket.id = first.id
RETURNING ticket.*
"""
COUNTER = "SELECT code FROM counter WHERE code = %(counter)s AND active"
STILL_OPEN = """
SELECT * FROM ticket WHERE day = %(day)s AND counter = %(counter)s AND state IN ('called', 'serving')
"""

CLAIM = """
WITH first AS (
    SELECT id FROM print_job WHERE device = %(device)s AND state = 'queued'
    ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED
), claimed AS (  -- unless it is old
    UPDATE print_job SET state = 'sending', reason = NULL, changed_at = %(clock)s, attempts = attempts + 1
    FROM first WHERE print_job.id = first.id AND changed_at >= %(young)s
    RETURNING print_job.*
), noted AS (
    INSERT INTO journal (at, kind, device, officer_id, subject, subject_id, details)
    SELECT %(clock)s, 'PrintClaimed', %(device)s, %(officer_id)s::integer, 'ticket', ticket_id::text,
           jsonb_build_object('copy', copy_number)::json
    FROM claimed
)
SELECT claimed.id, ticket_id, copy_number, device, waiting_before, claimed.state, reason, created_at,
    changed_at, attempts, ticket.service, number, told_as, taken_at, ticket.code, language, names
FROM claimed JOIN ticket ON ticket.id = ticket_id
LEFT JOIN service ON service.code = ticket.service
"""

AFTER = """
SELECT number, at, kind, device, officer_id, subject, subject_id, details FROM journal
WHERE number > %(number)s ORDER BY number LIMIT %(page)s
"""


class QuickPostgres:
    """The quick acts on a PostgreSQL server, on the driver's connection in autocommit."""

    def __init__(self, dialect: Dialect) -> None:
        self._claims = ClaimRows(dialect)
        self._tickets, self._journal = PlainRows(Ticket, dialect), PlainRows(Event, dialect)

    def take(self, connection: Any, actor: Actor, touch: Touch) -> Taken | None:
        """The touch's ticket, a new one where it has none yet; None where there is no such service.

        Raises StoreRolledBack; StoreAway where others come first again and again.
        """
        given: dict[str, Any] = {
            "request_id": touch.request_id,
            "service": touch.service,
            "priority": touch.priority,
            "language": touch.language,
            "slip": touch.slip,
            "seen": touch.seen,
        }
        newest = None
        for _ in range(TRIES):
            given |= {**_when(actor, newest), "code": new_code()}
            with _another_came_first():
                new = _row(connection, TAKE, given)
                if new is not None:
                    return self._taken(touch, given, new)
            made = _row(connection, MADE, given)
            if made is not None:
                return Taken(self._tickets.found(made))
            if _row(connection, SERVICE, given) is None:
                return None
            newest = _newest(connection)
            _require_what_was_told(connection, touch.seen)
        raise StoreAway

    def call(self, connection: Any, actor: Actor, call: Call) -> Answer:
        """Call whoever is next to the counter, or say why nobody is. Raises StoreAway as above."""
        given: dict[str, Any] = {
            "counter": call.counter,
            "queues": BETWEEN_QUEUES.join(call.queues),  # psycopg takes long for a list
            "between": BETWEEN_QUEUES,
            "bound": call.bound,
            "seen": call.seen,
        }
        newest = None
        for _ in range(TRIES):
            given |= _when(actor, newest)
            is_empty = False
            with _another_came_first():
                called = _row(connection, CALL, given)
                if called is not None:
                    return Answer(called=self._tickets.found(called))
                is_empty = True
            if _row(connection, COUNTER, given) is None:
                return Answer(counter_is_known=False)
            newest = _newest(connection)
            if newest is not None and newest >= given["day_ends"]:
                continue
            _require_what_was_told(connection, call.seen)
            still_open = _row(connection, STILL_OPEN, given)
            if still_open is not None:
                return Answer(still_open=self._tickets.found(still_open))
            if is_empty:
                return Answer()
        raise StoreAway

    def claim(self, connection: Any, actor: Actor, offer_after: timedelta) -> Claimed | None:
        """The device's oldest queued slip, now `sending`; None where there is none, or it is old."""
        given = _when(actor, None)
        row = _row(connection, CLAIM, {**given, "young": given["clock"] - offer_after})
        return None if row is None else self._claims.read(row)

    def entries_after(self, connection: Any, number: int) -> list[Event]:
        """A page of what follows journal number `number`, oldest first."""
        found = _rows(connection, AFTER, {"number": number, "page": PAGE})
        return [self._journal.found(row) for row in found]

    def _taken(self, touch: Touch, given: dict[str, Any], new: dict[str, Any]) -> Taken:
        moment = self._tickets.read("taken_at", new["taken_at"])
        row = touch.row(new["id"], new["number"], given["code"], day=given["day"], moment=moment)
        return Taken(self._tickets.fresh(**row), new["entry"])


@contextmanager
def _another_came_first() -> Iterator[None]:
    """Nothing was kept where another act has made what is unique, or has begun another day."""
    try:
        yield
    except UniqueViolation:
        return
    except NotNullViolation as error:
        if error.diag.column_name != "day":
            raise


def _when(actor: Actor, newest: datetime | None) -> dict[str, Any]:
    moment, day = actor.moment(newest)
    return {
        "device": actor.device,
        "officer_id": actor.officer_id,
        "clock": moment,
        "day": day,
        "day_ends": datetime.combine(day + timedelta(days=1), time.min, actor.zone),
    }


def _newest(connection: Any) -> datetime | None:
    row = _row(connection, NEWEST, {})
    return row["at"] if row else None


def _require_what_was_told(connection: Any, seen: int) -> None:
    """Raises StoreRolledBack where the store was restored under our feet: its next may be told already."""
    last = _row(connection, LAST, {})
    found = last["number"] if last else 0
    if found < seen:
        raise StoreRolledBack(found=found, told=seen)


def _row(connection: Any, text: str, values: dict[str, Any]) -> dict[str, Any] | None:
    rows = _rows(connection, text, values)
    return rows[0] if rows else None


def _rows(connection: Any, text: str, values: dict[str, Any]) -> list[dict[str, Any]]:
    with connection.cursor(row_factory=dict_row) as cursor:
        rows: list[dict[str, Any]] = cursor.execute(text, values, prepare=True).fetchall()
        return rows
