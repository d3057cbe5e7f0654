"""The process that sees: follows the journal as an app does, and takes bare datagrams beside it.

It answers on its output, a line for each: `entry NUMBER NS` and `datagram INDEX NS` (when it was seen on this
machine's clock), `idle SHARE` (of one core, while nothing happens).
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
from tests.builders import settings_in

HOST = "127.0.0.1"


def main(folder: str, database: str) -> None:
    """Follow until the input ends."""
    application = QCoreApplication([])
    settings = settings_in(Path(folder)).model_copy(update={"database": database})
    with open_office(settings, device="display-1") as office:
        feed = EventFeed(lambda number: queue.events_after(office, number), lambda: following.watch(office))
        feed.happened.connect(lambda events: [_say("entry", event.number or 0) for event in events])
        feed.follow(queue.board(office).as_of)
        bare = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        bare.bind((HOST, 0))
        threading.Thread(target=_take, args=(bare,), daemon=True).start()
        threading.Thread(target=_obey, args=(application,), daemon=True).start()
        _answer("port", bare.getsockname()[1])
        application.exec()
        feed.stop()
        bare.close()


def _say(what: str, index: int) -> None:
    _answer(what, index, time.perf_counter_ns())


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
