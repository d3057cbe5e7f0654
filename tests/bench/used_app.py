"""The process that is used: a kiosk or a desk in its real window, touched and typed at without a pause.

It says `ready`, waits for a line, works for so many seconds, and answers with its GUI thread's heartbeat as
JSON; it ends with its input.
"""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from time import monotonic, thread_time

from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desk.app import Desk
from desk.room import KEYS
from desk.style import use_style
from kiosk.app import Kiosk
from shared.office import open_office
from shared.operations import queue
from shared.setting_sections import PrinterSettings, QueueSettings
from shared.settings import Settings
from shared.ui import collector
from shared.ui.application import start_application
from tests.bench.heartbeat import Heartbeat, until
from tests.builders import officer_of
from tests.journeys.desk_hands import CTRL, DeskHands
from tests.kiosk.touching import find, middle_of, press

SIZE = QSize(1920, 1080)
WORDS = "bambang misal wibowo"
WAITING = 40
"""So many visitors wait when a desk is opened: a full waiting room."""


class KioskHands:
    """A visitor after the other: a number, its guest book, a complaint, the other language."""

    def __init__(self, settings: Settings, heart: Heartbeat, also: Callable[[], object]) -> None:
        start_application("pst-kiosk", widgets=True)
        self._heart, self._also = heart, also
        self._kiosk = Kiosk(settings, "kiosk-1")
        self._window = self._kiosk.window
        self._window.show(SIZE)
        until(lambda: self._window.services.count == 4)
        until(lambda: not (self._kiosk.store_work.pending or self._kiosk.slow_work.pending))
        self.close = self._kiosk.close

    def round(self) -> None:
        """One visitor."""
        self._touch("take_number")
        self._touch("service_RS")
        self._until(lambda: self._window.page_name in ("ticket", "message"))
        if self._window.page_name == "ticket" and not self._window.shell.emergency:
            self._touch("guest_book")
            self._touch("next")
            self._type()
        self._window.wipe()
        self._touch("language_en")
        if not self._window.shell.emergency:
            self._touch("complain")
            self._touch("option_suggestion")
            self._type()
        self._window.wipe()

    def _type(self) -> None:
        for letter in WORDS:
            self._touch("key_space" if letter == " " else f"key_{letter.upper()}")

    def _touch(self, name: str) -> None:
        window, place = self._window.window, []

        def found() -> bool:
            item = find(window, name)
            if item is not None and item.isEnabled():
                place.append(middle_of(item))
            return bool(place)

        self._until(found)
        press(window, place[0])
        self._also()

    def _until(self, holds: Callable[[], object]) -> None:
        until(_apart(self._heart, holds))


class DeskHandsAtWork:
    """An officer who calls and serves, and looks into every room between."""

    def __init__(self, settings: Settings, heart: Heartbeat, also: Callable[[], object]) -> None:
        use_style(start_application("pst-desk", widgets=True))
        self._heart, self._also = heart, also
        with open_office(settings, device="kiosk-1") as office:
            self._person = officer_of(office, "ratna", "administrator", "officer", "supervisor").officer
            for _ in range(WAITING):
                queue.take_number(office, "RS", slip=False)
        self._desk = desk = Desk(settings, device="desk-1", counter="1")
        self._window = desk.window
        self._window.resize(SIZE)
        desk.start()
        until(lambda: desk.office is not None and desk.page.button.isVisible())
        self._sign_in()
        self._keys = DeskHands(desk)
        self.close = desk.close

    def round(self) -> None:
        """One visitor, and a look around."""
        for key in (Qt.Key.Key_F2, Qt.Key.Key_F3, Qt.Key.Key_F4, Qt.Key.Key_F5):
            self._press(key)
        for name, digit in KEYS.items():
            self._press(Qt.Key(Qt.Key.Key_0 + digit), CTRL)
            until(_apart(self._heart, lambda name=name: self._window.current == name))
            if name == "guest_book":
                QTest.keyClicks(self._window.panel(name).list.words, WORDS)
        self._press(Qt.Key.Key_1, CTRL)

    def _sign_in(self) -> None:
        self._desk.enter(self._desk.office.acting_as(self._person))
        until(_apart(self._heart, self._all_is_there))

    def _all_is_there(self) -> bool:
        desk = self._desk
        return (
            self._window.current != ""
            and all(room.is_built for room in desk.rooms.rooms)
            and not desk.store_work.pending
        )

    def _press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self._keys.key(key, modifier)
        self._also()
        until(_apart(self._heart, lambda: not self._desk.store_work.pending))


class DeskHandsChangingShifts(DeskHandsAtWork):
    """An officer after the other: all rooms are built anew."""

    def round(self) -> None:
        self._window.sign_out_asked.emit()
        self._sign_in()
        self._also()


def _apart(heart: Heartbeat, holds: Callable[[], object]) -> Callable[[], object]:
    """To look for something on a screen is not the app's work."""

    def look() -> object:
        with heart.apart():
            return holds()

    return look


APPS = {"kiosk": KioskHands, "desk": DeskHandsAtWork, "signing in": DeskHandsChangingShifts}


def main(app: str, folder: str, database: str, printer: str, seconds: str, busy: str = "") -> None:
    """Open, say so, be used, answer, end; with `busy` the GUI thread works for 80 ms after each touch."""
    heart = Heartbeat()
    settings = Settings(
        data_dir=Path(folder),
        database=database,
        printer=PrinterSettings(cable="network", address=printer) if printer else PrinterSettings(),
        queue=QueueSettings(always_open=True),
    )
    collector.pause()
    hands = APPS[app](settings, heart, (lambda: _work(0.08)) if busy else lambda: None)
    collector.settle()
    _say("ready")
    sys.stdin.readline()
    work_until = monotonic() + float(seconds)
    with heart.watched():
        while monotonic() < work_until:
            hands.round()
    _say(json.dumps({"gaps": heart.gaps, "own": heart.own, "starved": heart.starved}))
    sys.stdin.read()
    hands.close()
    QApplication.processEvents()


def _work(seconds: float) -> None:
    """Of this thread's own time, whoever else has the processor meanwhile."""
    until_then = thread_time() + seconds
    while thread_time() < until_then:
        pass


def _say(words: str) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
