"""`pst-admin` with a PostgreSQL: set up, upgraded, moved into, and a second machine with its key."""

import re
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from desk.administration.cli import app
from desk.administration.command_line import read_settings
from shared.attachments import Attachments
from shared.office import FILES, open_office
from shared.store.kept_files import FolderShelf
from tests.builders import officer_of, settings_in
from tests.kept import folder_of, sealed_files
from tests.postgres import Server
from tests.request_path import recorded

PASSWORD = "kata-sandi-uji"


@pytest.fixture
def office_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    file = tmp_path / "office" / "pst.toml"
    monkeypatch.setenv("PST_SETTINGS", str(file))
    monkeypatch.setenv("PST_DATA_DIR", str(tmp_path / "data"))
    return file


def run(*words: str, typed: str = "") -> Result:
    return CliRunner().invoke(app, list(words), input=typed)


def test_an_office_moves_from_its_file_to_a_server_with_a_second_machine(
    office_file: Path, tmp_path: Path, postgres: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("init", typed=f"admin\n{PASSWORD}\n{PASSWORD}\n")
    server, file = postgres.url_of(postgres.create()), f"sqlite:///{tmp_path / 'data' / 'pst.sqlite3'}"

    copied = run("copy-store", file, server)
    made = run("init", "--database", server, "--urls", str(tmp_path / "mesin"))
    exported = run("key", "export", str(tmp_path / "kantor.key"))
    desk = (tmp_path / "mesin" / "desk.toml").read_text(encoding="utf-8")
    monkeypatch.setenv("PST_SETTINGS", str(tmp_path / "mesin" / "desk.toml"))
    monkeypatch.setenv("PST_DATA_DIR", str(tmp_path / "second"))
    before = run("doctor")
    imported = run("key", "import", str(tmp_path / "kantor.key"))
    after = run("doctor")

    assert [one.exit_code for one in (copied, made, exported, imported)] == [0, 0, 0, 0], made.output
    assert re.search(r"✔ officer +1 ", copied.output)
    assert "Sama: " in copied.output
    assert desk.startswith('database = "postgresql+psycopg://')
    assert "desk:" not in made.output
    assert "Kunci data pribadi tidak ada" in before.output
    assert "✔ Petugas pertama" in after.output
    assert "✔ Akun basis data" in after.output


def test_init_shows_urls_once_and_asks_for_the_first_account(office_file: Path, postgres: Server) -> None:
    server = postgres.url_of(postgres.create())

    first = run("init", "--database", server, typed=f"admin\n{PASSWORD}\n{PASSWORD}\n")
    again = run("init", "--database", server)
    upgraded = run("upgrade", "--database", server)

    assert [one.exit_code for one in (first, again, upgraded)] == [0, 0, 0], first.output
    assert len(re.findall(r'database = "postgresql\+psycopg://\w+_(kiosk|display|desk):', first.output)) == 3
    assert "Akun admin dibuat" in first.output
    assert PASSWORD not in first.output
    for later in (again, upgraded):
        assert "postgresql+psycopg" not in later.output
        assert "Kata sandi akun tidak berubah" in later.output


def test_files_move_with_the_store_and_what_is_missing_is_counted(
    office_file: Path, tmp_path: Path, postgres: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = tmp_path / "data"
    with open_office(settings_in(data)) as office:
        request = recorded(officer_of(office, "admin", "administrator", "officer"))
        [name] = sealed_files(office)
        second = office.attachments.keep(b"tanpa permohonan")
    server, file = postgres.url_of(postgres.create()), f"sqlite:///{data / 'pst.sqlite3'}"

    there = run("copy-store", file, server)
    monkeypatch.setenv("PST_DATABASE", server)
    found = run("doctor")
    back = run(
        "copy-store", server, f"sqlite:///{tmp_path / 'back.sqlite3'}", "--files", str(tmp_path / "back")
    )
    FolderShelf(data / FILES).remove(name)
    lacking = run("copy-store", file, postgres.url_of(postgres.create()))

    assert [one.exit_code for one in (there, back, lacking)] == [0, 0, 0], there.output
    assert "2 berkas." in there.output
    assert "✔ Lampiran, surat, dan pindaian" in found.output
    assert list(FolderShelf(tmp_path / "back").names()) == sorted([name, second])
    assert request.number not in lacking.output
    assert name not in lacking.output
    assert "1 berkas yang tercatat tidak ditemukan" in lacking.output


def test_an_older_office_brings_its_files_by_the_upgrade(
    office_file: Path, tmp_path: Path, postgres: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PST_DATABASE", postgres.url_of(postgres.create()))
    run("upgrade")
    with open_office(read_settings()) as office:
        name = Attachments(folder_of(office), office.vault).keep(b"%PDF")

        brought, again = run("upgrade"), run("upgrade")

        assert list(sealed_files(office)) == [name]
    assert "1 berkas dari folder komputer ini" in brought.output
    assert "berkas" not in again.output


def test_a_store_of_one_machine_is_upgraded_in_place(office_file: Path) -> None:
    result = run("upgrade")

    assert result.exit_code == 0
    assert "sesuai dengan versi program ini" in result.output


def test_what_cannot_be_done_is_said_in_words(office_file: Path, tmp_path: Path) -> None:
    nowhere = f"sqlite:///{tmp_path / 'nowhere.sqlite3'}"

    refused = run("copy-store", nowhere, f"sqlite:///{tmp_path / 'new.sqlite3'}")
    no_server = run("upgrade", "--database", nowhere)

    assert (refused.exit_code, no_server.exit_code) == (1, 1)
    assert "Tidak ada penyimpanan data pada alamat asal" in refused.output
    assert "bukan PostgreSQL" in no_server.output


@pytest.mark.usefixtures("office_file")
@pytest.mark.parametrize("wrong", ["foo", "postgresql://pst:rahasia@server/pst"])
def test_a_copy_to_or_from_what_is_no_store_is_refused_in_words(wrong: str, tmp_path: Path) -> None:
    right = f"sqlite:///{tmp_path / 'pst.sqlite3'}"

    for addresses in ((wrong, right), (right, wrong)):
        refused = run("copy-store", *addresses)

        assert (refused.exit_code, type(refused.exception)) == (2, SystemExit)
        assert "postgresql+psycopg" in refused.output
        assert "rahasia" not in refused.output
