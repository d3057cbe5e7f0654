"""The log file says what and where, never a person's words."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from shared.logs import log_unexpected, start_logging


@pytest.fixture
def log_file(tmp_path: Path) -> Iterator[Path]:
    root = logging.getLogger()
    before, level = root.handlers[:], root.level
    yield start_logging(tmp_path, "desk")
    for handler in root.handlers[:]:
        if handler not in before:
            root.removeHandler(handler)
            handler.close()
    root.handlers[:] = before
    root.setLevel(level)


def test_lines_stand_in_a_file_of_the_app(log_file: Path, tmp_path: Path):
    logging.getLogger("desk.app").info("started on %s", "desk-1")

    assert log_file == tmp_path / "logs" / "desk.log"
    assert log_file.read_text(encoding="utf-8").endswith("INFO desk.app: started on desk-1\n")


def test_an_error_is_written_without_its_text(log_file: Path):
    try:
        raise ValueError("Sri Contoh Rahayu")
    except ValueError:
        logging.getLogger("desk.app").exception("a slip was not printed")

    written = log_file.read_text(encoding="utf-8")
    assert "ValueError in test_an_error_is_written_without_its_text (test_logs.py:" in written
    assert "Sri" not in written


def test_what_is_said_again_and_again_is_written_once_in_a_while_and_counted(log_file: Path):
    logger = logging.getLogger("shared.store.database")

    def said(at_s: float, cause: str) -> None:
        record = logger.makeRecord(logger.name, logging.WARNING, "", 0, "StoreAway: %s", (cause,), None)
        record.created = at_s
        logger.handle(record)

    for second in range(0, 601, 60):
        said(second, "refused")
    said(30, "silent")

    written = [line.partition("database: ")[2] for line in log_file.read_text(encoding="utf-8").splitlines()]
    assert written == ["StoreAway: refused", "StoreAway: refused (and 9 times before)", "StoreAway: silent"]


def test_what_nobody_expected_is_written_in_the_same_words_as_any_error(log_file: Path):
    try:
        raise ValueError("Sri Contoh Rahayu")
    except ValueError as error:
        log_unexpected(error)
        logging.getLogger("desk.app").exception("a slip was not printed")

    unexpected, _message, exception = log_file.read_text(encoding="utf-8").splitlines()
    assert unexpected.endswith(f"ERROR shared.logs: unexpected {exception}")
