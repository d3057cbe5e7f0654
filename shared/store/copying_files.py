"""Brings the kept files of one store to another place, sealed as they are: no key is asked for."""

from hashlib import sha256
from pathlib import Path

from shared.domain.set_up_errors import CopyDiffers
from shared.store.copying import CopiedTable
from shared.store.kept_files import KEPT_FILE, FolderShelf, Shelf


class NewFiles(FolderShelf):
    """A folder that files are brought into, and that can be left as it was found."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self._added: list[str] = []

    def add(self, name: str, sealed: bytes) -> None:
        """As `Shelf.add`."""
        super().add(name, sealed)
        self._added.append(name)

    def take_back(self) -> None:
        """Whatever was added is removed again."""
        for name in self._added:
            self.remove(name)


def copy_files(source: Shelf, target: Shelf) -> CopiedTable:
    """Every file of one shelf onto another one, each read back and compared byte for byte.

    What the source has of a name comes instead of what the target had. Raises CopyDiffers.
    """
    digest, count = sha256(), 0
    for name in source.names():
        sealed = source.find(name)
        if sealed is None:
            continue
        _bring(target, name, sealed)
        count += 1
        if target.find(name) != sealed:
            raise CopyDiffers(table=KEPT_FILE.name, row=count)
        digest.update(f"{name} {sha256(sealed).hexdigest()}\n".encode())
    return CopiedTable(KEPT_FILE.name, count, digest.hexdigest())


def _bring(target: Shelf, name: str, sealed: bytes) -> None:
    there = target.find(name)
    if there is None:
        target.add(name, sealed)
    elif there != sealed:
        target.replace(name, sealed)
