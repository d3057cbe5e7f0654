"""Taking and calling by prepared text leave behind and return exactly what the models would."""

from typing import Any

import pytest
from sqlalchemy import inspect
from sqlmodel import Session

from shared.domain.errors import CounterBusy, UnknownCounter, UnknownService
from shared.domain.print_job import PrintJob, PrintState
from shared.domain.ticket import Ticket
from shared.office import Office
from shared.operations import queue
from shared.operations.print_notes import offer_after
from shared.store import quick
from tests import model_queue

EACH_ITS_OWN = (
    "id",
    "number",
    "code",
    "request_id",
    "ticket_id",
    "subject_id",
    "call_number",
    "shown_number",
)
Row = dict[str, Any]


def rows_in(office: Office, table: str) -> list[Row]:
    """The rows as the driver gives them: a time of the wrong kind or a number kept as text would be seen."""
    written = ", CAST(details AS TEXT) AS written" if table == "journal" else ""
    order = "number" if table == "journal" else "id"
    with office.store.reading() as session:
        found = session.connection().exec_driver_sql(f"SELECT *{written} FROM {table} ORDER BY {order}")  # noqa: S608
        return [dict(row) for row in found.mappings()]


def alike(rows: list[Row]) -> list[Row]:
    """What the newest two rows must have in common."""
    return [
        {
            name: value.replace("RS-002", "RS-001") if name == "written" else value
            for name, value in row.items()
            if name not in (*EACH_ITS_OWN, "details", "waiting_before", "counter")
        }
        for row in rows[-2:]
    ]


def stored(office: Office, ticket: Ticket) -> Ticket:
    with office.store.reading() as session:
        found = session.get(Ticket, ticket.id)
    assert found is not None
    return found


@pytest.mark.parametrize(("priority", "language"), [(False, "id"), (True, "en")])
def test_a_number_by_prepared_text_is_the_number_by_the_models(
    officer_office: Office, priority: bool, language: str
) -> None:
    model_queue.take_number(officer_office, "RS", priority, language, "sentuh-1", slip=True)
    ticket = queue.take_number(officer_office, "RS", priority, language, "sentuh-2")

    for table in ("ticket", "print_job", "journal"):
        by_models, by_text = alike(rows_in(officer_office, table))
        assert by_text == by_models
    assert [row["waiting_before"] for row in rows_in(officer_office, "print_job")] == [0, 1]
    assert [row["number"] for row in rows_in(officer_office, "ticket")] == [1, 2]
    assert rows_in(officer_office, "journal")[-1]["subject_id"] == str(ticket.id)
    assert ticket.model_dump() == stored(officer_office, ticket).model_dump()


def test_a_call_by_prepared_text_is_the_call_by_the_models(officer_office: Office) -> None:
    for reserved_for in ("1", "2"):
        ticket = queue.take_number(officer_office, "RS")
        queue.transfer(officer_office, ticket.id, counter=reserved_for)
    model_queue.call_next(officer_office, "1", ("RS",))

    called = queue.call_next(officer_office, "2", ("RS",))

    for table in ("ticket", "journal"):
        by_models, by_text = alike(rows_in(officer_office, table))
        assert {**by_text, "written": ""} == {**by_models, "written": ""}
    assert [row["written"] for row in rows_in(officer_office, "journal")[-2:]] == [
        '{"label": "RS-001", "queue": "RS", "counter": "1"}',
        '{"label": "RS-002", "queue": "RS", "counter": "2"}',
    ]
    assert called.call_number == called.shown_number == rows_in(officer_office, "journal")[-1]["number"]
    assert called.model_dump() == stored(officer_office, called).model_dump()


def test_a_ticket_of_a_quick_act_is_detached_like_any_other(office: Office) -> None:
    ticket = queue.take_number(office, "RS", request_id="sentuh-1")
    again = queue.take_number(office, "RS", request_id="sentuh-1")

    assert again.model_dump() == ticket.model_dump()
    assert [inspect(one).detached for one in (ticket, again)] == [True, True]
    assert not Session().is_modified(ticket)


def test_no_slip_is_queued_where_none_is_wanted(office: Office) -> None:
    queue.take_number(office, "RS", slip=False)

    assert rows_in(office, "print_job") == []


def test_all_queues_are_called_where_none_is_named(office: Office, officer_office: Office) -> None:
    taken = [queue.take_number(office, service).label for service in ("PJ", "RS")]

    assert [queue.call_next(officer_office, counter).label for counter in ("1", "2")] == taken


def test_numbers_from_1000_on_are_noted_with_four_digits(office: Office, officer_office: Office) -> None:
    queue.take_number(office, "RS")
    with office.store.writing() as session:
        session.connection().exec_driver_sql("UPDATE number_series SET last = 999")
    queue.call_next(officer_office, "1")

    taken = queue.take_number(office, "RS")
    queue.call_next(officer_office, "2")

    noted = [event.details["label"] for event in queue.events_after(office, 0) if event.subject == "ticket"]
    assert taken.label == "RS-1000"
    assert noted == ["RS-001", "RS-001", "RS-1000", "RS-1000"]


def test_a_refused_act_leaves_no_trace(office: Office, officer_office: Office) -> None:
    queue.take_number(office, "RS")
    queue.take_number(office, "RS")
    queue.call_next(officer_office, "1")
    before = {table: rows_in(office, table) for table in ("ticket", "print_job", "journal")}

    with pytest.raises(UnknownService):
        queue.take_number(office, "XX")
    with pytest.raises(UnknownCounter):
        queue.call_next(officer_office, "9")
    with pytest.raises(CounterBusy):
        queue.call_next(officer_office, "1")

    assert {table: rows_in(office, table) for table in before} == before


def test_a_slip_claimed_by_prepared_text_is_the_slip_claimed_by_the_models(officer_office: Office) -> None:
    queue.take_number(officer_office, "RS", language="en")
    ticket = queue.take_number(officer_office, "RS", language="en")
    model_queue.claim_slip(officer_office)

    claimed = quick.claim(officer_office.store, officer_office.actor(), offer_after(officer_office))

    for table in ("print_job", "journal"):
        by_models, by_text = alike(rows_in(officer_office, table))
        assert by_text == by_models
    assert claimed is not None
    assert (claimed.job.state, claimed.job.ticket_id) == (PrintState.SENDING, ticket.id)
    assert (claimed.label, claimed.code, claimed.language) == (ticket.label, ticket.code, "en")
    assert (claimed.taken_at, claimed.service) == (ticket.taken_at, "RS")
    assert claimed.names["en"] == "Statistical Recommendation"
    with officer_office.store.reading() as session:
        assert session.get(PrintJob, claimed.job.id).model_dump() == claimed.job.model_dump()
