"""Files kept by their SHA-256, encrypted: attachments, letters, signed scans."""

from hashlib import sha256

from shared.domain.file_errors import FileAltered
from shared.store.kept_files import Shelf
from shared.vault import SealBroken, Vault

TABLE, FIELD = "attachment", "content"


class Attachments:
    """Files named by the hash of their content; the same content is kept once.

    They are kept on `shelf`; `older` shelves are only read, for what was kept there before.
    """

    def __init__(self, shelf: Shelf, vault: Vault, *older: Shelf) -> None:
        self._shelf, self._vault, self._older = shelf, vault, older

    def keep(self, content: bytes) -> str:
        """Store the bytes, durable before this returns; returns their SHA-256 in hexadecimal.

        A file of this content that was altered meanwhile is whole again, where this machine may replace it.
        Not inside a transaction. Raises OSError or what the store raises where it cannot be written.
        """
        name = sha256(content).hexdigest()
        found = self._shelf.find(name)
        if found is None:
            self._shelf.add(name, self._sealed(name, content))
        elif self._opened(name, found) is None:
            self._shelf.replace(name, self._sealed(name, content))
        return name

    def read(self, name: str) -> bytes:
        """The bytes of that hash. Raises FileAltered where the file is gone or was changed."""
        for shelf in (self._shelf, *self._older):
            found = shelf.find(name)
            content = None if found is None else self._opened(name, found)
            if content is not None:
                return content
        raise FileAltered

    def _sealed(self, name: str, content: bytes) -> bytes:
        return self._vault.seal_bytes(content, table=TABLE, row=name, field=FIELD)

    def _opened(self, name: str, sealed: bytes) -> bytes | None:
        """The content, where it is that of the name."""
        try:
            content = self._vault.open_bytes(sealed, table=TABLE, row=name, field=FIELD)
        except SealBroken:
            return None
        return content if sha256(content).hexdigest() == name else None
