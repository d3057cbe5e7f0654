"""Several desks, each a machine with a folder of its own: what one keeps, every other one opens."""

import shutil
import threading
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import psycopg
import pytest
from sqlmodel import select

from shared.attachments import Attachments
from shared.domain.errors import StoreForbids
from shared.domain.file_errors import FileAltered
from shared.domain.mail import MailState
from shared.domain.request import AttachedFile
from shared.office import Office, open_office
from shared.operations import health, kept_files, letters, officers, outbox, requests
from shared.operations.outbox import SendReport
from shared.setting_sections import MailSettings
from shared.settings import Settings
from shared.store import kept_files as store_files
from shared.store.kept_files import KEPT_FILE, TableShelf
from shared.store.postgres_deadline import running_deadline
from shared.store.roles import Machine
from tests.builders import PASSWORD, officer_of
from tests.fakes import FixedClock
from tests.fs3_sample import LETTER_PAPER
from tests.kept import folder_of, sealed_files
from tests.machines import Machines, machines_on
from tests.papers import paper_with
from tests.postgres import Server
from tests.request_path import complete, recorded, with_head
from tests.smtp_server import HOST, Post, running_post

MARKED = LETTER_PAPER + b"\n% rahasia-berkas-uji\n"
SCAN = paper_with("Surat yang ditandatangani")


@pytest.fixture
def post() -> Iterator[Post]:
    with running_post() as running:
        yield running


@pytest.fixture
def machines(postgres: Server, seeded_store: Path, seeded_database: str, tmp_path: Path) -> Machines:
    folder = tmp_path / "owner"
    folder.mkdir()
    shutil.copy(seeded_store.with_name("pst.key"), folder)
    return machines_on(postgres, folder, template=seeded_database)


@pytest.fixture
def desks(
    machines: Machines, clock: FixedClock, post: Post, tmp_path: Path
) -> Iterator[tuple[Office, Office]]:
    """Two desks under their role, with the same key, and nothing else in common but the database."""
    first, second = (desk_settings(machines, tmp_path / name, post) for name in ("desk-1", "desk-2"))
    with open_office(first, "desk-1") as one, open_office(second, "desk-2") as other:
        one.clock = other.clock = clock
        yield one, other


def desk_settings(machines: Machines, folder: Path, post: Post) -> Settings:
    folder.mkdir()
    shutil.copy(machines.settings.data_dir / "pst.key", folder)
    mail = MailSettings(server=HOST, port=post.port, security="none", timeout_s=5)
    changed = {"data_dir": folder, "database": machines.urls[Machine.DESK], "mail": mail}
    return machines.settings.model_copy(update=changed)


@pytest.mark.postgresql_only
def test_what_one_desk_keeps_another_one_opens_and_mails(desks: tuple[Office, Office], post: Post) -> None:
    here, there = desks
    officer = officer_of(here, "petugas", "administrator", "officer")
    head = officer_of(officer, "kepala", "head")
    letter = with_head(officer)
    issued = letters.issue(head, letter.id, SCAN)
    colleague = officers.sign_in(there, "petugas", PASSWORD)

    line = requests.open_request(colleague, letter.request_id).files[-1]
    _, content = requests.attachment(colleague, letter.request_id, line.sha256)
    report = outbox.send_due(colleague)

    assert content == LETTER_PAPER
    assert letters.preview(colleague, letter.id) == letters.preview(head, letter.id)
    assert there.attachments.read(issued.scan or "") == SCAN
    assert report.failed == report.unknown == 0
    attached = [part.get_content() for mail in post.postman.mails for part in mail.iter_attachments()]
    assert letters.preview(head, letter.id) in attached
    assert list(folder_of(here).names()) == list(folder_of(there).names()) == []


@pytest.mark.postgresql_only
def test_nothing_of_a_kept_file_can_be_read_in_the_table(desks: tuple[Office, Office]) -> None:
    here, there = desks
    name = here.attachments.keep(MARKED)

    [sealed] = sealed_files(there).values()

    assert there.attachments.read(name) == MARKED
    assert b"rahasia" not in sealed
    assert b"%PDF" not in sealed


