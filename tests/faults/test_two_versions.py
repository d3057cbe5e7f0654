"""Two versions during an update: programs of before and after it work on the same store."""

from datetime import date

import pytest
from sqlalchemy import Connection, FetchedValue, MetaData, Table, select, text

from shared.domain.errors import StoreTooNew
from shared.domain.events import EventKind
from shared.domain.print_job import PrintState
from shared.office import Office, open_office
from shared.operations import printing, queue
from shared.store import schema
from shared.store.tables import metadata
from tests.builders import officer_of

BEFORE = "0013"
"""The schema of the oldest program that is served: the first one that asks the store whether it is."""
TOO_OLD = "0011"
TODAY = date(2026, 11, 23)


class OlderProgram:
    """Names only the tables and columns that the oldest program still served knows."""

    def __init__(self, tables: MetaData) -> None:
        self._ticket, self._series = tables.tables["ticket"], tables.tables["number_series"]
        self._job, self._journal = tables.tables["print_job"], tables.tables["journal"]
        self._journal.c.number.server_default = FetchedValue()  # by a trigger, on PostgreSQL

    def opens(self, link: Connection, own_revision: str = BEFORE) -> bool:
        """Whether it goes on at its start with the store as it finds it; by revision `own_revision`."""
        found = link.execute(text("SELECT version_num FROM alembic_version")).scalar_one()
        promise = text("SELECT oldest FROM served_program WHERE revision = :found")
        oldest = link.execute(promise, {"found": found}).scalar()
        return found == own_revision or (oldest is not None and oldest <= own_revision)

    def take(self, link: Connection, wish: str) -> int:
        """A number as that program takes it; returns the ticket's id."""
        series = self._series
        here = (series.c.service == "RS") & (series.c.day == TODAY)
        if link.execute(series.update().where(here).values(last=series.c.last + 1)).rowcount == 0:
            link.execute(series.insert().values(service="RS", day=TODAY, last=1))
        number = link.execute(select(series.c.last).where(here)).scalar_one()
        moment = link.execute(select(self._journal.c.at).order_by(self._journal.c.number.desc())).scalar()
        made = _inserted(
            link,
            self._ticket,
            service="RS",
            queue="RS",
            day=TODAY,
            number=number,
            code=f"LAMA{wish}",
            request_id=wish,
            language="id",
            priority=False,
            state="waiting",
            taken_at=moment,
            waiting_since=moment,
            calls=0,
        )
        job = {"copy_number": 1, "device": "kiosk-1", "waiting_before": 0, "state": "queued", "attempts": 0}
        _inserted(link, self._job, ticket_id=made, created_at=moment, changed_at=moment, **job)
        entry = {"kind": "TicketTaken", "device": "kiosk-1", "subject": "ticket", "subject_id": str(made)}
        details = {"label": f"RS-{number:03d}", "queue": "RS", "counter": ""}
        _inserted(link, self._journal, at=moment, details=details, **entry)
        return made

    def finish(self, link: Connection, ticket_id: int) -> None:
        """Ends what a counter serves."""
        here = self._ticket.c.id == ticket_id
        link.execute(self._ticket.update().where(here).values(state="done"))

    def labels(self, link: Connection) -> list[str]:
        """What its desk lists."""
        numbers = link.execute(select(self._ticket.c.number).order_by(self._ticket.c.number)).scalars()
        return [f"RS-{number:03d}" for number in numbers]


@pytest.fixture
def older_program(office: Office) -> OlderProgram:
    with office.store.changing_schema() as link:
        schema.downgrade(link, BEFORE)
        tables = MetaData()
        tables.reflect(link)
        schema.upgrade(link)
    return OlderProgram(tables)


def test_a_program_from_before_is_let_in_by_the_store_and_a_still_older_one_is_not(
    office: Office, older_program: OlderProgram
) -> None:
    with office.store.reading() as session:
        link = session.connection()

        assert schema.revision_of(link) != BEFORE
        assert (older_program.opens(link), older_program.opens(link, TOO_OLD)) == (True, False)


