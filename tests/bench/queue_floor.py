"""The floor of taking and calling: the same questions and rows, as durable, by the bare drivers.

The questions are those without which the act would be wrong: is the service offered, was the touch answered
already, is the counter there and free, whose lane's turn is it, who is first.
"""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

import psycopg

from shared.domain.code import new_code
from shared.office import Office
from shared.store.sqlite_engine import sqlite_driver

SQLITE_TAKE = (
    """SELECT (SELECT id FROM ticket WHERE request_id = :request_id),
        (SELECT code FROM service WHERE code = 'RS' AND active)""",
    """INSERT INTO number_series (service, day, last) VALUES ('RS', :day, 1)
    ON CONFLICT (service, day) DO UPDATE SET last = last + 1 RETURNING last""",
    """INSERT INTO ticket (service, queue, day, number, code, request_id, language, priority, state,
        taken_at, waiting_since, calls)
    VALUES ('RS', 'RS', :day, :number, :code, :request_id, 'id', 0, 'waiting', :now, :now, 0)
    RETURNING id""",
    """INSERT INTO print_job (ticket_id, copy_number, device, waiting_before, state, created_at, changed_at,
        attempts)
    SELECT :id, 1, 'kiosk-1', count(*), 'queued', :now, :now, 0
    FROM ticket WHERE day = :day AND state = 'waiting' AND queue = 'RS'""",
    """INSERT INTO journal (at, kind, device, subject, subject_id, details)
    VALUES (:now, 'TicketTaken', 'kiosk-1', 'ticket', :id, :details)""",
)
SQLITE_CALL = (
    """SELECT (SELECT code FROM counter WHERE code = :counter AND active),
        (SELECT id FROM ticket
            WHERE day = :day AND counter = :counter AND state IN ('called', 'serving'))""",
    """SELECT priority FROM ticket WHERE day = :day AND call_number > 0 AND queue = 'RS'
    ORDER BY call_number DESC LIMIT 2""",
    """SELECT id, number, calls FROM ticket
    WHERE day = :day AND state = 'waiting' AND queue = 'RS' AND coalesce(reserved_for, :counter) = :counter
    ORDER BY priority <> :urgent_first, waiting_since, id LIMIT 1""",
    """INSERT INTO journal (at, kind, device, officer_id, subject, subject_id, details)
    VALUES (:now, 'TicketCalled', 'kiosk-1', :officer, 'ticket', :id, :details) RETURNING number""",
    """UPDATE ticket SET state = 'called', counter = :counter, officer_id = :officer, called_at = :now,
        calls = :calls, call_number = :entry, shown_number = :entry
    WHERE id = :id""",
)
POSTGRES_TAKE = """
WITH counted AS (
    INSERT INTO number_series (service, day, last) SELECT code, %(day)s, 1 FROM service
    WHERE code = 'RS' AND active AND NOT EXISTS (SELECT FROM ticket WHERE request_id = %(request_id)s)
    ON CONFLICT (service, day) DO UPDATE SET last = number_series.last + 1 RETURNING last
), taken AS (
    INSERT INTO ticket (service, queue, day, number, code, request_id, language, priority, state,
        taken_at, waiting_since, calls)
    SELECT 'RS', 'RS', %(day)s, last, %(code)s, %(request_id)s, 'id', false, 'waiting', %(now)s, %(now)s, 0
    FROM counted RETURNING id, number
), printed AS (
    INSERT INTO print_job (ticket_id, copy_number, device, waiting_before, state, created_at, changed_at,
        attempts)
    SELECT id, 1, 'kiosk-1', (SELECT count(*) FROM ticket
        WHERE day = %(day)s AND state = 'waiting' AND queue = 'RS'), 'queued', %(now)s, %(now)s, 0 FROM taken
), noted AS (
    INSERT INTO journal (at, kind, device, subject, subject_id, details)
    SELECT %(now)s, 'TicketTaken', 'kiosk-1', 'ticket', id::text,
        json_build_object('label', 'RS-' || number, 'queue', 'RS', 'counter', '') FROM taken
)
SELECT id, number FROM taken
"""
POSTGRES_CALL = """
WITH place AS (
    SELECT code FROM counter WHERE code = %(counter)s AND active FOR UPDATE
), first AS (
    SELECT id, number FROM ticket
    WHERE day = %(day)s AND state = 'waiting' AND queue = 'RS'
        AND coalesce(reserved_for, %(counter)s) = (SELECT code FROM place)
        AND NOT EXISTS (SELECT FROM ticket AS open WHERE open.day = %(day)s AND open.counter = %(counter)s
            AND open.state IN ('called', 'serving'))
    ORDER BY priority = (
        SELECT count(*) = 2 AND coalesce(bool_and(priority), true) FROM (
            SELECT priority FROM ticket WHERE day = %(day)s AND call_number > 0 AND queue = 'RS'
            ORDER BY call_number DESC LIMIT 2
        ) AS lanes
    ), waiting_since, id LIMIT 1 FOR UPDATE SKIP LOCKED
), noted AS (
    INSERT INTO journal (at, kind, device, officer_id, subject, subject_id, details)
    SELECT %(now)s, 'TicketCalled', 'kiosk-1', %(officer)s::integer, 'ticket', id::text,
        json_build_object('label', 'RS-' || number, 'queue', 'RS', 'counter', %(counter)s::text) FROM first
    RETURNING number
)
UPDATE ticket SET state = 'called', counter = %(counter)s, officer_id = %(officer)s::integer,
    called_at = %(now)s, calls = calls + 1, call_number = noted.number, shown_number = noted.number
FROM first, noted WHERE ticket.id = first.id RETURNING ticket.id, ticket.number
"""
LEFT_WAITING = """
UPDATE ticket SET state = 'done' WHERE state = 'waiting'
    AND id <= (SELECT max(id) FROM ticket WHERE state = 'waiting') - ?
"""


