"""The schema's history: up, down, with data, and equal to the models."""

from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import inspect, text

from shared.domain.errors import StoreTooNew
from shared.office import Office, open_office
from shared.operations import complaints, guest_book, printing, queue
from shared.store import schema
from shared.store.database import Store
from shared.store.tables import TABLES, is_modelled, metadata
from tests.builders import guest_book_answers, settings_in
from tests.fakes import FixedClock
from tests.full_store import fill
from tests.raw_store import rows_of

RELEASED = ("0003",)
"""The schemas of programs that offices have; stores of these come to the newest one."""
COMPARED = {"compare_type": True, "include_name": is_modelled}


def test_an_empty_store_brought_up_equals_the_models(tmp_path: Path) -> None:
    store = Store(f"sqlite:///{tmp_path / 'new.sqlite3'}")
    with store.changing_schema() as connection:
        schema.upgrade(connection)

        differences = compare_metadata(MigrationContext.configure(connection, opts=COMPARED), metadata)

    store.close()
    assert differences == []


def test_the_newest_revision_is_the_one_that_a_start_compares(office: Office) -> None:
    with office.store.changing_schema() as connection:
        scripts = ScriptDirectory.from_config(schema.alembic_config(connection))

        assert scripts.get_heads() == [schema.HEAD]


def test_a_store_with_visits_goes_down_and_up_again(office: Office, officer_office: Office) -> None:
    ticket = queue.take_number(office, "RS")
    queue.call_next(officer_office, "1", ("RS",))
    guest_book.sign(office, ticket.id, guest_book_answers())
    printing.print_next(office)

    with office.store.changing_schema() as connection:
        schema.downgrade(connection, "base")
        left = set(inspect(connection).get_table_names()) - {"alembic_version", "sqlite_sequence"}
        schema.upgrade(connection)
        again = set(inspect(connection).get_table_names())

    assert left == set()
    assert {table.__tablename__ for table in TABLES} <= again


@pytest.mark.parametrize("released", RELEASED)
def test_a_store_of_an_older_program_keeps_every_row(
    admin_office: Office, clock: FixedClock, released: str
) -> None:
    fill(admin_office, clock)

    with admin_office.store.changing_schema() as connection:
        full = rows_of(connection)
        schema.downgrade(connection, released)
        older = rows_of(connection)
        schema.upgrade(connection)
        newer = rows_of(connection)
        schema.downgrade(connection, released)
        back = rows_of(connection)
        schema.upgrade(connection)
        differences = compare_metadata(MigrationContext.configure(connection, opts=COMPARED), metadata)

    carried = {
        name: [{column: row[column] for column in old} for row, old in zip(newer[name], rows, strict=True)]
        for name, rows in older.items()
    }
    assert [name for name, rows in full.items() if not rows] == []
    assert carried == older
    assert back == older
    assert differences == []
    open_office(admin_office.settings).close()


def test_a_complaint_of_before_codes_were_asked_is_kept(office: Office, supervisor_office: Office) -> None:
    complaints.file(office, "Antrian terlalu lama.", contact="sri.contoh@example.go.id")

    with office.store.changing_schema() as connection:
        schema.downgrade(connection, "0003")
        before = {column["name"] for column in inspect(connection).get_columns("complaint")}
        schema.upgrade(connection)

    [line] = complaints.listing(supervisor_office)
    assert before.isdisjoint({"ticket_id", "request_id"})
    assert (line.text, line.contact, line.about) == ("Antrian terlalu lama.", "sri.contoh@example.go.id", "")


def test_every_constraint_has_a_name() -> None:
    nameless = [
        f"{table.name}: {constraint}"
        for table in metadata.sorted_tables
        for constraint in table.constraints
        if not constraint.name
    ]

    assert nameless == []


def test_a_store_of_a_newer_program_is_refused(office: Office) -> None:
    with office.store.writing() as session:
        session.connection().execute(text("UPDATE alembic_version SET version_num = '9999'"))

    with pytest.raises(StoreTooNew) as refusal:
        open_office(office.settings)

    assert refusal.value.values == {"revision": "9999"}


def test_a_new_store_is_seeded_once(tmp_path: Path) -> None:
    settings = settings_in(tmp_path)
    for _ in range(2):
        with open_office(settings) as office:
            services = [one.code for one in queue.board(office).services]
            kinds = [event.kind.value for event in queue.events_after(office, 0)]

    assert services == ["PS", "KS", "PJ", "RS"]
    assert kinds == ["StoreSeeded"]
