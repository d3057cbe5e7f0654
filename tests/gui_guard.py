"""A guard that tests switch on: an app's GUI thread does no store, file, socket or PDF work and never waits.

It looks at what the Python runtime reports of itself (audit events), and at calls that it does not report.
Work that a test does by itself is its own affair: only what an app's code asks for on the main thread counts.
Let through are the program's own files (code, resources, fonts), which are read at a start; what Python's
import looks through while it searches for them; and the wait for a thread to begin. An app that starts reads
its settings before anybody can touch it (BEGINS); one that closes waits for its threads to end (CLOSES).
"""

import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

from tests.gui_work import CALLS, FILE_EVENTS, OTHER_EVENTS, Call
from tests.noted_locks import ROOT, hearing

SCREENS = tuple(f"{ROOT / part}/" for part in ("kiosk", "desk", "shared/ui"))
NO_SCREEN = f"{ROOT / 'desk' / 'administration'}/"
OWN_FILES = (
    *(f"{ROOT / part}/" for part in ("kiosk", "desk", "shared", "resources")),
    sys.prefix,
    sys.base_prefix,
    "<",
)
IMPORTS = "<frozen importlib"
THREAD_BEGINS = (threading.__file__, "Thread.start")
BEGINS = "shared/ui/entry.py prepared"
CLOSES = {"desk/app.py Desk.close", "kiosk/app.py Kiosk.close", "kiosk/display/app.py Display.close"}
"""Where an app ends: it waits for what its threads have begun, so that nothing of it is lost."""
ENDS = {
    "shared/ui/background.py Worker.close",
    "shared/ui/event_feed.py EventFeed.stop",
    "shared/ui/journal_follower.py JournalFollower.join",
}
"""How it waits; a test that has made one of these ends it in the same way."""
WAITS_FOR_THREADS = {"Thread.join", "QThread.wait", "QThreadPool.waitForDone"}


class _Guard:
    """What the process-wide audit hook, which cannot be taken back, is told to look at."""

    def __init__(self) -> None:
        self.on = False
        self.seen: list[str] = []

    def hear(self, event: str, arguments: tuple[Any, ...]) -> None:
        if not self.on or not _on_the_gui_thread():
            return
        if event in FILE_EVENTS:
            self.note_file(event, arguments[0])
        elif event in OTHER_EVENTS:
            self.note(event)

    def note_file(self, work: str, file: object) -> None:
        """Keep it, unless the file is the program's own."""
        if not _own(file):
            self.note(f"{work} {file!r}", unless=BEGINS)

    def note(self, work: str, *, unless: str = "") -> None:
        """Keep it, if a screen's code asked for it on the GUI thread."""
        if not self.on or not _on_the_gui_thread():
            return
        asking = _asking_screens(sys._getframe(1))
        if not asking or asking[0][0] == unless or _ends_an_app(work, {screen for screen, _ in asking}):
            return
        screen, line = asking[0]
        self.seen.append(f"{work} asked by {screen}:{line}")


_guard = _Guard()
sys.addaudithook(_guard.hear)
hearing.tell = _guard.note


@contextmanager
def no_work_on_the_gui_thread() -> Iterator[list[str]]:
    """Collects what an app does on the GUI thread meanwhile; fails at the end if there is anything."""
    with pytest.MonkeyPatch.context() as patch:
        for call in CALLS:
            patch.setattr(call.owner, call.name, _noting(call))
        _guard.on, _guard.seen = True, []
        try:
            yield _guard.seen
        finally:
            _guard.on = False
    assert not _guard.seen, "the GUI thread works: " + "; ".join(sorted(set(_guard.seen)))


@pytest.fixture(autouse=True)
def gui_guard() -> Iterator[None]:
    """For the tests of screens, whose `conftest.py` takes it in."""
    with no_work_on_the_gui_thread():
        yield


def _noting(call: Call) -> Callable[..., Any]:
    real = getattr(call.owner, call.name)

    def noted(*given: Any, **options: Any) -> Any:
        if _on_the_gui_thread() and call.counts(*given, **options):
            if call.file:
                _guard.note_file(str(call), given[0])
            else:
                _guard.note(str(call))
        return real(*given, **options)

    return noted


def _on_the_gui_thread() -> bool:
    return threading.get_ident() == threading.main_thread().ident


def _own(place: object) -> bool:
    """Whether this is a file of the program or of its Python, not of the office."""
    return not isinstance(place, str | bytes | Path) or str(place).startswith(OWN_FILES)


def _asking_screens(frame: FrameType | None) -> list[tuple[str, int]]:
    """The screens' functions on the way to this work, innermost first; none where it may be done."""
    asking: list[tuple[str, int]] = []
    while frame is not None:
        code = frame.f_code
        file = code.co_filename
        if not asking and (file.startswith(IMPORTS) or (file, code.co_qualname) == THREAD_BEGINS):
            return []
        if file.startswith(SCREENS) and not file.startswith(NO_SCREEN):
            asking.append((f"{Path(file).relative_to(ROOT)} {code.co_qualname}", frame.f_lineno))
        frame = frame.f_back
    return asking


def _ends_an_app(work: str, asking: set[str]) -> bool:
    return work in WAITS_FOR_THREADS and (not asking.isdisjoint(CLOSES) or asking <= ENDS)
