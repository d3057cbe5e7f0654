"""Each machine of a PostgreSQL office may do what its acts need, and nothing else."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest
from psycopg.errors import InsufficientPrivilege

from shared.domain.errors import AlreadySigned, StoreForbids, UnknownCode
from shared.domain.feedback_errors import AlreadyRated
from shared.domain.request import Request, RequestState
from shared.office import Office
from shared.operations import (
    board,
    calendar,
    complaints,
    feedback,
    guest_book,
    health,
    officers,
    printing,
    queue,
    requests,
    supervision,
)
from shared.operations import help as help_desk
from shared.operations.complaint_answers import answer_by_code
from shared.store.roles import KIOSK_ROWS, RIGHTS, Machine
from shared.store.tables import metadata
from tests.builders import guest_book_answers, officer_of
from tests.fakes import FixedClock
from tests.full_store import fill
from tests.machines import Machines, machines_on
from tests.postgres import Server

SCORES = dict.fromkeys(feedback.elements(), 4)


@pytest.fixture(scope="module")
def machines(
    postgres: Server, seeded_store: Path, seeded_database: str, tmp_path_factory: pytest.TempPathFactory
) -> Machines:
    """A full office, made by whoever owned its tables before there were roles."""
    folder = tmp_path_factory.mktemp("machines")
    shutil.copy(seeded_store.with_name("pst.key"), folder)
    made = machines_on(postgres, folder, template=seeded_database)
    with made.office_of(Machine.DESK, FixedClock()) as desk:
        fill(officer_of(desk, "admin", "administrator"), desk.clock)
    return made


@pytest.fixture
def kiosk(machines: Machines, clock: FixedClock) -> Iterator[Office]:
    with machines.office_of(Machine.KIOSK, clock) as office:
        yield office


@pytest.fixture
def desk(machines: Machines, clock: FixedClock) -> Iterator[Office]:
    with machines.office_of(Machine.DESK, clock) as office:
        yield office


@pytest.fixture
def officer(desk: Office) -> Office:
    return officers.sign_in(desk, "petugas", "kata-sandi-uji")


@pytest.fixture
def supervisor(desk: Office) -> Office:
    return officers.sign_in(desk, "pengawas", "kata-sandi-uji")


def served(kiosk: Office, officer: Office) -> tuple[int, str]:
    """Id and code of a number that a kiosk gave and a desk has served."""
    ticket = queue.take_number(kiosk, "PS")
    queue.call_next(officer, "1", ("PS",))
    queue.start(officer, ticket.id or 0)
    queue.finish(officer, ticket.id or 0)
    return ticket.id or 0, ticket.code


def letter_gone(machines: Machines, officer: Office) -> Request:
    """A request whose letter counts as sent."""
    line = requests.listing(officer, (RequestState.VERIFIED,))[0]
    request = requests.open_request(officer, line.request_id).request
    with psycopg.connect(machines.dsn) as owner:
        owner.execute("UPDATE request SET state = 'letter_sent' WHERE id = %s", [request.id])
    return request


def test_every_table_has_its_line_of_rights() -> None:
    assert set(RIGHTS) == {*metadata.tables, "alembic_version", "served_program"}
    assert {rule.table for rule in KIOSK_ROWS} <= set(RIGHTS)


def test_every_column_that_a_right_names_is_there() -> None:
    named = {
        (table, column)
        for table, rights in RIGHTS.items()
        for right in rights
        for column in (*right.read, *right.change)
        if column != "*"
    }

    assert {(table, column) for table, column in named if column not in metadata.tables[table].c} == set()


def test_a_kiosk_gives_numbers_prints_them_and_asks_for_help(kiosk: Office) -> None:
    touch = uuid4().hex
    ticket = queue.take_number(kiosk, "KS", request_id=touch)

    assert queue.take_number(kiosk, "KS", request_id=touch).id == ticket.id
    assert printing.print_next(kiosk) is not None
    queue.take_number(kiosk, "KS")
    assert len(printing.recover(kiosk)) == 1
    help_desk.ask(kiosk)
    assert queue.events_after(kiosk, queue.board(kiosk).as_of - 1)[0].kind.value == "HelpAsked"
    assert board.opening(kiosk).state is not None
    assert board.service_queues(kiosk)


def test_a_kiosk_signs_guest_books_and_knows_a_repeat_without_reading_them(
    kiosk: Office, officer: Office
) -> None:
    ticket = queue.take_number(kiosk, "RS")
    guest_book.form_for(kiosk, ticket.id or 0)
    first = guest_book.sign(kiosk, ticket.id or 0, guest_book_answers())

    again = guest_book.sign(kiosk, ticket.id or 0, guest_book_answers())

    assert (again.id, again.full_name) == (first.id, "Sri Contoh Rahayu")
    with pytest.raises(AlreadySigned):
        guest_book.sign(kiosk, ticket.id or 0, guest_book_answers(full_name="Orang Lain"))
    assert guest_book.open_visit(officer, ticket.id or 0).answers["full_name"] == "Sri Contoh Rahayu"


def test_a_visitor_signs_at_a_kiosk_after_an_officer_saw_the_card(kiosk: Office, officer: Office) -> None:
    ticket = queue.take_number(kiosk, "RS")
    seen = guest_book.confirm_identity(officer, ticket.id or 0, "KTP")

    signed = guest_book.sign(kiosk, ticket.id or 0, guest_book_answers())

    found = guest_book.open_visit(officer, ticket.id or 0)
    assert (signed.id, found.signed, found.identity is not None) == (seen.id, True, True)


def test_a_kiosk_rates_a_visit_once(kiosk: Office, officer: Office) -> None:
    _, code = served(kiosk, officer)
    touch = uuid4()
    feedback.check_code(kiosk, code)
    rating = feedback.rate(kiosk, code, SCORES, "Baik.", uid=touch)

    assert feedback.rate(kiosk, code, SCORES, "Baik.", uid=touch).id == rating.id
    assert feedback.rate(kiosk, None, SCORES).is_anonymous
    with pytest.raises(AlreadyRated):
        feedback.rate(kiosk, code, SCORES)


def test_a_kiosk_closes_a_request_by_the_rating_of_its_letter(
    kiosk: Office, officer: Office, machines: Machines
) -> None:
    request = letter_gone(machines, officer)

    feedback.rate(kiosk, request.code, SCORES)

    assert requests.open_request(officer, request.id or 0).request.state is RequestState.CLOSED


def test_a_kiosk_files_complaints_and_shows_the_answer_by_its_code_alone(
    kiosk: Office, supervisor: Office, machines: Machines
) -> None:
    touch = uuid4()
    made = complaints.file(kiosk, "Antrian terlalu lama.", contact="sri@example.go.id", uid=touch)
    again = complaints.file(kiosk, "Antrian terlalu lama.", contact="sri@example.go.id", uid=touch)
    complaints.triage(supervisor, made.id or 0, "Diteruskan.")
    complaints.answer(supervisor, made.id or 0, "Loket ditambah.")

    assert (again.id, again.code) == (made.id, made.code)
    assert [words for _, words in answer_by_code(kiosk, made.code).words] == ["Loket ditambah."]
    with pytest.raises(UnknownCode):
        answer_by_code(kiosk, "0000000000")
    assert machines.ask(Machine.KIOSK, "SELECT * FROM complaint") == []
    assert machines.ask(Machine.KIOSK, "SELECT * FROM complaint_step") == []


def test_a_display_shows_the_board_and_follows_the_journal(machines: Machines, clock: FixedClock) -> None:
    with machines.office_of(Machine.DISPLAY, clock) as display:
        as_of = queue.board(display).as_of

        assert queue.events_after(display, as_of - 1) != []
        with pytest.raises(StoreForbids):
            queue.take_number(display, "RS")
        assert queue.board(display).as_of == as_of


def test_a_desk_sets_the_calendar_and_watches_over_the_office(supervisor: Office, clock: FixedClock) -> None:
    day = clock.now().date()
    calendar.set_day(supervisor, day, calendar.DayKind.HOLIDAY, "Uji")
    calendar.set_day(supervisor, day, None)

    assert supervision.overview(supervisor).counters
    assert complaints.close_unanswered(supervisor) == []


@pytest.mark.parametrize("machine", Machine)
def test_every_machine_can_be_looked_over(machines: Machines, machine: Machine) -> None:
    with machines.office_of(machine) as office:
        assert {check.key: check.good for check in health.checkup(office)}["officers"]


REFUSED = {
    Machine.KIOSK: (
        "SELECT full_name FROM visit",
        "SELECT email FROM visit",
        "SELECT password_hash FROM officer",
        "SELECT title FROM request",
        "SELECT answers FROM request",
        "SELECT * FROM letter",
        "SELECT * FROM mail",
        "SELECT comment FROM rating",
        "SELECT note FROM request_step",
        "UPDATE request SET title = ''",
        "UPDATE journal SET device = ''",
        "DELETE FROM ticket",
        "DELETE FROM journal",
        "DELETE FROM visit",
        "UPDATE service SET active = false",
        "INSERT INTO officer SELECT * FROM officer",
    ),
    Machine.DISPLAY: (
        "SELECT full_name FROM visit",
        "SELECT password_hash FROM officer",
        "SELECT * FROM complaint",
        "UPDATE ticket SET calls = 0",
        "INSERT INTO journal SELECT * FROM journal",
        "UPDATE journal SET device = ''",
    ),
    Machine.DESK: (
        "UPDATE journal SET device = ''",
        "DELETE FROM journal",
        "DELETE FROM ticket",
        "DELETE FROM visit",
        "UPDATE request_step SET note = ''",
        "UPDATE store_key SET fingerprint = ''",
        "UPDATE alembic_version SET version_num = ''",
        "DROP TABLE visit",
        "TRUNCATE journal",
        "ALTER TABLE journal ADD COLUMN x int",
        "CREATE TABLE x (y int)",
        "CREATE TEMPORARY TABLE x (y int)",
        "CREATE ROLE lain",
    ),
}


@pytest.mark.parametrize(
    ("machine", "statement"),
    [(machine, statement) for machine, refused in REFUSED.items() for statement in refused],
)
def test_what_a_machine_does_not_need_the_database_refuses(
    machines: Machines, machine: Machine, statement: str
) -> None:
    with pytest.raises(InsufficientPrivilege):
        machines.ask(machine, statement)


def test_a_kiosk_overwrites_no_entry_and_no_request(machines: Machines, officer: Office) -> None:
    letter_gone(machines, officer)
    overwrite = (
        "WITH done AS (UPDATE visit SET full_name = 'x' WHERE id = id RETURNING id) SELECT * FROM done"
    )
    reopen = "WITH done AS (UPDATE request SET state = 'withdrawn' RETURNING id) SELECT * FROM done"

    assert machines.ask(Machine.KIOSK, "SELECT id FROM visit WHERE signed_at IS NOT NULL") != []
    assert machines.ask(Machine.KIOSK, overwrite) == []
    with pytest.raises(InsufficientPrivilege, match="row-level security"):
        machines.ask(Machine.KIOSK, reopen)


def test_a_stranger_may_not_even_connect(machines: Machines, postgres: Server) -> None:
    database = machines.urls[Machine.DESK].rpartition("/")[2]
    with psycopg.connect(postgres.dsn("postgres"), autocommit=True) as server:
        server.execute("CREATE ROLE orang_lain LOGIN PASSWORD 'x'")
    stranger = f"postgresql://orang_lain:x@127.0.0.1:{postgres.port}/{database}"

    with pytest.raises(psycopg.OperationalError, match="CONNECT privilege"):
        psycopg.connect(stranger)
