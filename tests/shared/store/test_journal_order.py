"""The journal's numbers follow the commits, without a gap: whoever reads “after N” misses nothing."""

import random
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, wait
from contextlib import suppress
from threading import Event as Flag

import psycopg
import pytest
from sqlalchemy import insert, text

from shared.domain.errors import StoreAway
from shared.domain.events import Event, EventKind
from shared.office import Office, open_office
from shared.operations import queue
from shared.store import journal, schema
from tests.fakes import MONDAY_MORNING
from tests.postgres import PASSWORD, Server

WRITERS = 4
SMALL, FULL = 240, 13_000
ROUNDS = 50
"""How often the control may try to be caught."""
PLAIN_SEQUENCE = """
DROP TRIGGER journal_numbered ON journal;
ALTER TABLE journal ALTER COLUMN number SET DEFAULT nextval('journal_number_seq');
SELECT setval('journal_number_seq', (SELECT max(number) FROM journal));
"""


class GivenUp(Exception):
    """An act that ends in a rollback."""


def entry(**changes: object) -> Event:
    """A journal entry of no act."""
    plain = {"at": MONDAY_MORNING, "kind": EventKind.HELP_ASKED, "device": "kiosk-1", "subject": "device"}
    return Event(**{**plain, "subject_id": "kiosk-1", **changes})


def write(office: Office, entries: int, seed: int) -> int:
    """So many acts of one program, some of them rolled back; returns how many were committed."""
    chance, committed = random.Random(seed), 0  # noqa: S311 - no secret
    with open_office(office.settings, device=f"desk-{seed}") as mine:
        for _ in range(entries):
            try:
                with mine.store.writing() as session:
                    journal.append(session, entry(subject_id=str(seed)))
                    session.execute(text("SELECT count(*) FROM officer"))
                    if chance.random() < 0.2:
                        raise GivenUp
            except (GivenUp, StoreAway):  # SQLite lets a writer wait for 5 s at most among busy others
                continue
            committed += 1
    return committed


def read_meanwhile(office: Office, start: int, over: Flag) -> list[int]:
    """What a program sees that asks for what follows the last number it saw, all the time."""
    seen: list[int] = []
    with open_office(office.settings, device="display-1") as mine:
        while True:
            last_look = over.is_set()
            seen += [one.number or 0 for one in queue.events_after(mine, seen[-1] if seen else start)]
            if last_look:
                return seen


def written_and_seen(office: Office, entries: int) -> tuple[int, list[int]]:
    """How many entries several writers have committed at once, and the numbers that a reader saw."""
    over, start = Flag(), queue.board(office).as_of
    with ThreadPoolExecutor(WRITERS + 1) as threads:
        reader = threads.submit(read_meanwhile, office, start, over)
        writers = [threads.submit(write, office, entries // WRITERS, seed) for seed in range(WRITERS)]
        wait(writers)
        over.set()
        return sum(writer.result() for writer in writers), reader.result()


def test_a_reader_misses_no_entry_of_several_writers_and_there_is_no_gap(office: Office, full: bool) -> None:
    start = queue.board(office).as_of

    committed, seen = written_and_seen(office, FULL if full else SMALL)

    assert seen == list(range(start + 1, start + 1 + committed))


@pytest.mark.postgresql_only
def test_numbers_of_a_plain_sequence_are_caught_missing_entries(office: Office) -> None:
    with office.store.writing() as session:
        for statement in PLAIN_SEQUENCE.strip().split("\n"):
            session.execute(text(statement))

    rounds = (written_and_seen(office, SMALL) for _ in range(ROUNDS))

    assert any(len(seen) < committed for committed, seen in rounds)


def test_a_rollback_leaves_no_gap_in_the_journal(office: Office) -> None:
    last = queue.board(office).as_of
    with suppress(GivenUp), office.store.writing() as session:
        journal.append(session, entry())
        raise GivenUp

    with office.store.writing() as session:
        number = journal.append(session, entry())

    assert number == last + 1


@pytest.mark.parametrize("many", ["add_all", "executemany"])
def test_many_entries_of_one_statement_have_numbers_without_a_gap(office: Office, many: str) -> None:
    last = queue.board(office).as_of
    entries = [entry(subject_id=str(index)) for index in range(30)]

    with office.store.writing() as session:
        if many == "add_all":
            session.add_all(entries)
        else:
            session.execute(insert(Event), [one.model_dump(exclude={"number"}) for one in entries])

    found = queue.events_after(office, last)
    assert [one.number for one in found] == list(range(last + 1, last + 31))
    assert [one.subject_id for one in found] == [str(index) for index in range(30)]


@pytest.mark.postgresql_only
def test_an_entry_that_brings_its_number_keeps_it_and_the_next_one_follows(office: Office) -> None:
    last = queue.board(office).as_of

    with office.store.writing() as session:
        journal.append(session, entry(number=last + 1))
    with office.store.writing() as session:
        number = journal.append(session, entry())

    assert number == last + 2


@pytest.mark.postgresql_only
def test_a_journal_that_went_back_to_a_sequence_counts_on_and_again_after_the_migration(
    office: Office,
) -> None:
    last = queue.board(office).as_of

    with office.store.changing_schema() as connection:
        schema.downgrade(connection, "0007")
        of_sequence = connection.execute(text("SELECT nextval('journal_number_seq')")).scalar_one()
        schema.upgrade(connection)
    with office.store.writing() as session:
        number = journal.append(session, entry())

    assert (of_sequence, number) == (last + 1, last + 1)


@pytest.fixture
def small_role(office: Office, postgres: Server) -> "Callable[[str], int]":
    """Runs a statement that returns a number as somebody who may only insert entries."""
    name = f"kecil_{office.store.url.database}"
    with office.store.writing() as session:
        for statement in (
            f"CREATE ROLE {name} LOGIN PASSWORD '{PASSWORD}'",
            f"GRANT INSERT (at, kind, device, subject, subject_id, details) ON journal TO {name}",
            f"GRANT SELECT (number) ON journal TO {name}",
        ):
            session.execute(text(statement))
    dsn = postgres.dsn(str(office.store.url.database)).replace("pst:", f"{name}:")

    def run(*statements: str) -> int:
        with psycopg.connect(dsn, autocommit=True) as link:
            *before, last = statements
            for statement in before:
                link.execute(statement)
            return link.execute(last).fetchone()[0]

    yield run
    with office.store.writing() as session:
        for statement in (f"DROP OWNED BY {name}", f"DROP ROLE {name}"):
            session.execute(text(statement))


ASK = (
    "INSERT INTO journal (at, kind, device, subject, subject_id, details)"
    " VALUES (now(), 'HelpAsked', 'kiosk-1', 'device', 'kiosk-1', '{}') RETURNING number"
)


@pytest.mark.postgresql_only
def test_a_role_that_may_only_insert_is_served_and_cannot_move_the_count(
    office: Office, small_role: Callable[..., int]
) -> None:
    last = queue.board(office).as_of

    plain = small_role(ASK)
    with_a_count_of_its_own = small_role(
        "CREATE TEMP TABLE journal_head (last bigint)", "INSERT INTO journal_head VALUES (7000)", ASK
    )
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        small_role("UPDATE journal_head SET last = 0")
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        small_role(
            "CREATE TEMP TABLE own (number int)",
            "CREATE TRIGGER own BEFORE INSERT ON own FOR EACH ROW EXECUTE FUNCTION journal_numbered()",
        )

    assert (plain, with_a_count_of_its_own) == (last + 1, last + 2)
