"""A plain session finds what a session finds, and one act of it is one commit or nothing."""

from collections.abc import Callable

import pytest
from sqlalchemy import Row, bindparam
from sqlalchemy.exc import IntegrityError
from sqlmodel import SQLModel, col, func, select
from sqlmodel.sql.expression import Select, SelectOfScalar

from shared.domain.errors import AlreadySigned
from shared.domain.events import Event, EventKind
from shared.domain.officer import Officer
from shared.domain.request import Request, RequestRevision, RequestStep
from shared.domain.ticket import Ticket
from shared.domain.visit import Visit
from shared.office import Office
from shared.operations import guest_book, queue, requests
from shared.store import journal, new_rows
from shared.store.plain_session import PlainSession
from tests.builders import guest_book_answers
from tests.request_path import complete

OF_VISITS = select(Visit, Ticket).join(Ticket, col(Ticket.id) == col(Visit.ticket_id), isouter=True)
STATEMENTS: list[Select[tuple[object, ...]] | SelectOfScalar[object]] = [
    *(
        select(model).order_by(*model.__table__.primary_key)
        for model in (Request, RequestStep, Event, Officer)
    ),
    select(RequestRevision).where(col(RequestRevision.number) == 1),
    OF_VISITS.order_by(col(Visit.signed_at)),
    select(Event.at).order_by(col(Event.number).desc()).limit(1),
    select(Request.id, Request.state, Request.recorded_at),
    select(func.count()).select_from(Event),
]


def test_a_plain_session_finds_what_a_session_finds(officer_office: Office) -> None:
    _day(officer_office)

    with officer_office.store.reading() as session:
        wanted = [[_values(one) for one in session.exec(statement)] for statement in STATEMENTS]
    with officer_office.store.plain_reading() as plain:
        found = [[_values(one) for one in plain.exec(statement)] for statement in STATEMENTS]

    assert found == wanted
    assert all(wanted)


def test_an_outer_join_without_its_row_has_none(officer_office: Office) -> None:
    _day(officer_office)
    never = select(Visit, Ticket).join(Ticket, col(Ticket.number) == bindparam("number"), isouter=True)

    with officer_office.store.plain_reading() as plain:
        [(visit, ticket)] = plain.exec(never, params={"number": -1})

    assert isinstance(visit, Visit)
    assert ticket is None


def test_what_the_office_refuses_in_a_plain_transaction_is_taken_back(officer_office: Office) -> None:
    def refuse(_session: PlainSession) -> None:
        raise AlreadySigned(label="RS-001")

    with pytest.raises(AlreadySigned):
        _noted(officer_office, then=refuse)

    assert _entries(officer_office) == 0
    _noted(officer_office)
    assert _entries(officer_office) == 1


def test_a_fault_in_a_plain_transaction_takes_it_back(officer_office: Office) -> None:
    with pytest.raises(ZeroDivisionError):
        _noted(officer_office, then=lambda _session: 1 / 0)

    assert _entries(officer_office) == 0
    _noted(officer_office)
    assert _entries(officer_office) == 1


def test_what_the_store_refuses_in_a_plain_transaction_takes_it_back(officer_office: Office) -> None:
    again = _copy(queue.take_number(officer_office, "RS"))

    with pytest.raises(IntegrityError):
        _noted(officer_office, then=lambda session: new_rows.insert(session, again))

    assert _entries(officer_office) == 0
    _noted(officer_office)
    assert _entries(officer_office) == 1


def test_a_plain_update_stores_the_named_columns_alone(officer_office: Office) -> None:
    request = requests.record(officer_office, {"judul_kegiatan": "Survei"})
    request.title, request.agency = "Sensus", "Dinas"

    with officer_office.store.plain_writing() as session:
        session.update(request, "title")

    with officer_office.store.reading() as session:
        stored = session.get(Request, request.id)
    assert stored is not None
    assert (stored.title, stored.agency) == ("Sensus", "")


def test_a_row_that_is_there_is_not_stored_twice(officer_office: Office) -> None:
    again = _copy(queue.take_number(officer_office, "RS"))

    with officer_office.store.plain_writing() as session:
        assert not new_rows.insert_unless_there(session, again)


def _day(office: Office) -> None:
    """A signed visit, and a request of it with several revisions."""
    ticket = queue.take_number(office, "RS")
    visit = guest_book.sign(office, ticket.id or 0, guest_book_answers())
    requests.join_visit(office, complete(office).id or 0, visit.id)


def _values(found: object) -> object:
    if isinstance(found, SQLModel):
        return {name: getattr(found, name) for name in type(found).model_fields}
    return tuple(map(_values, found)) if isinstance(found, tuple | Row) else found


def _copy(ticket: Ticket) -> Ticket:
    """A new ticket with the number, code and touch of another one."""
    return Ticket(**{name: getattr(ticket, name) for name in Ticket.model_fields if name != "id"})


def _noted(office: Office, *, then: Callable[[PlainSession], object] = lambda _session: None) -> None:
    with office.store.plain_writing() as session:
        about = {"device": "uji", "subject": "plain", "subject_id": "1"}
        journal.append(session, Event(at=office.clock.now(), kind=EventKind.VISIT_SIGNED, **about))
        then(session)


def _entries(office: Office) -> int:
    with office.store.reading() as session:
        return len(journal.about(session, "plain", 1, (EventKind.VISIT_SIGNED,)))