@pytest.mark.postgresql_only
def test_two_desks_that_keep_the_same_content_at_once_keep_one_row(desks: tuple[Office, Office]) -> None:
    both_found_nothing = threading.Barrier(2, timeout=20)
    kept: list[str] = []

    class Hurried(TableShelf):
        def find(self, name: str) -> bytes | None:
            found = super().find(name)
            both_found_nothing.wait()
            return found

    def keep(office: Office) -> None:
        kept.append(Attachments(Hurried(office.store), office.vault).keep(MARKED))

    threads = [threading.Thread(target=keep, args=[desk]) for desk in desks]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert kept[0] == kept[1]
    assert list(sealed_files(desks[0])) == kept[:1]
    assert [desk.attachments.read(kept[0]) for desk in desks] == [MARKED, MARKED]


@pytest.mark.postgresql_only
def test_an_altered_row_is_told_and_no_desk_may_write_over_it(
    desks: tuple[Office, Office], machines: Machines
) -> None:
    here, there = desks
    name = here.attachments.keep(MARKED)
    with psycopg.connect(machines.dsn) as owner:
        owner.execute("UPDATE kept_file SET sealed = substr(sealed, 1, 100)")

    with pytest.raises(FileAltered):
        there.attachments.read(name)
    with pytest.raises(StoreForbids):
        here.attachments.keep(MARKED)


@pytest.mark.postgresql_only
def test_files_of_an_older_office_are_brought_from_a_desks_folder(desks: tuple[Office, Office]) -> None:
    here, there = desks
    older = Attachments(folder_of(here), here.vault)
    names = {older.keep(MARKED), older.keep(SCAN)}
    folder_of(here).replace(older.keep(b"rusak"), b"")

    brought = [kept_files.bring(here), kept_files.bring(here), kept_files.bring(there)]

    assert brought == [2, 0, 0]
    assert set(sealed_files(there)) == names
    assert there.attachments.read(max(names)) in (MARKED, SCAN)


@pytest.mark.postgresql_only
def test_a_mail_whose_file_the_store_does_not_give_in_time_goes_later(
    desks: tuple[Office, Office], machines: Machines, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    here, there = desks
    officer = officer_of(here, "petugas", "administrator", "officer")
    complete(officer)
    monkeypatch.setattr(store_files, "FILE_WITHIN_S", 0.2)
    with psycopg.connect(machines.dsn) as owner:
        owner.execute("LOCK TABLE kept_file IN ACCESS EXCLUSIVE MODE")
        held_up = outbox.send_due(there)
    [line] = outbox.listing(officer)
    monkeypatch.undo()
    clock.pass_minutes(5)

    assert (held_up, line.state, line.reason) == (SendReport(later=1), MailState.QUEUED, "store")
    assert outbox.send_due(there) == SendReport(sent=1)


@pytest.mark.postgresql_only
def test_a_file_has_longer_on_its_way_than_an_answer(office: Office) -> None:
    asked = "SELECT current_setting('statement_timeout'), current_setting('lock_timeout')"

    def limits(**chosen: float) -> tuple[object, ...]:
        with office.store.reading(**chosen) as session:
            found = session.connection().exec_driver_sql(asked).one()
            return (*found, running_deadline().left_s > 2)

    assert limits(within_s=store_files.FILE_WITHIN_S) == ("30s", "30s", True)
    assert limits() == ("2s", "1500ms", False)


@pytest.mark.postgresql_only
def test_a_kiosk_has_no_files_and_is_not_blamed_for_it(machines: Machines, clock: FixedClock) -> None:
    with machines.office_of(Machine.KIOSK, clock) as kiosk:
        checks = {check.key: check for check in health.checkup(kiosk)}

        assert (checks["files"].good, checks["files"].detail) == (True, kept_files.NOT_HERE)
        assert kept_files.bring(kiosk) == 0
        with pytest.raises(StoreForbids), kiosk.store.reading() as session:
            session.execute(KEPT_FILE.select())


def test_the_newest_file_that_cannot_be_opened_here_is_told(officer_office: Office) -> None:
    request = recorded(officer_office)
    whole = {check.key: check for check in health.checkup(officer_office)}["files"]
    with officer_office.store.writing() as session:
        known = session.exec(select(AttachedFile)).one()
        values = known.model_dump(exclude={"id"}) | {"sha256": sha256(b"lain").hexdigest()}
        session.add(AttachedFile(**values))

    lost = {check.key: check for check in health.checkup(officer_office)}["files"]

    assert known.request_id == request.id
    assert (whole.good, lost.good) == (True, False)
    assert whole.detail == lost.detail != kept_files.NOT_HERE
