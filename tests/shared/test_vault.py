"""Sealing: nobody reads it, nobody moves it, nobody changes it."""

import os
import stat
import sys
from pathlib import Path

import pytest

from shared.domain.errors import KeyDoesNotFit
from shared.office import Office, open_office
from shared.vault import SealBroken, Vault, open_vault

VAULT = Vault(bytes(range(32)))
PLACE = {"table": "visit", "row": "1", "field": "email"}


def test_a_sealed_text_opens_again_in_its_place() -> None:
    sealed = VAULT.seal("sri@example.go.id", **PLACE)

    assert b"sri" not in sealed
    assert VAULT.open(sealed, **PLACE) == "sri@example.go.id"


def test_the_same_text_is_never_sealed_alike() -> None:
    assert VAULT.seal("sama", **PLACE) != VAULT.seal("sama", **PLACE)


@pytest.mark.parametrize("change", [{"table": "officer"}, {"row": "2"}, {"field": "phone"}])
def test_a_sealed_text_opens_nowhere_else(change: dict[str, str]) -> None:
    sealed = VAULT.seal("rahasia", **PLACE)

    with pytest.raises(SealBroken):
        VAULT.open(sealed, **{**PLACE, **change})


@pytest.mark.parametrize("position", [0, 5, 20, -1])
def test_a_changed_byte_is_noticed(position: int) -> None:
    sealed = bytearray(VAULT.seal("rahasia", **PLACE))
    sealed[position] ^= 1

    with pytest.raises(SealBroken):
        VAULT.open(bytes(sealed), **PLACE)


def test_another_key_opens_nothing() -> None:
    with pytest.raises(SealBroken):
        Vault(bytes(32)).open(VAULT.seal("rahasia", **PLACE), **PLACE)


def test_the_blind_index_finds_equal_values_of_one_field_only() -> None:
    index = VAULT.blind_index("Sri@Example.go.id ", field="email")

    assert index == VAULT.blind_index("sri@example.go.id", field="email")
    assert index != VAULT.blind_index("sri@example.go.id", field="phone")
    assert index != Vault(bytes(32)).blind_index("sri@example.go.id", field="email")


def test_a_machine_without_a_keyring_keeps_the_key_in_a_file_of_its_own(tmp_path: Path) -> None:
    first = open_vault(tmp_path)

    file = tmp_path / "pst.key"
    assert open_vault(tmp_path) == first
    if sys.platform != "win32":
        assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_a_store_whose_key_is_lost_is_refused_and_no_other_key_is_made(office: Office) -> None:
    (office.settings.data_dir / "pst.key").unlink()

    with pytest.raises(KeyDoesNotFit):
        open_office(office.settings)

    assert not (office.settings.data_dir / "pst.key").exists()


@pytest.mark.parametrize("content", [b"", b"bukan kunci", b"AAAA" * 11])
def test_a_store_with_another_key_is_refused(office: Office, content: bytes) -> None:
    (office.settings.data_dir / "pst.key").write_bytes(content)

    with pytest.raises(KeyDoesNotFit):
        open_office(office.settings)


def test_the_key_may_lie_elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PST_KEY_FILE", str(tmp_path / "elsewhere" / "office.key"))

    vault = open_vault(tmp_path / "data")

    assert len(vault.key) == 32
    assert os.listdir(tmp_path) == ["elsewhere"]
