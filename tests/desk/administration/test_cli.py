"""`pst-admin`, as an office's administrator runs it."""

import os
import re
import shutil
import stat
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from desk.administration.cli import app
from shared.assets import asset
from shared.office import open_office
from shared.operations import queue
from shared.printing.virtual_printer_server import VirtualPrinterServer
from tests.builders import officer_of, settings_in
from tests.fakes import FixedClock
from tests.kept import lose, sealed_files
from tests.request_path import recorded

PASSWORD = "kata-sandi-uji"


@pytest.fixture
def office_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    file = tmp_path / "office" / "pst.toml"
    monkeypatch.setenv("PST_SETTINGS", str(file))
    monkeypatch.setenv("PST_DATA_DIR", str(tmp_path / "data"))
    return file


@pytest.fixture
def made_store(office_file: Path, tmp_path: Path) -> None:
    open_office(settings_in(tmp_path / "data")).close()


def run(*words: str, typed: str = "") -> Result:
    return CliRunner().invoke(app, list(words), input=typed)


def test_init_makes_settings_store_and_the_first_account(office_file: Path, tmp_path: Path) -> None:
    result = run("init", typed=f"admin\n{PASSWORD}\n{PASSWORD}\n")

    assert result.exit_code == 0, result.output
    assert office_file.read_text(encoding="utf-8").startswith("# Setelan")
    assert (tmp_path / "data" / "pst.sqlite3").exists()
    assert PASSWORD not in result.output


@pytest.mark.skipif(os.name == "nt", reason="a Windows folder of a user is already the user's own")
def test_the_settings_that_will_name_a_password_are_read_by_their_user_only(office_file: Path) -> None:
    run("init", typed=f"admin\n{PASSWORD}\n{PASSWORD}\n")

    assert stat.S_IMODE(office_file.stat().st_mode) == 0o600


def test_init_twice_makes_no_second_first_account(office_file: Path) -> None:
    run("init", typed=f"admin\n{PASSWORD}\n{PASSWORD}\n")

    again = run("init", typed=f"lain\n{PASSWORD}\n{PASSWORD}\n")

    assert again.exit_code == 1
    assert "Akun pertama sudah dibuat" in again.output


def test_a_weak_password_is_refused_in_words_and_asked_for_again(office_file: Path) -> None:
    result = run("init", typed=f"admin\npendek\npendek\nadmin\n{PASSWORD}\n{PASSWORD}\n")

    assert result.exit_code == 0, result.output
    assert "Kata sandi perlu paling sedikit 8 karakter" in result.output
    assert "Akun admin dibuat" in result.output


def test_a_weak_password_in_the_command_is_refused_without_a_question(office_file: Path) -> None:
    result = run("init", "--name", "admin", "--password", "pendek")

    assert result.exit_code == 1
    assert "Kata sandi perlu paling sedikit 8 karakter" in result.output


def test_an_init_that_is_stopped_at_its_question_says_what_is_left(office_file: Path) -> None:
    stopped = run("init", typed="admin\n")
    again = run("init", typed=f"admin\n{PASSWORD}\n{PASSWORD}\n")

    assert stopped.exit_code == 1
    assert "akun pertama belum ada. Ulangi pst-admin init" in stopped.output
    assert again.exit_code == 0, again.output


def test_settings_that_cannot_be_written_are_told_with_their_file(tmp_path: Path) -> None:
    (tmp_path / "kantor").write_bytes(b"a file where a folder should be")

    result = run("init", "--file", str(tmp_path / "kantor" / "pst.toml"))

    assert result.exit_code == 1
    assert f"Berkas setelan {tmp_path / 'kantor' / 'pst.toml'} tidak dapat dibuat" in result.output


def test_doctor_looks_and_makes_no_store_where_none_is(office_file: Path, tmp_path: Path) -> None:
    looked = run("doctor")

    assert looked.exit_code == 1
    assert f"Belum ada penyimpanan data di {tmp_path / 'data' / 'pst.sqlite3'}" in looked.stderr
    assert not (tmp_path / "data" / "pst.sqlite3").exists()


