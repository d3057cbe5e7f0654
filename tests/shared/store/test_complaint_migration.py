"""Mails of complaints in an older store: those are gone with it, the mails of requests are not."""

from sqlalchemy import text

from shared.office import Office
from shared.operations import complaints, outbox
from shared.store import schema
from tests.request_path import complete


def test_a_store_goes_back_to_where_every_mail_had_a_request_and_up_again(
    office: Office, officer_office: Office, supervisor_office: Office
) -> None:
    complete(officer_office)
    made = complaints.file(office, "Antrian lama.", contact="sri.contoh@example.go.id")
    complaints.triage(supervisor_office, made.id)
    complaints.answer(supervisor_office, made.id, "Loket kedua sudah dibuka.")
    [receipt] = [line for line in outbox.listing(officer_office) if line.kind == "receipt"]

    with office.store.changing_schema() as connection:
        schema.downgrade(connection, "0006")
        left = connection.execute(text("SELECT kind FROM mail")).scalars().all()
        schema.upgrade(connection)

    [line] = complaints.listing(supervisor_office)
    assert left == ["receipt"]
    assert outbox.listing(officer_office) == [receipt]
    assert (line.history[-1][3], line.complaint.untold) == ("Loket kedua sudah dibuka.", True)