def test_two_versions_take_call_and_finish_on_one_store(
    office: Office, officer_office: Office, older_program: OlderProgram
) -> None:
    start = queue.board(office).as_of
    told = []
    for wish in range(5):
        with office.store.writing() as session:
            older_program.take(session.connection(), f"lama-{wish}")
        told.append(queue.take_number(office, "RS").label)

    first = queue.call_next(officer_office, "1", ("RS",))
    queue.start(officer_office, first.id)
    with office.store.writing() as session:
        older_program.finish(session.connection(), first.id)
        listed = older_program.labels(session.connection())
    second = queue.call_next(officer_office, "1", ("RS",))

    numbers = [event.number for event in queue.events_after(office, start)]
    assert told == ["RS-002", "RS-004", "RS-006", "RS-008", "RS-010"]
    assert listed == [f"RS-{number:03d}" for number in range(1, 11)]
    assert (first.label, second.label) == ("RS-001", "RS-002")
    assert numbers == list(range(start + 1, start + 1 + len(numbers)))


def test_a_kind_of_entry_that_only_a_newer_program_knows_stops_no_reader(office: Office) -> None:
    start = queue.board(office).as_of
    with office.store.writing() as session:
        moment = queue.events_after(office, start - 1)[0].at
        entry = {"kind": "RobotGreeted", "device": "kiosk-9", "subject": "robot", "subject_id": "1"}
        session.connection().execute(
            metadata.tables["journal"].insert(), {"at": moment, "details": {}, **entry}
        )
    queue.take_number(office, "RS")

    read = queue.events_after(office, start)

    assert [event.kind for event in read] == [EventKind.OTHER, EventKind.TICKET_TAKEN]
    assert [event.subject for event in read] == ["robot", "ticket"]


def test_a_newer_store_that_still_serves_this_version_is_opened(office: Office) -> None:
    _come_from_the_future(office, oldest=schema.HEAD)

    with open_office(office.settings) as opened:
        officer = officer_of(opened, "admin", "administrator", "officer")
        taken = queue.take_number(opened, "RS")

        assert queue.call_next(officer, "1").id == taken.id


@pytest.mark.parametrize("oldest", ["9998", None])
def test_a_newer_store_that_does_not_serve_this_version_is_refused(
    office: Office, oldest: str | None
) -> None:
    _come_from_the_future(office, oldest=oldest)

    with pytest.raises(StoreTooNew) as refusal:
        open_office(office.settings)

    assert refusal.value.values == {"revision": "9999"}


def _come_from_the_future(office: Office, *, oldest: str | None) -> None:
    with office.store.changing_schema() as link:
        link.execute(text("UPDATE alembic_version SET version_num = '9999'"))
        if oldest is not None:
            promise = text("INSERT INTO served_program VALUES ('9999', :oldest)")
            link.execute(promise, {"oldest": oldest})


def _inserted(link: Connection, table: Table, **values: object) -> int:
    return link.execute(table.insert().values(**values)).inserted_primary_key[0]


def test_a_column_that_a_newer_version_adds_meanwhile_disturbs_no_reader_and_no_slip(office: Office) -> None:
    queue.take_number(office, "RS")
    printing.print_next(office)
    read = queue.events_after(office, 0)

    with office.store.changing_schema() as connection:
        connection.execute(text("ALTER TABLE journal ADD COLUMN later INTEGER"))
        connection.execute(text("ALTER TABLE print_job ADD COLUMN later INTEGER"))
    again = queue.events_after(office, 0)
    ticket = queue.take_number(office, "RS")
    job = printing.print_next(office)

    assert [event.model_dump() for event in again[: len(read)]] == [event.model_dump() for event in read]
    assert job is not None
    assert (job.ticket_id, job.state) == (ticket.id, PrintState.SENT)
