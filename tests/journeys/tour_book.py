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
KEPT = (".png", ".pdf", ".bin", ".eml")


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
        if self._current["picture"]:
            self._current["more"].append(file)
        else:
            self._current["picture"] = file

    def keep(self, name: str, content: bytes) -> Path:
        """A paper or a mail."""
        place = self.folder / name
        place.write_bytes(content)
        return place

    def _clear(self) -> None:
        found = list(self.folder.iterdir())
        if found and self.folder / LIST not in found:
            raise FolderTaken(f"{self.folder} tidak kosong dan bukan hasil tour; pilih folder lain")
        for file in found:
            if file.suffix in KEPT or file.name == LIST:
                file.unlink()

    def _write(self) -> None:
        text = json.dumps({"steps": self._steps}, ensure_ascii=False, indent=2)
        (self.folder / LIST).write_text(text + "\n", encoding="utf-8")