@pytest.mark.usefixtures("made_store")
def test_doctor_says_what_is_missing_and_what_to_do(office_file: Path) -> None:
    before = run("doctor")
    run("init", typed=f"admin\n{PASSWORD}\n{PASSWORD}\n")
    after = run("doctor")

    assert before.exit_code == 1
    assert "✘ Petugas pertama" in before.output
    assert "pst-admin init" in before.output
    assert "✔ Petugas pertama" in after.output


@pytest.mark.usefixtures("made_store")
def test_doctor_says_whether_the_printer_has_been_probed(
    office_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    virtual = run("doctor").output
    with VirtualPrinterServer(tmp_path / "tray") as printer:
        monkeypatch.setenv("PST_PRINTER__CABLE", "network")
        monkeypatch.setenv("PST_PRINTER__ADDRESS", f"127.0.0.1:{printer.port}")
        before = run("doctor").output
        run("printer", "probe")
        after = run("doctor").output

    lines = [line for line in (virtual + before + after).splitlines() if "Kemampuan printer" in line]
    assert [line.partition("tiket")[2].strip() for line in lines] == ["virtual", "–", "GS ( H"]
    assert ["printer probe" in output for output in (virtual, before, after)] == [False, True, False]


@pytest.mark.usefixtures("made_store")
def test_doctor_shows_the_clock_with_its_zone(office_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PST_TIME_ZONE", "WITA")

    line = next(line for line in run("doctor").output.splitlines() if "Jam dan zona waktu" in line)

    assert line.startswith("✔")
    assert line.endswith("WITA (Asia/Makassar)")


def test_doctor_says_that_the_clock_is_behind_the_journal(office_file: Path, tmp_path: Path) -> None:
    run("init", typed=f"admin\n{PASSWORD}\n{PASSWORD}\n")
    with open_office(settings_in(tmp_path / "data")) as office:
        office.clock = FixedClock(datetime.now(UTC) + timedelta(days=2))
        queue.take_number(office, "RS")

    behind = run("doctor").output

    assert "✘ Jam dan zona waktu" in behind
    assert "Perbaiki tanggal dan jam komputer" in behind


def test_a_lost_store_is_accepted_only_by_word_and_gives_no_number_again(
    office_file: Path, tmp_path: Path
) -> None:
    run("init", typed=f"admin\n{PASSWORD}\n{PASSWORD}\n")
    with open_office(settings_in(tmp_path / "data")) as office:
        queue.take_number(office, "RS")
    (tmp_path / "data" / "pst.sqlite3").unlink()

    refused, asked = run("doctor"), run("accept-store", typed="n\n")
    accepted = run("accept-store", typed="y\n")

    assert "hilang atau kosong" in refused.stderr
    assert (asked.exit_code, accepted.exit_code) == (1, 0)
    with open_office(settings_in(tmp_path / "data")) as office:
        assert queue.take_number(office, "RS").label == "RS-012"


def test_doctor_says_that_the_newest_file_cannot_be_opened(office_file: Path, tmp_path: Path) -> None:
    with open_office(settings_in(tmp_path / "data")) as office:
        recorded(officer_of(office, "admin", "administrator", "officer"))
        whole = run("doctor").output
        for name in sealed_files(office):
            lose(office, name)

    lost = run("doctor").output

    assert re.search(rf"✔ Lampiran, surat, dan pindaian +{tmp_path / 'data' / 'files'}", whole)
    assert "✘ Lampiran, surat, dan pindaian" in lost
    assert "pulihkan dari cadangan" in lost


@pytest.mark.usefixtures("made_store")
def test_doctor_says_how_the_kiosk_marks_its_emergency_numbers(
    office_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    by_name = run("doctor").output
    monkeypatch.setenv("PST_KIOSK__MARK", "D7")
    by_setting = run("doctor").output

    lines = [line for line in (by_name + by_setting).splitlines() if "Tanda mode darurat" in line]
    assert [line.split()[-1] for line in lines] == ["K1", "D7"]


def test_doctor_says_that_a_kiosk_could_keep_no_emergency_numbers(office_file: Path, tmp_path: Path) -> None:
    run("init", typed=f"admin\n{PASSWORD}\n{PASSWORD}\n")
    (tmp_path / "data" / "emergency.sqlite3").write_bytes(
        b"no database, but long enough to be read as one" * 99
    )

    damaged = run("doctor")

    assert damaged.exit_code == 1
    assert "✘ Tanda mode darurat" in damaged.output
    assert "emergency.sqlite3" in damaged.output


@pytest.mark.usefixtures("made_store")
def test_doctor_says_what_a_fresh_office_still_has_to_set(
    office_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fresh = run("doctor")
    monkeypatch.setenv("PST_MAIL__SERVER", "smtp.example.go.id")
    monkeypatch.setenv("PST_LETTER__SIGNER_NAME", "Contoh Pratama, S.Si.")
    monkeypatch.setenv("PST_LETTER__SIGNER_NIP", "197001011994031001")
    ready = run("doctor")

    assert "Tidak ada e-mail yang dikirim" in fresh.output
    assert "Isi signer_name dan signer_nip" in fresh.output
    assert "smtp.example.go.id" in ready.output
    assert "Contoh Pratama" in ready.output
    assert "Tidak ada e-mail" not in ready.output


@pytest.mark.parametrize(
    ("file", "text", "said"),
    [
        ("mails.yaml", "receipt: {subject: '{titel}', text: [x]}", "✘ Naskah e-mail"),
        ("reasons.yaml", "paragraphs: ['{title!z}']\npoints: []\nclosing: ''", "✘ Naskah surat"),
    ],
)
def test_doctor_names_the_place_of_a_fault_in_an_offices_own_wording(
    office_file: Path, tmp_path: Path, file: str, text: str, said: str
) -> None:
    run("init", typed=f"admin\n{PASSWORD}\n{PASSWORD}\n")
    before = run("doctor")
    own = tmp_path / "data" / "letters" / file
    own.parent.mkdir()
    own.write_text(text, encoding="utf-8")

    after = run("doctor")

    assert "✘ Naskah" not in before.output
    assert after.exit_code == 1
    assert said in after.output
    assert f"{file}: " in after.output
    assert "agar naskah bawaan dipakai" in after.output


def test_doctor_names_a_form_that_cannot_be_read(
    office_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("init", typed=f"admin\n{PASSWORD}\n{PASSWORD}\n")
    before = run("doctor")
    forms = tmp_path / "resources" / "forms"
    shutil.copytree(asset("forms"), forms)
    (forms / "rating.yaml").write_text("id: rating\n", encoding="utf-8")
    monkeypatch.setattr("shared.assets.ROOT", tmp_path / "resources")

    after = run("doctor")

    assert "✔ Formulir" in before.output
    assert "✘ Formulir" in after.output
    assert "rating.yaml" in after.output


def test_an_administrator_adds_an_officer(office_file: Path) -> None:
    run("init", typed=f"admin\n{PASSWORD}\n{PASSWORD}\n")

    result = run(
        "officers",
        "add",
        "ratna",
        "--role",
        "officer",
        "--role",
        "supervisor",
        typed=f"admin\n{PASSWORD}\n{PASSWORD}\n{PASSWORD}\n",
    )

    assert result.exit_code == 0, result.output
    assert "officer, supervisor" in result.output


def test_a_wrong_setting_ends_with_its_sentence(office_file: Path) -> None:
    office_file.parent.mkdir()
    office_file.write_text("[printer]\ndots = 1\n", encoding="utf-8")

    result = run("doctor")

    assert result.exit_code == 2
    assert "printer.dots" in result.output
