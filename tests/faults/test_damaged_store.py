"""A store that is damaged, emptied, exchanged or rolled back is refused; numbers are not lost in silence."""

import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from shared.domain.errors import FrontOfficeError
from shared.domain.events import EventKind
from shared.office import open_office
from shared.operations import queue
from shared.settings import Settings
from tests.builders import settings_in
from tests.faults.damage import FILES, Content, content_of, giving_numbers, killed_store, refusal, used_store

UseStore = Callable[..., Settings]


@pytest.fixture
def use_store(tmp_path: Path, seeded_store: Path) -> UseStore:
    """Makes a store with some numbers in a folder of its own."""
    return lambda name="office", numbers=60: used_store(tmp_path / name, seeded_store, numbers=numbers)


@pytest.fixture(scope="module")
def left_behind(tmp_path_factory: pytest.TempPathFactory, seeded_store: Path) -> Path:
    """The folder of a process that was killed after RS-007."""
    folder = tmp_path_factory.mktemp("killed") / "office"
    assert killed_store(folder, seeded_store)[-1] == "RS-007"
    return folder


@pytest.fixture
def killed(left_behind: Path, tmp_path: Path) -> Settings:
    """A copy of what that process left behind."""
    return settings_in(shutil.copytree(left_behind, tmp_path / "office"))


def file_of(settings: Settings, name: str = FILES[0]) -> Path:
    return settings.data_dir / name


def accepted(settings: Settings) -> Content | str:
    """What an opened store has, or the key of the error that refused it."""
    try:
        with open_office(settings, device="desk-1") as office:
            return content_of(office)
    except FrontOfficeError as error:
        return error.key


def test_a_store_that_is_whole_is_opened_again_and_again(use_store: UseStore) -> None:
    settings = use_store()

    assert [refusal(settings) for _ in range(3)] == ["", "", ""]


def test_a_flipped_bit_is_refused_or_has_lost_no_number(use_store: UseStore, full: bool) -> None:
    settings = use_store()
    file, whole = file_of(settings), file_of(settings).read_bytes()
    before = accepted(settings)
    chance, refused = random.Random(3324), 0  # noqa: S311 - a test's dice
    for _ in range(3_000 if full else 60):
        place, bit = chance.randrange(len(whole)), 1 << chance.randrange(8)
        flipped = bytearray(whole)
        flipped[place] ^= bit
        file.write_bytes(flipped)

        after = accepted(settings)

        refused += isinstance(after, str)
        assert isinstance(after, str) or after == before, f"byte {place}, bit {bit}"
        for name in FILES[1:]:
            file_of(settings, name).unlink(missing_ok=True)
    assert refused > 0


def test_a_flipped_bit_in_a_number_is_refused(use_store: UseStore) -> None:
    settings = use_store()
    file, whole = file_of(settings), file_of(settings).read_bytes()
    day = whole.rindex(b"RSRS20")  # service, queue and day of a ticket, with its number behind
    flipped = bytearray(whole)
    flipped[day + len("RSRS2026-11-25")] ^= 2
    file.write_bytes(flipped)

    assert refusal(settings) == "StoreDamaged"


@pytest.mark.parametrize("kept", [0.1, 0.5, 0.9])
def test_a_truncated_file_is_refused(use_store: UseStore, kept: float) -> None:
    settings = use_store()
    file = file_of(settings)
    content = file.read_bytes()
    file.write_bytes(content[: int(len(content) * kept)])

    assert refusal(settings) == "StoreDamaged"


def test_an_empty_file_is_refused_and_not_seeded_anew(use_store: UseStore) -> None:
    settings = use_store()
    file_of(settings).write_bytes(b"")

    assert refusal(settings) == "StoreEmptied"
    assert file_of(settings).read_bytes() == b""


def test_a_text_file_is_refused_and_left_as_it_is(use_store: UseStore) -> None:
    settings = use_store()
    file_of(settings).write_text("Ini bukan penyimpanan data.\n" * 500, encoding="utf-8")

    assert refusal(settings) == "StoreDamaged"
    assert file_of(settings).read_text(encoding="utf-8").startswith("Ini bukan")


def test_a_deleted_store_is_refused_while_its_mark_remains(use_store: UseStore) -> None:
    settings = use_store()
    file_of(settings).unlink()

    assert refusal(settings) == "StoreEmptied"
    assert not file_of(settings).exists()


def test_a_deleted_store_is_refused_while_its_wal_remains(killed: Settings) -> None:
    settings = killed
    file_of(settings, "pst.sqlite3.mark").unlink()
    file_of(settings).unlink()

    assert refusal(settings) == "StoreEmptied"
    assert file_of(settings, FILES[1]).exists()


