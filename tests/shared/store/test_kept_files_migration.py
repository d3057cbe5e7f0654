"""The table of kept files comes and goes, and takes no file with it."""

import pytest
from sqlalchemy import inspect, text

from shared.office import Office, open_office
from shared.store import schema
from shared.store.kept_files import KEPT_FILE

CONTENT = b"%PDF-1.7 surat"


@pytest.mark.postgresql_only
def test_no_file_is_lost_on_the_way_down_and_up_again(office: Office) -> None:
    name = office.attachments.keep(CONTENT)

    with office.store.changing_schema() as link:
        schema.downgrade(link, "0013")
        schema.upgrade(link)

    assert office.attachments.read(name) == CONTENT
    open_office(office.settings).close()


def test_without_files_the_table_goes_and_comes_with_its_revision(office: Office) -> None:
    def tables() -> set[str]:
        return set(inspect(link).get_table_names())

    with office.store.changing_schema() as link:
        there = tables()
        schema.downgrade(link, "0013")
        gone = tables()
        schema.upgrade(link)
        columns = {one["name"] for table in there - gone for one in inspect(link).get_columns(table)}
        again = tables()

    assert again == there
    assert there - gone == (set() if office.store.is_sqlite else {KEPT_FILE.name})
    assert columns == (set() if office.store.is_sqlite else set(KEPT_FILE.c.keys()))


def test_a_program_of_before_the_table_is_still_served(office: Office) -> None:
    served = text("SELECT oldest FROM served_program WHERE revision = '0014'")

    with office.store.reading() as session:
        assert session.connection().scalar(served) == "0013"
