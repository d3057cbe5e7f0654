"""Kept files: by hash, once, encrypted, and never given back altered."""

from hashlib import sha256
from pathlib import Path

import pytest

from shared import whole_file
from shared.attachments import Attachments
from shared.domain.file_errors import FileAltered
from shared.office import Office

CONTENT = b"%PDF-1.7 surat Sri Contoh"


def kept_files(office: Office) -> list[bytes]:
    folder = office.settings.data_dir / "files"
    return [file.read_bytes() for file in folder.rglob("*") if file.is_file()]


def test_a_file_is_kept_under_its_hash_and_read_back(office: Office) -> None:
    name = office.attachments.keep(CONTENT)

    assert name == sha256(CONTENT).hexdigest()
    assert office.attachments.read(name) == CONTENT


def test_the_same_content_is_kept_once_and_never_in_the_clear(office: Office) -> None:
    for _ in range(2):
        office.attachments.keep(CONTENT)

    kept = kept_files(office)

    assert len(kept) == 1
    assert b"Sri Contoh" not in kept[0]


def test_an_altered_or_lost_file_is_named_and_not_given_out(office: Office) -> None:
    attachments = office.attachments
    name = attachments.keep(CONTENT)
    file = next(one for one in (office.settings.data_dir / "files").rglob(name))

    file.write_bytes(file.read_bytes()[:-1] + b"x")
    with pytest.raises(FileAltered):
        attachments.read(name)
    file.unlink()
    with pytest.raises(FileAltered):
        attachments.read(name)


def test_a_file_of_another_office_cannot_be_opened(office: Office) -> None:
    name = office.attachments.keep(CONTENT)
    stranger = Attachments(office.settings.data_dir / "files", type(office.vault)(b"k" * 32))

    with pytest.raises(FileAltered):
        stranger.read(name)


def test_a_damaged_file_is_whole_again_when_its_content_is_kept_again(office: Office) -> None:
    name = office.attachments.keep(CONTENT)
    file = next(one for one in (office.settings.data_dir / "files").rglob(name))

    file.write_bytes(b"")
    office.attachments.keep(CONTENT)

    assert office.attachments.read(name) == CONTENT


def test_every_folder_of_the_first_file_is_made_durable(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[Path] = []
    monkeypatch.setattr(whole_file, "sync_folder", synced.append)

    name = office.attachments.keep(CONTENT)

    data_dir = office.settings.data_dir
    assert synced == [data_dir, data_dir / "files", data_dir / "files" / name[:2]]