def test_a_deleted_wal_after_a_kill_is_refused(killed: Settings) -> None:
    for name in FILES[1:]:
        file_of(killed, name).unlink()

    assert refusal(killed) == "StoreRolledBack"


def test_a_deleted_wal_beside_a_process_that_holds_the_store_is_refused(use_store: UseStore) -> None:
    settings = use_store()
    with giving_numbers(settings.data_dir, 1):
        for name in FILES[1:]:
            file_of(settings, name).unlink()

        assert refusal(settings) == "StoreRolledBack"


def test_a_deleted_shm_after_a_kill_loses_nothing(killed: Settings) -> None:
    file_of(killed, FILES[2]).unlink()

    with open_office(killed) as office:
        numbers = {number for service, _, number in content_of(office).numbers if service == "RS"}
    assert numbers == set(range(1, 8))


def test_a_flipped_bit_in_the_wal_after_a_kill_is_refused_or_loses_nothing(
    killed: Settings, full: bool
) -> None:
    settings = killed
    kept = {name: file_of(settings, name).read_bytes() for name in FILES[:2]}
    chance, refused = random.Random(3324), 0  # noqa: S311 - a test's dice
    whole = accepted(settings)
    for _ in range(1_000 if full else 30):
        log = bytearray(kept[FILES[1]])
        log[chance.randrange(len(log))] ^= 1 << chance.randrange(8)
        file_of(settings).write_bytes(kept[FILES[0]])
        file_of(settings, FILES[1]).write_bytes(log)
        file_of(settings, FILES[2]).unlink(missing_ok=True)

        after = accepted(settings)

        refused += after == "StoreRolledBack"
        assert isinstance(after, str) or after == whole
    assert refused > 0


def test_an_old_copy_put_back_is_refused(use_store: UseStore) -> None:
    settings = use_store()
    copy = shutil.copy(file_of(settings), settings.data_dir / "salinan")
    with open_office(settings) as office:
        queue.take_number(office, "RS")
    shutil.copy(copy, file_of(settings))

    assert refusal(settings) == "StoreRolledBack"


def test_another_offices_store_is_refused(use_store: UseStore, tmp_path: Path) -> None:
    settings = use_store()
    other = tmp_path / "other"
    other.mkdir()
    shutil.copy(settings.data_dir / "pst.key", other)
    open_office(settings.model_copy(update={"data_dir": other})).close()
    shutil.copy(other / FILES[0], file_of(settings))

    assert refusal(settings) == "StoreExchanged"


def test_a_damaged_mark_is_no_damaged_store(use_store: UseStore) -> None:
    settings = use_store()
    file_of(settings, "pst.sqlite3.mark").write_bytes(b"\0" * 8_192)

    assert [refusal(settings), refusal(settings)] == ["", ""]


def test_damage_is_told_and_not_accepted_also_where_sqlite_quotes_broken_bytes(use_store: UseStore) -> None:
    settings = use_store()
    chance = random.Random(1)  # noqa: S311 - places of damage, no secret
    mark = file_of(settings, "pst.sqlite3.mark")
    whole, marked = file_of(settings).read_bytes(), mark.read_bytes()
    damages = [list(range(place, place + 60)) for place in range(8_192, len(whole) - 60, len(whole) // 12)]
    damages += [chance.sample(range(8_192, len(whole)), 60) for _ in range(20)]
    told = []
    for places in damages:
        damaged = bytearray(whole)
        for place in places:
            damaged[place] ^= 0xFF
        file_of(settings).write_bytes(damaged)

        told.append((refusal(settings), refusal(settings, accept_loss=True)))

        for name in FILES[1:]:
            file_of(settings, name).unlink(missing_ok=True)
        mark.write_bytes(marked)
    # In a part of the file that is not in use, there is nothing to tell.
    assert set(told) - {("", "")} == {("StoreDamaged", "StoreDamaged")}
    assert told.count(("", "")) < len(told) / 4


@pytest.mark.parametrize("lost", ["wal", "store"])
def test_an_accepted_loss_gives_no_number_again_and_says_so(killed: Settings, lost: str) -> None:
    settings = killed
    for name in FILES if lost == "store" else FILES[1:]:
        file_of(settings, name).unlink()

    with open_office(settings, accept_loss=True) as office:
        label = queue.take_number(office, "RS").label
        incidents = [
            event for event in queue.events_after(office, 0) if event.kind is EventKind.LOSS_ACCEPTED
        ]

    assert label == "RS-018"
    given_up = {event.details["service"]: event.details["numbers"] for event in incidents[:-1]}
    assert given_up == ({"RS": 17, "PS": 12, "KS": 12} if lost == "store" else {"RS": 15})
    assert refusal(settings) == ""
