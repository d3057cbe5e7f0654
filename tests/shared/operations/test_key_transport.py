"""A second machine of an office gets the key that the first one made; no other, and never over another."""

import shutil
import stat
import sys
from collections.abc import Callable
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend

from shared.domain.errors import KeyDoesNotFit
from shared.domain.set_up_errors import KeyExists, KeyFileExists, KeyFileUnusable, StoreMissing
from shared.office import Office, open_office
from shared.operations import guest_book, queue
from shared.operations.key_transport import export_key, import_key
from shared.settings import Settings
from tests.builders import guest_book_answers, officer_of, settings_in


@pytest.fixture
def second(office: Office, tmp_path: Path) -> Settings:
    """Another machine: the same store, a data folder of its own."""
    return office.settings.model_copy(
        update={"database": office.settings.database_url, "data_dir": tmp_path / "second"}
    )


@pytest.fixture
def brought(office: Office, tmp_path: Path) -> Path:
    file = tmp_path / "kantor.key"
    export_key(office, file)
    return file


def test_a_second_machine_without_the_key_is_refused_and_makes_none(second: Settings) -> None:
    with pytest.raises(KeyDoesNotFit):
        open_office(second)

    assert not (second.data_dir / "pst.key").exists()


def test_a_second_machine_with_the_brought_key_reads_what_the_first_has_sealed(
    office: Office, second: Settings, brought: Path
) -> None:
    ticket = queue.take_number(office, "RS")
    guest_book.sign(office, ticket.id or 0, guest_book_answers())

    kept = import_key(second, brought)

    with open_office(second) as opened:
        officer = officer_of(opened, "petugas", "officer")
        answers = guest_book.open_visit(officer, ticket.id or 0, masked=False).answers
    assert answers["email"] == "sri.contoh@example.go.id"
    assert kept == str(second.data_dir / "pst.key")
    assert import_key(second, brought) == kept


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps who may read in another way")
def test_nobody_else_reads_a_key_on_its_way_or_where_it_arrives(second: Settings, brought: Path) -> None:
    arrived = Path(import_key(second, brought))

    assert {stat.S_IMODE(file.stat().st_mode) for file in (brought, arrived)} == {0o600}


def test_a_key_of_another_office_is_refused_and_not_kept(second: Settings, tmp_path: Path) -> None:
    with open_office(settings_in(tmp_path / "another")) as another:
        export_key(another, tmp_path / "another.key")

    with pytest.raises(KeyDoesNotFit):
        import_key(second, tmp_path / "another.key")

    assert not second.data_dir.exists()


def test_a_machines_own_key_is_never_overwritten(second: Settings, brought: Path, tmp_path: Path) -> None:
    open_office(settings_in(tmp_path / "another")).close()
    second.data_dir.mkdir()
    own = Path(shutil.copy(tmp_path / "another" / "pst.key", second.data_dir))
    before = own.read_bytes()

    with pytest.raises(KeyExists):
        import_key(second, brought)

    assert own.read_bytes() == before


def test_an_export_overwrites_no_file(office: Office, brought: Path) -> None:
    before = brought.read_bytes()

    with pytest.raises(KeyFileExists):
        export_key(office, brought)
    with pytest.raises(KeyFileUnusable):
        export_key(office, brought.parent / "nowhere" / "kantor.key")

    assert brought.read_bytes() == before


@pytest.mark.parametrize(
    ("spoil", "refusal"),
    [
        (lambda file: file.write_bytes(b"bukan kunci"), KeyDoesNotFit),
        (lambda file: file.unlink(), KeyFileUnusable),
    ],
    ids=["broken", "missing"],
)
def test_a_file_without_a_key_is_refused(
    second: Settings, brought: Path, spoil: Callable[[Path], object], refusal: type[Exception]
) -> None:
    spoil(brought)

    with pytest.raises(refusal):
        import_key(second, brought)


def test_a_key_without_its_store_is_not_kept(tmp_path: Path, brought: Path) -> None:
    lonely = settings_in(tmp_path / "lonely")

    with pytest.raises(StoreMissing):
        import_key(lonely, brought)

    assert not (lonely.data_dir / "pst.key").exists()


class Memory(KeyringBackend):
    """A keyring, as a machine with a desktop has one."""

    priority = 1

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password


def test_a_machine_with_a_keyring_keeps_the_brought_key_there(
    second: Settings, brought: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keyring.core, "_keyring_backend", Memory())

    kept = import_key(second, brought)

    assert (kept, (second.data_dir / "pst.key").exists()) == ("keyring", False)
    open_office(second).close()
