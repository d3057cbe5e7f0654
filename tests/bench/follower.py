"""The process that sees: follows the journal as an app does, and takes bare datagrams beside it.

It answers on its output, a line for each: `entry NUMBER NS WOKEN_NS` and `datagram INDEX NS WOKEN_NS` (when
its GUI thread was told, and when its waiting thread was woken, on this machine's clock), `idle SHARE` (of one
core, while idle).
"""

import socket
import sys
import threading
import time
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal

from shared.domain.events import Event
from shared.office import Office, open_office
from shared.operations import following, queue
from shared.ui.event_feed import EventFeed
from shared.ui.journal_follower import Watch
from tests.builders import settings_in

HOST = "127.0.0.1"
WATCHES, POLLS, RESTLESS = "watches", "polls", "restless"
EVERY_S = {POLLS: 0.1, RESTLESS: 0.005}


class Bare(QObject):
    """Datagrams, told to the GUI thread as journal entries are."""

    came = Signal(int, object)

    def __init__(self) -> None:
        super().__init__()
        self.socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.socket.bind((HOST, 0))
        self.came.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        threading.Thread(target=self._take, daemon=True).start()

    def _take(self) -> None:
        while index := self.socket.recv(16):
            self.came.emit(int(index), time.perf_counter_ns())

    def _tell(self, index: int, woken: int) -> None:
        _say("datagram", index, woken)


def main(way: str, folder: str, database: str) -> None:
    """Follow until the input ends."""
    application = QCoreApplication([])
    settings = settings_in(Path(folder)).model_copy(update={"database": database})
    with open_office(settings, device="display-1") as office:
        woken = [0]
        feed = EventFeed(
            lambda number: _read(office, number, way), lambda: _Noting(_watch(office, way), woken)
        )
        feed.happened.connect(lambda events: [_say("entry", event.number or 0, woken[0]) for event in events])
        feed.follow(queue.board(office).as_of)
        bare = Bare()
        threading.Thread(target=_obey, args=(application,), daemon=True).start()
        _answer("port", bare.socket.getsockname()[1])
        application.exec()
        feed.stop()
        bare.socket.close()


def _read(office: Office, number: int, way: str) -> Sequence[Event]:
    events = queue.events_after(office, number)
    return events[-1:] if way == POLLS else events


def _watch(office: Office, way: str) -> Watch:
    return following.watch(office) if way == WATCHES else _Poll(EVERY_S[way])


class _Poll:
    """Looks every now and then."""

    def __init__(self, every_s: float) -> None:
        self._every_s = every_s
        self._ended = threading.Event()
        self.wake, self.close = self._ended.set, lambda: None

    def wait(self) -> None:
        self._ended.wait(self._every_s)


class _Noting:
    """A watch that notes when it last ended its wait."""

    def __init__(self, watch: Watch, woken: list[int]) -> None:
        self._watch, self._woken = watch, woken
        self.wake, self.close = watch.wake, watch.close

    def wait(self) -> None:
        self._watch.wait()
        self._woken[0] = time.perf_counter_ns()


def _say(what: str, index: int, *more: int) -> None:
    _answer(what, index, time.perf_counter_ns(), *more)


def _answer(*words: object) -> None:
    sys.stdout.write(" ".join(str(word) for word in words) + "\n")
    sys.stdout.flush()


def _obey(application: QCoreApplication) -> None:
    for line in sys.stdin:
        seconds = float(line)
        began, used = time.perf_counter(), time.process_time()
        time.sleep(seconds)
        share = (time.process_time() - used) / (time.perf_counter() - began)
        _answer("idle", share)
    application.quit()


if __name__ == "__main__":
    main(*sys.argv[1:])
