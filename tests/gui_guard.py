"""A guard that tests switch on: the GUI thread of an app does no store, file or socket work.

It looks at what the Python runtime reports of itself (audit events) and at the store's transactions. Work
that a test does by itself is its own affair: only what an app's code asks for on the main thread counts.
The program's own files (code, resources, fonts) are read at a start and are let through, and so is what
Python's import looks through while it searches for them.
"""

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

from shared.store.database import Store

ROOT = Path(__file__).parents[1]
SCREENS = tuple(str(ROOT / part) for part in ("kiosk", "desk", "shared/ui"))
NO_SCREEN = str(ROOT / "desk" / "administration")
OWN_FILES = (
    *(str(ROOT / part) for part in ("kiosk", "desk", "shared", "resources")),
    sys.prefix,
    sys.base_prefix,
    "<",
)
IMPORTS = "<frozen importlib"
FILE_WORK = ("open", "os.listdir", "os.scandir", "os.mkdir", "os.remove", "os.rename", "shutil.copyfile")
OTHER_WORK = ("sqlite3.connect", "socket.connect", "socket.getaddrinfo", "socket.sendto", "subprocess.Popen")
TRANSACTIONS = ("reading", "writing", "quick_writing", "plain_writing", "plain_reading")


class _Guard:
    """What the process-wide audit hook, which cannot be taken back, is told to look at."""

    def __init__(self) -> None:
        self.on = False
        self.seen: list[str] = []

    def hear(self, event: str, arguments: tuple[Any, ...]) -> None:
        if not self.on or threading.current_thread() is not threading.main_thread():
            return
        if event in OTHER_WORK or (event in FILE_WORK and not _own(arguments[0])):
            self.note(f"{event} {arguments[0]!r}")

    def note(self, work: str) -> None:
        """Keep it, if a screen's code asked for it on the GUI thread."""
        place = _asked_by_a_screen(sys._getframe(2))
        if place and threading.current_thread() is threading.main_thread():
            self.seen.append(f"{work} asked by {place}")


_guard = _Guard()
sys.addaudithook(_guard.hear)


@contextmanager
def no_work_on_the_gui_thread() -> Iterator[list[str]]:
    """Collects what an app does on the GUI thread meanwhile; fails at the end if there is anything."""
    kept = {name: getattr(Store, name) for name in TRANSACTIONS}
    for name, method in kept.items():
        setattr(Store, name, _noting(name, method))
    _guard.on, _guard.seen = True, []
    try:
        yield _guard.seen
    finally:
        _guard.on = False
        for name, method in kept.items():
            setattr(Store, name, method)
    assert not _guard.seen, "the GUI thread works: " + "; ".join(sorted(set(_guard.seen)))


@pytest.fixture(autouse=True)
def gui_guard() -> Iterator[None]:
    """For the tests of screens, whose `conftest.py` takes it in."""
    with no_work_on_the_gui_thread():
        yield


def _noting(name: str, method: Any) -> Any:
    def noted(store: Store, *arguments: Any, **options: Any) -> Any:
        _guard.note(f"store.{name}")
        return method(store, *arguments, **options)

    return noted


def _own(place: object) -> bool:
    """Whether this is a file of the program or of its Python, not of the office."""
    return not isinstance(place, str | bytes | Path) or str(place).startswith(OWN_FILES)


def _asked_by_a_screen(frame: FrameType | None) -> str:
    while frame is not None:
        file = frame.f_code.co_filename
        if file.startswith(IMPORTS):
            return ""
        if file.startswith(SCREENS) and not file.startswith(NO_SCREEN):
            return f"{Path(file).relative_to(ROOT)}:{frame.f_lineno}"
        frame = frame.f_back
    return ""
