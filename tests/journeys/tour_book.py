"""What a tour leaves behind: numbered pictures, papers, mails, and tour.json."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import typer
from PySide6.QtCore import QElapsedTimer
from PySide6.QtGui import QImage

from tests.journeys.patience import settle

LIST = "tour.json"


class FolderTaken(Exception):
    """The folder holds other things than a tour's."""


class TourBook:
    """One folder; a step is in tour.json as soon as it ended, done or not.

    What an earlier tour left in the folder makes way; FolderTaken where it holds other things.
    """

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.folder = folder
        self._clear()
        self._files: list[str] = []
        self._steps: list[dict[str, Any]] = []
        self._current: dict[str, Any] = {}

    @contextmanager
    def step(self, number: int, what: str) -> Iterator[None]:
        """A step of the procedure; its first picture is the step's."""
        typer.echo(f"{number:2}  {what}")
        self._current = {"step": number, "what": what, "done": False, "ms": 0, "picture": "", "more": []}
        self._steps.append(self._current)
        passed = QElapsedTimer()
        passed.start()
        try:
            yield
            self._current["done"] = True
        finally:
            self._current["ms"] = passed.elapsed()
            self._write()

    def picture(self, name: str, grab: Callable[[], QImage]) -> None:
        """What a screen shows once it has come to rest."""
        settle()
        file = f"{self._current['step']:02}-{name}.png"
        if not grab().save(str(self.folder / file)):
            raise OSError(f"{file} cannot be written")
        self._files.append(file)
        if self._current["picture"]:
            self._current["more"].append(file)
        else:
            self._current["picture"] = file

    def keep(self, name: str, content: bytes) -> Path:
        """A paper or a mail."""
        place = self.place_of(name)
        place.write_bytes(content)
        return place

    def place_of(self, name: str) -> Path:
        """Where a paper of that name is going to be."""
        self._files.append(name)
        return self.folder / name

    def _clear(self) -> None:
        found = [file.name for file in self.folder.iterdir()]
        made = self._made_before() if LIST in found else []
        if set(found) - {LIST, *made}:
            raise FolderTaken(f"{self.folder} tidak kosong dan bukan hasil tour; pilih folder lain")
        for name in found:
            (self.folder / name).unlink()

    def _made_before(self) -> list[str]:
        made: list[str] = json.loads((self.folder / LIST).read_text(encoding="utf-8"))["files"]
        return made

    def _write(self) -> None:
        text = json.dumps({"steps": self._steps, "files": self._files}, ensure_ascii=False, indent=2)
        (self.folder / LIST).write_text(text + "\n", encoding="utf-8")
