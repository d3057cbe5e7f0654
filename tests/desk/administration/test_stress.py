"""`./pst stress`: its table and its row, and that it keeps away from an office's store."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from desk.administration import stress
from shared.domain.errors import KeyDoesNotFit, TrialRefused
from shared.office import Office, open_office
from shared.operations import queue
from shared.settings import Settings

ROOT = Path(__file__).resolve().parents[3]


def test_stress_tells_what_it_counted(tmp_path: Path) -> None:
    row = tmp_path / "row.json"

    ended = subprocess.run(
        [
            sys.executable,
            "-m",
            "desk.administration.stress",
            "--processes",
            "2",
            "--seconds",
            "0.3",
            "--json",
            row,
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )

    told = json.loads(row.read_text(encoding="utf-8"))
    assert (ended.returncode, ended.stderr) == (0, "")
    assert "Semua janji ditepati." in ended.stdout
    assert (told["store"], told["processes"], told["clean"]) == ("sqlite", 2, True)
    assert set(told["counts"].values()) == {0}
    assert told["take"]["max_ms"] >= told["take"]["p50_ms"] > 0


def test_stress_is_never_run_on_an_offices_store(office: Office, capsys: pytest.CaptureFixture[str]) -> None:
    queue.take_number(office, "RS")

    ended = stress.main(["--database", office.settings.database_url, "--seconds", "1"])

    assert ended == stress.REFUSED
    assert "sudah berisi data" in capsys.readouterr().err
    assert [event.kind.value for event in queue.events_after(office, 0)] == ["StoreSeeded", "TicketTaken"]


def test_stress_is_never_run_on_another_programs_database(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    url = f"sqlite:///{tmp_path / 'other.sqlite3'}"
    engine = create_engine(url)
    with engine.begin() as link:
        link.execute(text("CREATE TABLE theirs (name TEXT)"))
    engine.dispose()

    assert stress.main(["--database", url]) == stress.REFUSED
    assert "sudah berisi data" in capsys.readouterr().err


def test_no_office_opens_the_store_of_a_stress(settings: Settings, tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'trial.sqlite3'}"
    stress.stress(stress.trial_settings(tmp_path / "trial", url), 1, seconds=0.1, kills=False)

    with pytest.raises(KeyDoesNotFit):
        open_office(settings.model_copy(update={"database": url}))


def test_stress_overwrites_no_key_of_an_office(office: Office) -> None:
    folder = office.settings.data_dir
    key = (folder / "pst.key").read_bytes()
    elsewhere = stress.trial_settings(folder, f"sqlite:///{folder / 'trial.sqlite3'}")

    with pytest.raises(TrialRefused):
        stress.stress(elsewhere, 1, seconds=0.1, kills=False)

    assert (folder / "pst.key").read_bytes() == key


def test_stress_says_what_a_stores_url_looks_like(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        stress.main(["--database", "postgresql://pst:rahasia@server/pst"])

    said = capsys.readouterr().err
    assert ended.value.code == stress.REFUSED
    assert "postgresql+psycopg://akun:sandi@server/database" in said
    assert "rahasia" not in said