class Floor:
    """One bare connection beside the office's own."""

    def __init__(self, office: Office) -> None:
        self._day = office.day_of(office.clock.now())
        self._officer = office.officer.id if office.officer else None
        url = office.store.url
        if office.store.is_sqlite:
            self.link: Any = sqlite_driver.connect(url.database, isolation_level=None)
            for pragma in ("synchronous = FULL", "foreign_keys = ON", "busy_timeout = 5000"):
                self.link.execute(f"PRAGMA {pragma}")
            self.take, self.call = self._sqlite_take, self._sqlite_call
        else:
            named = url.set(drivername="postgresql").render_as_string(hide_password=False)
            self.link = psycopg.connect(named, autocommit=True)
            self.take, self.call = self._postgres_take, self._postgres_call

    def serve(self, *, wait: int) -> None:
        """End what is called, and of those that wait all but some."""
        self.link.execute("UPDATE ticket SET state = 'done' WHERE state = 'called'")
        mark = "?" if isinstance(self.link, sqlite_driver.Connection) else "%s"
        self.link.execute(LEFT_WAITING.replace("?", mark), (wait,))
        # What these changes leave to clean up is nobody's part.
        self.link.execute("SELECT count(*) FROM ticket WHERE state IN ('called', 'waiting')").fetchone()

    def _sqlite_take(self) -> None:
        run = self.link.execute
        values = {
            "day": self._day.isoformat(),
            "now": datetime.now(UTC).strftime("%Y-%m-%d %H:%M:%S.%f"),
            "code": new_code(),
            "request_id": uuid4().hex,
        }
        run("BEGIN IMMEDIATE")
        asked, counted, taken, printed, noted = SQLITE_TAKE
        run(asked, values).fetchone()
        [values["number"]] = run(counted, values).fetchone()
        [values["id"]] = run(taken, values).fetchone()
        run(printed, values)
        details = {"label": f"RS-{values['number']:03d}", "queue": "RS", "counter": ""}
        run(noted, {**values, "details": json.dumps(details)})
        run("COMMIT")

    def _sqlite_call(self, counter: str) -> None:
        run = self.link.execute
        values = {
            "day": self._day.isoformat(),
            "now": datetime.now(UTC).strftime("%Y-%m-%d %H:%M:%S.%f"),
            "counter": counter,
            "officer": self._officer,
        }
        run("BEGIN IMMEDIATE")
        asked, lanes, first, noted, called = SQLITE_CALL
        run(asked, values).fetchone()
        last = [priority for [priority] in run(lanes, values)]
        values["urgent_first"] = last != [1, 1]
        found, number, calls = run(first, values).fetchone()
        details = json.dumps({"label": f"RS-{number:03d}", "queue": "RS", "counter": counter})
        values |= {"id": found, "details": details, "calls": calls + 1}
        [values["entry"]] = run(noted, values).fetchone()
        run(called, values)
        run("COMMIT")

    def _postgres_take(self) -> None:
        values = {"day": self._day, "now": datetime.now(UTC), "code": new_code(), "request_id": uuid4().hex}
        self.link.execute(POSTGRES_TAKE, values, prepare=True).fetchone()

    def _postgres_call(self, counter: str) -> None:
        now = datetime.now(UTC)
        values = {"day": self._day, "now": now, "counter": counter, "officer": self._officer}
        self.link.execute(POSTGRES_CALL, values, prepare=True).fetchone()


@contextmanager
def floor_beside(office: Office) -> Iterator[Floor]:
    """A floor whose connection is closed again."""
    floor = Floor(office)
    try:
        yield floor
    finally:
        floor.link.close()
