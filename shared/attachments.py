"""Files kept by their SHA-256, encrypted, outside the store: attachments, letters, signed scans."""

from hashlib import sha256
from pathlib import Path

from shared.domain.file_errors import FileAltered
from shared.vault import SealBroken, Vault
from shared.whole_file import make_folder, write_whole

TABLE, FIELD = "attachment", "content"


class Attachments:
    """A folder of files named by the hash of their content; the same content is kept once."""

    def __init__(self, folder: Path, vault: Vault) -> None:
        self._folder, self._vault = folder, vault

    def keep(self, content: bytes) -> str:
        """Store the bytes, durable before this returns; returns their SHA-256 in hexadecimal.

        A file of this content that was altered meanwhile is whole again. OSError where it cannot be written.
        """
        name = sha256(content).hexdigest()
        if self._is_whole(name):
            return name
        file = self._file(name)
        make_folder(file.parent)
        write_whole(file, self._vault.seal_bytes(content, table=TABLE, row=name, field=FIELD))
        return name

    def read(self, name: str) -> bytes:
        """The bytes of that hash. Raises FileAltered where the file is gone or was changed."""
        try:
            content = self._vault.open_bytes(
                self._file(name).read_bytes(), table=TABLE, row=name, field=FIELD
            )
        except (OSError, SealBroken) as error:
            raise FileAltered from error
        if sha256(content).hexdigest() != name:
            raise FileAltered
        return content

    def _is_whole(self, name: str) -> bool:
        try:
            self.read(name)
        except FileAltered:
            return False
        return True

    def _file(self, name: str) -> Path:
        return self._folder / name[:2] / name
