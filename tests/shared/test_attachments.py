"""Kept files: by hash, once, encrypted, and never given back altered."""

from hashlib import sha256
from pathlib import Path

import pytest

from shared import whole_file
from shared.attachments import Attachments
from shared.domain.file_errors import FileAltered
from shared.office import Office
from tests.kept import folder_of, lose, sealed_files, shelf_of

CONTENT = b"%PDF-1.7 surat Sri Contoh"
LARGE = bytes(range(256)) * 46_875
"""12 MB."""


def test_a_file_is_kept_under_its_hash_and_read_back(office: Office) -> None:
    name = office.attachments.keep(CONTENT)

    assert name == sha256(CONTENT).hexdigest()
    assert office.attachments.read(name) == CONTENT


def test_a_file_of_twelve_megabytes_is_kept_and_read_back(office: Office) -> None:
    name = office.attachments.keep(LARGE)

    assert len(LARGE) == 12_000_000
    assert office.attachments.read(name) == LARGE


def test_the_same_content_is_kept_once_and_never_in_the_clear(office: Office) -> None:
    for _ in range(2):
        office.attachments.keep(CONTENT)

    [kept] = sealed_files(office).values()

    assert b"Sri Contoh" not in kept


def test_an_altered_or_lost_file_is_named_and_not_given_out(office: Office) -> None:
    attachments, shelf = office.attachments, shelf_of(office)
    name = attachments.keep(CONTENT)

    shelf.replace(name, sealed_files(office)[name][:-1] + b"x")
    with pytest.raises(FileAltered):
        attachments.read(name)
    lose(office, name)
    with pytest.raises(FileAltered):
        attachments.read(name)


def test_a_file_under_the_name_of_another_one_is_not_given_out(office: Office) -> None:
    name, other = office.attachments.keep(CONTENT), office.attachments.keep(b"lain")

    shelf_of(office).replace(name, sealed_files(office)[other])

    with pytest.raises(FileAltered):
        office.attachments.read(name)


def test_a_file_of_another_office_cannot_be_opened(office: Office) -> None:
    name = office.attachments.keep(CONTENT)
    stranger = Attachments(shelf_of(office), type(office.vault)(b"k" * 32))

    with pytest.raises(FileAltered):
        stranger.read(name)


@pytest.mark.parametrize("damage", [b"", b"\x01", b"\x01" + bytes(40)])
def test_a_damaged_file_is_whole_again_when_its_content_is_kept_again(office: Office, damage: bytes) -> None:
    name = office.attachments.keep(CONTENT)

    shelf_of(office).replace(name, damage)
    office.attachments.keep(CONTENT)

    assert office.attachments.read(name) == CONTENT
    assert list(sealed_files(office)) == [name]


@pytest.mark.postgresql_only
def test_what_a_machine_kept_in_its_own_folder_is_still_found(office: Office) -> None:
    earlier = Attachments(folder_of(office), office.vault)
    name = earlier.keep(CONTENT)

    assert sealed_files(office) == {}
    assert office.attachments.read(name) == CONTENT
    office.attachments.keep(CONTENT)
    assert list(sealed_files(office)) == [name]


@pytest.mark.sqlite_only
def test_every_folder_of_the_first_file_is_made_durable(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[Path] = []
    monkeypatch.setattr(whole_file, "sync_folder", synced.append)

    name = office.attachments.keep(CONTENT)

    data_dir = office.settings.data_dir
    assert synced == [data_dir, data_dir / "files", data_dir / "files" / name[:2]]
