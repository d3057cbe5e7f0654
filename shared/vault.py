"""Personal fields sealed with AES-GCM, bound to their row, with keyed blind indexes; no key in the store."""

import base64
import hmac
import logging
import os
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import sha256
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from shared.domain.errors import KeyDoesNotFit
from shared.domain.set_up_errors import KeyExists
from shared.whole_file import make_folder, write_once

logger = logging.getLogger(__name__)

KEY_BYTES = 32
NONCE_BYTES = 12
VERSION = b"\x01"
SERVICE = "pst-front-office"
KEY_FILE_VARIABLE = "PST_KEY_FILE"


class SealBroken(Exception):
    """A sealed value was changed, moved to another row, or sealed with another key."""


@dataclass(frozen=True)
class Vault:
    """Seals and opens values with one master key."""

    key: bytes
    origin: str = field(default="", compare=False)
    """Where the key is kept, in words for the office's administrator."""

    def seal(self, text: str, *, table: str, row: str, field: str) -> bytes:
        """`text` encrypted: it can be opened only for the same table, row and field."""
        return self.seal_bytes(text.encode(), table=table, row=row, field=field)

    def open(self, sealed: bytes, *, table: str, row: str, field: str) -> str:
        """The text again; SealBroken where it was altered or belongs elsewhere."""
        return self.open_bytes(sealed, table=table, row=row, field=field).decode()

    def seal_bytes(self, content: bytes, *, table: str, row: str, field: str) -> bytes:
        """As `seal`, for what is no text."""
        nonce = os.urandom(NONCE_BYTES)
        sealed = self._cipher.encrypt(nonce, content, _bound(table, row, field))
        return VERSION + nonce + sealed

    def open_bytes(self, sealed: bytes, *, table: str, row: str, field: str) -> bytes:
        """As `open`, for what is no text."""
        version, nonce, body = sealed[:1], sealed[1 : 1 + NONCE_BYTES], sealed[1 + NONCE_BYTES :]
        if version != VERSION:
            raise SealBroken
        try:
            return self._cipher.decrypt(nonce, body, _bound(table, row, field))
        except (InvalidTag, ValueError) as error:  # the second for what was cut off within its first bytes
            raise SealBroken from error

    def blind_index(self, text: str, *, field: str) -> bytes:
        """16 bytes by which equal values are found without being read; keyed, so nobody can guess them."""
        folded = " ".join(text.split()).casefold()
        return hmac.digest(self._index_key, f"{field}\0{folded}".encode(), sha256)[:16]

    @property
    def fingerprint(self) -> bytes:
        """16 bytes that tell this key from others and reveal nothing of it."""
        return self._derived(b"fingerprint")[:16]

    @cached_property
    def _cipher(self) -> AESGCM:
        return AESGCM(self._derived(b"seal"))

    @cached_property
    def _index_key(self) -> bytes:
        return self._derived(b"index")

    def _derived(self, purpose: bytes) -> bytes:
        return HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=None, info=purpose).derive(self.key)


def open_vault(data_dir: Path, *, expected: bytes | None = None) -> Vault:
    """The office's vault: key from $PST_KEY_FILE, the OS keyring, or a 0600 file in the data folder.

    A new store's key is made here. With `expected`, the fingerprint of an existing store's key, none is
    made: KeyDoesNotFit where the key is lost or another store's.
    """
    named = os.environ.get(KEY_FILE_VARIABLE)
    file = Path(named) if named else data_dir / "pst.key"
    may_make = expected is None
    if named or file.exists():
        vault = _vault_of_file(file, may_make=may_make)
    else:
        from keyring.errors import KeyringError  # 0.1 s that a machine with a key file need not wait

        try:
            vault = Vault(_key_in_keyring(str(data_dir.resolve()), may_make=may_make), "keyring")
        except KeyringError:
            logger.info("no keyring on this machine: the key is kept in %s", file.name)
            vault = _vault_of_file(file, may_make=may_make)
    if expected is not None and vault.fingerprint != expected:
        raise KeyDoesNotFit
    return vault


def written_key(vault: Vault) -> bytes:
    """The key as its file has it, for another machine of the same office."""
    return base64.b64encode(vault.key)


def read_key(content: bytes) -> Vault:
    """The vault of a key as its file has it. Raises KeyDoesNotFit where that is none."""
    return Vault(_decoded(content))


def keep_key(data_dir: Path, brought: Vault) -> Vault:
    """This machine's vault from now on, kept where `open_vault` looks for it.

    The same key again is no harm. Raises KeyExists where this machine has another one.
    """
    try:
        own = open_vault(data_dir, expected=brought.fingerprint)
    except KeyDoesNotFit:
        _keep_first(data_dir, brought)
        own = open_vault(data_dir)
        if own != brought:
            raise KeyExists(origin=own.origin) from None
    return own


def _keep_first(data_dir: Path, brought: Vault) -> None:
    """Where no key is yet; one that is there stays."""
    named = os.environ.get(KEY_FILE_VARIABLE)
    file = Path(named) if named else data_dir / "pst.key"
    if not named and not file.exists():
        import keyring
        from keyring.errors import KeyringError

        account = str(data_dir.resolve())
        try:
            if keyring.get_password(SERVICE, account) is None:
                keyring.set_password(SERVICE, account, written_key(brought).decode())
            return
        except KeyringError:
            logger.info("no keyring on this machine: the key is kept in %s", file.name)
    _make_key_file(file, written_key(brought))


def _vault_of_file(file: Path, *, may_make: bool) -> Vault:
    if not file.exists():
        if not may_make:
            raise KeyDoesNotFit
        _make_key_file(file, base64.b64encode(os.urandom(KEY_BYTES)))
    return Vault(_decoded(file.read_bytes()), str(file))


def _key_in_keyring(account: str, *, may_make: bool) -> bytes:
    import keyring
    from keyring.errors import KeyringError

    stored = keyring.get_password(SERVICE, account)
    if stored is None and not may_make:
        raise KeyDoesNotFit
    if stored is None:
        keyring.set_password(SERVICE, account, base64.b64encode(os.urandom(KEY_BYTES)).decode())
        stored = keyring.get_password(SERVICE, account)
    if stored is None:
        raise KeyringError("the keyring forgot the key")
    return _decoded(stored.encode())


def _make_key_file(file: Path, key: bytes) -> None:
    """Whole or not at all, and only once, whoever else starts at the same moment."""
    make_folder(file.parent)
    if not write_once(file, key):
        logger.info("another process made the key first")


def _decoded(text: bytes) -> bytes:
    try:
        key = base64.b64decode(text, validate=False)
    except ValueError as error:
        raise KeyDoesNotFit from error
    if len(key) != KEY_BYTES:
        raise KeyDoesNotFit
    return key


def _bound(table: str, row: str, field: str) -> bytes:
    return f"{table}\0{row}\0{field}".encode()
