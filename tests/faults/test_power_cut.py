"""A power cut at any write: what was told is there when the light comes back."""

import random
import shutil
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict, replace
from pathlib import Path

import pytest
from sqlalchemy import text

from desk.administration.stress import evidence
from desk.administration.stress_count import count
from desk.administration.stress_crowd import Heard
from desk.administration.stress_hands import Said, Word
from shared.domain.ticket import Ticket
from shared.office import Office, open_office
from shared.operations import officers, queue
from shared.settings import Settings
from shared.store import sqlite_engine
from tests.builders import PASSWORD, officer_of, settings_in
from tests.faults.disk import Note, Told, cuts, lay_out
from tests.faults.recorded_driver import RecordedDriver

pytestmark = pytest.mark.sqlite_only

BEFORE_RESTART, AFTER_RESTART = 20, 110
"""Enough for a last close, which takes the -wal away, and for a checkpoint in the middle of the work."""
SHIPPED: dict[str, str] = {}
CARELESS = {"PRAGMA synchronous = FULL": "PRAGMA synchronous = NORMAL"}


def recorded(
    settings: Settings, monkeypatch: pytest.MonkeyPatch, instead: dict[str, str]
) -> tuple[dict[str, bytes], list[Note]]:
    """The store's files before, and all that the disk and people were told while an office worked."""
    with open_office(settings, device="desk-1") as office:
        officer_of(officer_of(office, "admin", "administrator"), "petugas", "officer")
    file = settings.data_dir / "pst.sqlite3"
    before = {str(file): file.read_bytes()}
    driver = RecordedDriver(instead)
    with monkeypatch.context() as patched:
        patched.setattr(sqlite_engine, "sqlite_driver", driver)
        for rounds in (BEFORE_RESTART, AFTER_RESTART):
            with open_office(settings, device="kiosk-1") as office:
                work(office, driver.notes, rounds)
    return before, driver.notes


def work(office: Office, notes: list[Note], rounds: int) -> None:
    """Numbers, calls and ends; each is told when its operation has returned."""
    desk = officers.sign_in(office, "petugas", PASSWORD)

    def tell(word: Word, ticket: Ticket) -> None:
        notes.append(Told(Said(word, ticket.request_id, ticket.id or 0, ticket.label, "1")))

    for turn in range(rounds):
        tell(Word.TOOK, queue.take_number(office, "RS"))
        if turn % 3 == 0:
            called = queue.call_next(desk, "1")
            tell(Word.CALLED, called)
            tell(Word.STARTED, queue.start(desk, called.id))
            tell(Word.FINISHED, queue.finish(desk, called.id))


def found_after(
    before: dict[str, bytes], notes: list[Note], images: int, folder: Path
) -> Iterator[dict[str, int]]:
    """What was broken on each image of the disk, as the program itself finds it."""
    settings = settings_in(folder)
    for place, files in cuts(before, notes, images, random.Random(7)):  # noqa: S311 - a seed
        lay_out(files, folder)
        told = Heard([note.what for note in notes[:place] if isinstance(note, Told)])
        with open_office(settings, device="kiosk-1") as office:
            # Who was at the touch of the cut had not been told: no orphan, a retry finds the ticket.
            counts = replace(count(evidence(office, settings, told)), orphans=0)
            with office.store.reading() as session:
                damaged = session.connection().execute(text("PRAGMA integrity_check")).scalar() != "ok"
        yield {**asdict(counts), "damaged": int(damaged)}


@pytest.fixture
def image_folder(settings: Settings, tmp_path: Path) -> Path:
    """Where a cut disk is laid out, with the office's key beside it."""
    folder = tmp_path / "after"
    folder.mkdir()
    shutil.copy(settings.data_dir / "pst.key", folder)
    return folder


def test_a_power_cut_at_any_write_loses_nothing_that_was_told(
    settings: Settings, image_folder: Path, monkeypatch: pytest.MonkeyPatch, full: bool
) -> None:
    before, notes = recorded(settings, monkeypatch, SHIPPED)

    found = list(found_after(before, notes, 1_500 if full else 60, image_folder))

    assert sum(map(Counter, found), Counter()) == Counter()
    kinds = Counter(type(note).__name__ for note in notes)
    assert all(kinds[kind] for kind in ("Write", "Sync", "Link", "Unlink", "Told"))


def test_a_power_cut_without_a_sync_per_commit_is_caught(
    settings: Settings, image_folder: Path, monkeypatch: pytest.MonkeyPatch, full: bool
) -> None:
    before, notes = recorded(settings, monkeypatch, CARELESS)

    found = list(found_after(before, notes, 300 if full else 20, image_folder))

    assert sum(one["lost"] > 0 for one in found) > len(found) // 4
