"""Taking a number and calling the next one on PostgreSQL: one prepared statement each, a commit by itself.

A statement sees the store as it was when it began. Where another act came first meanwhile, a unique column of
the ticket refuses, nothing is kept, and the act is tried again; and so where the queue has gone on to another
day than this machine's clock. What an act's statement may find instead of its thing is asked afterwards.
"""

from contextlib import suppress
from datetime import datetime, time, timedelta
from typing import Any

from psycopg.errors import UniqueViolation
from psycopg.rows import dict_row
from sqlalchemy import Dialect

from shared.domain.code import new_code
from shared.domain.errors import StoreAway, StoreRolledBack
from shared.domain.ticket import Ticket
from shared.store.plain_rows import PlainRows
from shared.store.quick_acts import Actor, Answer, Call, Taken, Touch

TRIES = 5
"""So often an act is tried while others come first; each time one of those has ended."""

BETWEEN_QUEUES = "\x1f"
"""What no code of a queue has in it."""

TAKE = """
WITH act AS MATERIALIZED (  -- never before the queue's newest one
    SELECT greatest(%(clock)s, (
        -- most entries are of tickets: `coalesce` keeps the planner from finding and sorting them all
        SELECT at FROM journal WHERE coalesce(subject = 'ticket', false) ORDER BY number DESC LIMIT 1
    )) AS moment
), counted AS (  -- unless the touch has made its ticket already, or the store knows less than was told
    INSERT INTO number_series (service, day, last)
    SELECT code, %(day)s, 1 FROM service, act
    WHERE code = %(service)s AND active AND moment < %(day_ends)s
        AND coalesce((SELECT number FROM journal ORDER BY number DESC LIMIT 1), 0) >= %(seen)s
        AND NOT EXISTS (SELECT FROM ticket WHERE request_id = %(request_id)s)
    ON CONFLICT (service, day) DO UPDATE SET last = number_series.last + 1
    RETURNING last
), taken AS (
    INSERT INTO ticket (service, queue, day, number, code, request_id, language, priority, state,
                        taken_at, waiting_since, calls)
    SELECT %(service)s, %(service)s, %(day)s, last, %(code)s, %(request_id)s, %(language)s, %(priority)s,
           'waiting', moment, moment, 0
    FROM counted, act
    RETURNING id, number, taken_at
), printed AS (  -- its slip, which says how many others wait
    INSERT INTO print_job (ticket_id, copy_number, device, waiting_before, state, created_at, changed_at,
                           attempts)
    SELECT id, 1, %(device)s,
           (SELECT count(*) FROM ticket WHERE day = %(day)s AND state = 'waiting' AND queue = %(service)s),
           'queued', taken_at, taken_at, 0
    FROM taken WHERE %(slip)s
    RETURNING id
), noted AS (  -- the last to be written: it holds the journal until the commit
    INSERT INTO journal (at, kind, device, officer_id, subject, subject_id, details)
    SELECT taken_at, 'TicketTaken', %(device)s, %(officer_id)s::integer, 'ticket', id::text,
           jsonb_build_object(
               'label', %(service)s || '-' || lpad(number::text, greatest(3, length(number::text)), '0'),
               'queue', %(service)s::text, 'counter', '')::json
    FROM taken LEFT JOIN (SELECT count(*) FROM printed) AS slips ON true
    RETURNING number AS entry
)
SELECT id, number, taken_at, entry FROM taken, noted
"""
SERVICE = "SELECT code FROM service WHERE code = %(service)s AND active"
LAST = "SELECT number FROM journal ORDER BY number DESC LIMIT 1"
MADE = "SELECT * FROM ticket WHERE request_id = %(request_id)s"

