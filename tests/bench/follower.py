"""The process that sees: follows the journal as an app does, and takes bare datagrams beside it.

It answers on its output, a line for each: `entry NUMBER NS WOKEN_NS` and `datagram INDEX NS` (when it was
seen, and the watch ended its wait, on this machine's clock), `idle SHARE` (of one core, while idle).
"""

import socket
import sys
import threading
import time
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from shared.office import open_office
from shared.operations import following, queue
from shared.ui.event_feed import EventFeed
from shared.ui.journal_follower import Watch
from tests.builders import settings_in

HOST = "127.0.0.1"


def main(folder: str, database: str) -> None:
    """Follow until the input ends."""
    application = QCoreApplication([])
    settings = settings_in(Path(folder)).model_copy(update={"database": database})
    with open_office(settings, device="display-1") as office:
        woken = [0]
        feed = EventFeed(
            lambda number: queue.events_after(office, number), lambda: _Noting(following.watch(office), woken)
        )
        feed.happened.connect(lambda events: [_say("entry", event.number or 0, woken[0]) for event in events])
        feed.follow(queue.board(office).as_of)
        bare = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        bare.bind((HOST, 0))
        threading.Thread(target=_take, args=(bare,), daemon=True).start()
        threading.Thread(target=_obey, args=(application,), daemon=True).start()
        _answer("port", bare.getsockname()[1])
        application.exec()
        feed.stop()
        bare.close()


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


def _take(bare: socket.socket) -> None:
    while index := bare.recv(16):
        _say("datagram", int(index))


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
