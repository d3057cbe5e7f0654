"""Two acts never wait for each other: rows are held before the journal's head, in one order."""

from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from datetime import timedelta

import psycopg
import pytest

from shared.domain.catalogue import DayKind
from shared.domain.events import EventKind
from shared.domain.mail import MailKind
from shared.domain.print_job import PrintState
from shared.office import Office
from shared.operations import calendar, outbox, printing, queue
from shared.operations.request_moves import held_request
from shared.store import officers as officer_rows
from shared.store import print_jobs
from tests.postgres import Server
from tests.request_path import complete, verified

LONG_S, LOOK_AGAIN_S = 20.0, 0.01
TRIES = 1_000
WAITING = (
    "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"
)

pytestmark = pytest.mark.postgresql_only
Act = Callable[[], object]


@pytest.fixture
def meanwhile(office: Office, postgres: Server) -> Iterator[Callable[[Act], "Future[object]"]]:
    """Starts an act of another program and waits until it waits for a row, or is done."""
    threads = ThreadPoolExecutor(1)
    with psycopg.connect(postgres.dsn(str(office.store.url.database)), autocommit=True) as link:

        def start(act: Act) -> "Future[object]":
            begun = threads.submit(act)
            for _ in range(TRIES):
                if wait([begun], LOOK_AGAIN_S).done or link.execute(WAITING).fetchone()[0]:
                    return begun
            raise TimeoutError

        yield start
    threads.shutdown()


def note(office: Office, session: object) -> None:
    office.note(session, EventKind.HELP_ASKED, "device", office.device)


def test_an_officer_who_signs_in_while_an_act_of_the_same_officer_is_noted(
    officer_office: Office, meanwhile: Callable[[Act], "Future[object]"]
) -> None:
    with officer_office.store.writing() as session:
        officer_rows.by_key(session, officer_office.officer.sign_in_key)
        act = meanwhile(lambda: queue.take_number(officer_office, "RS"))
        note(officer_office, session)

    assert act.result(LONG_S).label == "RS-001"


def test_a_mail_that_is_confirmed_while_another_act_holds_its_request(
    officer_office: Office, meanwhile: Callable[[Act], "Future[object]"]
) -> None:
    request = verified(officer_office)
    outbox.send_due(officer_office)
    notice = next(line for line in outbox.listing(officer_office) if line.kind is MailKind.FEASIBLE)

    with officer_office.store.writing() as session:
        held_request(session, request.id)
        act = meanwhile(lambda: outbox.confirm_otherwise(officer_office, notice.mail_id, "langsung"))
        note(officer_office, session)

    assert act.result(LONG_S).confirmed_how == "langsung"


def test_a_holiday_that_is_set_while_another_act_holds_a_request(
    officer_office: Office, supervisor_office: Office, meanwhile: Callable[[Act], "Future[object]"]
) -> None:
    request = complete(officer_office)
    day = request.due - timedelta(days=1)

    with officer_office.store.writing() as session:
        held_request(session, request.id)
        act = meanwhile(lambda: calendar.set_day(supervisor_office, day, DayKind.HOLIDAY, "Libur contoh"))
        note(officer_office, session)

    assert [one.id for one in act.result(LONG_S)] == [request.id]


def test_slips_of_before_a_crash_that_are_ended_while_another_act_holds_one(
    office: Office, meanwhile: Callable[[Act], "Future[object]"]
) -> None:
    for _ in range(2):
        queue.take_number(office, "RS")

    with office.store.writing() as session:
        first, second = print_jobs.in_states(session, office.device, (PrintState.QUEUED,))
        session.refresh(second, with_for_update=True)
        act = meanwhile(lambda: printing.recover(office))
        note(office, session)

    assert [job.id for job in act.result(LONG_S)] == [first.id, second.id]