CALL = """
WITH act AS MATERIALIZED (  -- never before the queue's newest one; no queues are all of them
    SELECT greatest(%(clock)s, (
        SELECT at FROM journal WHERE coalesce(subject = 'ticket', false) ORDER BY number DESC LIMIT 1
    )) AS moment, string_to_array(%(queues)s, %(between)s) AS queues
), place AS (  -- held, so that two calls for one counter follow each other
    SELECT code FROM counter WHERE code = %(counter)s AND active FOR UPDATE
), first AS (  -- unless the counter's last call is open
    SELECT id, service, number, queue, told_as FROM ticket
    WHERE day = %(day)s AND state = 'waiting' AND (SELECT moment FROM act) < %(day_ends)s
        AND (queue = ANY ((SELECT queues FROM act)::text[]) OR %(queues)s = '' AND EXISTS (
            SELECT FROM service WHERE code = queue AND active))
        AND coalesce(reserved_for, %(counter)s) = (SELECT code FROM place)
        AND NOT EXISTS (SELECT FROM ticket AS open WHERE open.day = %(day)s AND open.counter = %(counter)s
                        AND open.state IN ('called', 'serving'))
    ORDER BY priority = (  -- after so many priority calls in a row a regular ticket goes first
        SELECT count(*) = %(bound)s AND coalesce(bool_and(priority), true) FROM (
            SELECT priority FROM ticket
            WHERE day = %(day)s AND call_number > 0
                AND (queue = ANY ((SELECT queues FROM act)::text[]) OR %(queues)s = '' AND EXISTS (
                    SELECT FROM service WHERE code = queue AND active))
            ORDER BY call_number DESC LIMIT %(bound)s
        ) AS lanes
    ), waiting_since, id
    LIMIT 1 FOR UPDATE SKIP LOCKED
), noted AS (
    INSERT INTO journal (at, kind, device, officer_id, subject, subject_id, details)
    SELECT moment, 'TicketCalled', %(device)s, %(officer_id)s::integer, 'ticket', id::text,
           jsonb_build_object(
               'label', coalesce(
                   told_as, service || '-' || lpad(number::text, greatest(3, length(number::text)), '0')),
               'queue', queue, 'counter', %(counter)s::text)::json
    FROM first, act
    RETURNING number
)
UPDATE ticket SET state = 'called', counter = %(counter)s, officer_id = %(officer_id)s::integer,
    reserved_for = NULL, called_at = moment, calls = calls + 1, call_number = noted.number,
    shown_number = noted.number
FROM first, noted, act WHERE ticket.id = first.id
RETURNING ticket.*
"""
COUNTER = "SELECT code FROM counter WHERE code = %(counter)s AND active"
STILL_OPEN = """
SELECT * FROM ticket WHERE day = %(day)s AND counter = %(counter)s AND state IN ('called', 'serving')
"""

NEWEST = "SELECT at FROM journal WHERE coalesce(subject = 'ticket', false) ORDER BY number DESC LIMIT 1"


class QuickPostgres:
    """The two quick acts on a PostgreSQL server, on the driver's connection in autocommit."""

    def __init__(self, dialect: Dialect) -> None:
        self._tickets = PlainRows(Ticket, dialect)

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
            with suppress(UniqueViolation):
                new = _row(connection, TAKE, given)
                if new is not None:
                    return self._taken(touch, given, new)
            made = _row(connection, MADE, given)
            if made is not None:
                return Taken(self._tickets.found(made))
            if _row(connection, SERVICE, given) is None:
                return None
            newest = _newest(connection)
            last = _row(connection, LAST, given)
            if last is None or last["number"] < touch.seen:
                # Restored under our feet: the next number may be in somebody's hand.
                raise StoreRolledBack(found=last["number"] if last else 0, told=touch.seen)
        raise StoreAway

    def call(self, connection: Any, actor: Actor, call: Call) -> Answer:
        """Call whoever is next to the counter, or say why nobody is. Raises StoreAway as above."""
        given: dict[str, Any] = {
            "counter": call.counter,
            "queues": BETWEEN_QUEUES.join(call.queues),  # psycopg takes long for a list
            "between": BETWEEN_QUEUES,
            "bound": call.bound,
        }
        newest = None
        for _ in range(TRIES):
            given |= _when(actor, newest)
            another_came_first = True
            with suppress(UniqueViolation):
                called = _row(connection, CALL, given)
                if called is not None:
                    return Answer(called=self._tickets.found(called))
                another_came_first = False
            if _row(connection, COUNTER, given) is None:
                return Answer(counter_is_known=False)
            still_open = _row(connection, STILL_OPEN, given)
            if still_open is not None:
                return Answer(still_open=self._tickets.found(still_open))
            newest = _newest(connection)
            if not another_came_first and (newest is None or newest < given["day_ends"]):
                return Answer()
        raise StoreAway

    def _taken(self, touch: Touch, given: dict[str, Any], new: dict[str, Any]) -> Taken:
        moment = self._tickets.read("taken_at", new["taken_at"])
        ticket = self._tickets.fresh(
            id=new["id"],
            service=touch.service,
            queue=touch.service,
            day=given["day"],
            number=new["number"],
            code=given["code"],
            request_id=touch.request_id,
            language=touch.language,
            priority=touch.priority,
            taken_at=moment,
            waiting_since=moment,
        )
        return Taken(ticket, new["entry"])


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


def _row(connection: Any, text: str, values: dict[str, Any]) -> dict[str, Any] | None:
    with connection.cursor(row_factory=dict_row) as cursor:
        row: dict[str, Any] | None = cursor.execute(text, values, prepare=True).fetchone()
        return row
