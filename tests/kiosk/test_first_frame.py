"""What a visitor sees first waits for nothing that only the office needs."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def said(*words: str) -> dict[str, list[str]]:
    """What a start says, each with the heavy modules that were loaded by then."""
    command = [sys.executable, "-m", "tests.bench.first_frame", *words]
    told = subprocess.run(command, check=True, cwd=ROOT, capture_output=True, text=True).stdout
    lines = [line.split() for line in told.splitlines()]
    return {word: loaded for word, _at, *loaded in lines}


def test_the_first_frame_waits_for_no_database_no_pdf_and_no_printer(tmp_path: Path) -> None:
    seen = said("kiosk", str(tmp_path))

    assert seen["frame"] == []
    assert "sqlalchemy" in seen["ready"]
    assert not {"reportlab", "escpos", "psycopg"} & set(seen["ready"])


def test_the_first_frame_of_the_entry_point_waits_for_no_settings_either() -> None:
    loaded = "import sys, kiosk.start; print(*{name.partition('.')[0] for name in sys.modules})"
    told = subprocess.run(
        [sys.executable, "-c", loaded], check=True, cwd=ROOT, capture_output=True, text=True
    ).stdout.split()

    assert not {"pydantic", "sqlalchemy", "sqlmodel", "reportlab", "escpos", "yaml"} & set(told)


def test_a_kiosk_that_is_ready_has_loaded_no_pdf(tmp_path: Path) -> None:
    assert "reportlab" not in said("kiosk", str(tmp_path))["ready"]


def test_what_is_loaded_before_the_first_frame_is_noticed(tmp_path: Path) -> None:
    assert {"sqlalchemy", "reportlab"} <= set(said("bare", str(tmp_path), "eager")["frame"])
