"""What the guard is there for, each kind done once by a screen on its own thread, in a slot."""

import os
import queue
import select
import selectors
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager, suppress
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdf
import pypdfium2
import pytest
from PySide6.QtCore import QMutex, QProcess, QSettings, QThread, QThreadPool
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot
from reportlab.pdfgen.canvas import Canvas

from desk.opening import open_store
from shared.office import Office
from shared.settings import Settings
from shared.store.emergency_journal import EmergencyJournal
from shared.ui.background import Worker
from shared.whole_file import sync_folder
from tests.fakes import MONDAY_MORNING
from tests.gui_guard import no_work_on_the_gui_thread

A_MOMENT_S, A_MOMENT_MS = 0.001, 1
TRANSACTIONS = ("reading", "writing", "quick_reading", "quick_writing", "changing_schema", "snapshot")
FILES: dict[str, Callable[[Path], object]] = {
    "open": lambda file: file.read_bytes(),
    "os.stat": lambda file: file.exists(),
    "os.listdir": lambda file: os.listdir(file.parent),
    "os.scandir": lambda file: list(os.scandir(file.parent)),
    "os.mkdir": lambda file: (file.parent / "new").mkdir(),
    "os.rename": lambda file: file.rename(file.with_suffix(".new")),
    "os.remove": lambda file: file.unlink(),
    "os.chmod": lambda file: file.chmod(0o600),
    "os.truncate": lambda file: os.truncate(file, 0),
    "QImage.save": lambda file: QImage(8, 8, QImage.Format.Format_RGB32).save(str(file), "PNG"),
    "QSettings.setValue": lambda file: QSettings(str(file), QSettings.Format.IniFormat).setValue("a", "b"),
    "PdfReader.__init__": lambda _file: pypdf.PdfReader(BytesIO(_pdf())),
    "PdfDocument.__init__": lambda _file: pypdfium2.PdfDocument(_pdf()).close(),
    "Canvas.__init__": lambda _file: Canvas(BytesIO()),
    "os.fsync": lambda file: sync_folder(file.parent),
    "sqlite3.connect": lambda file: EmergencyJournal(file.parent).note_office("", MONDAY_MORNING),
}
LINKS: dict[str, Callable[[socket.socket, socket.socket], object]] = {
    "socket.connect": lambda near, _far: near.connect("nobody"),
    "socket.getaddrinfo": lambda _near, _far: socket.getaddrinfo("127.0.0.1", 9),
    "socket.send": lambda near, _far: near.send(b"1"),
    "socket.sendall": lambda near, _far: near.sendall(b"1"),
    "socket.recv": lambda near, far: (far.send(b"1"), near.recv(1)),
    "socket.accept": lambda near, _far: near.accept(),
    "select.select": lambda near, _far: select.select([near], [], [], A_MOMENT_S),
    "select.poll": lambda _near, _far: select.poll(),
    "PollSelector.select": lambda _near, _far: selectors.PollSelector().select(A_MOMENT_S),
}
WAITS: dict[str, Callable[[], object]] = {
    "time.sleep": lambda: time.sleep(A_MOMENT_S),
    "Lock.acquire": lambda: _taken(threading.Lock()).acquire(timeout=A_MOMENT_S),
    "RLock.acquire": lambda: _taken_elsewhere(threading.RLock()).acquire(timeout=A_MOMENT_S),
    "Condition.wait": lambda: threading.Event().wait(A_MOMENT_S),
    "Condition.wait of a queue": lambda: queue.Queue().get(timeout=A_MOMENT_S),
    "Condition.wait of a future": lambda: Future().result(A_MOMENT_S),
    "SimpleQueue.get": lambda: queue.SimpleQueue().get(timeout=A_MOMENT_S),
    "Thread.join": lambda: _begun(Worker("busy")).close(),
    "QThread.wait": lambda: QThread().wait(A_MOMENT_MS),
    "QThreadPool.waitForDone": lambda: QThreadPool().waitForDone(A_MOMENT_MS),
    "QProcess.waitForFinished": lambda: QProcess().waitForFinished(A_MOMENT_MS),
    "QMutex.lock": lambda: _locked_once(QMutex()),
    "subprocess.Popen": lambda: subprocess.run([sys.executable, "-c", ""], check=True),
    "Popen.wait": lambda: subprocess.run([sys.executable, "-c", ""], check=True),
}


def test_guard_catches_a_store_that_is_opened_on_the_gui_thread(settings: Settings) -> None:
    with _caught("Store.reading asked by desk/opening.py open_store"):
        open_store(settings, "desk-1").office.close()


def test_guard_catches_a_store_that_is_watched_on_the_gui_thread(office: Office, qtbot: QtBot) -> None:
    def watch() -> None:
        watching = office.store.watch()
        watching.wake()
        watching.wait()
        watching.close()

    with _caught("Store.watch", "FileWatch.wait"):
        _in_a_slot(qtbot, watch)


@pytest.mark.parametrize("name", TRANSACTIONS)
def test_guard_catches_a_transaction_on_the_gui_thread(office: Office, name: str, qtbot: QtBot) -> None:
    def transact() -> None:
        with getattr(office.store, name)():
            pass

    with _caught(f"Store.{name}"):
        _in_a_slot(qtbot, transact)


@pytest.mark.parametrize("work", FILES)
def test_guard_catches_file_and_pdf_work_on_the_gui_thread(work: str, tmp_path: Path, qtbot: QtBot) -> None:
    file = tmp_path / "desk.txt"
    file.write_text("")

    with _caught(work):
        _in_a_slot(qtbot, lambda: FILES[work](file))


@pytest.mark.parametrize("work", LINKS)
def test_guard_catches_socket_work_on_the_gui_thread(work: str, qtbot: QtBot) -> None:
    near, far = socket.socketpair()

    with near, far, _caught(work):
        _in_a_slot(qtbot, lambda: LINKS[work](near, far))


@pytest.mark.parametrize("work", WAITS)
def test_guard_catches_a_wait_on_the_gui_thread(work: str, qtbot: QtBot) -> None:
    with _caught(work.partition(" of ")[0]):
        _in_a_slot(qtbot, WAITS[work])


@contextmanager
def _caught(*works: str) -> Iterator[None]:
    """What is done inside is caught, and told with who asked for it."""
    with pytest.raises(AssertionError, match="asked by") as caught, no_work_on_the_gui_thread():
        yield
    said = str(caught.value)
    assert [work for work in works if work not in said] == [], said


def _in_a_slot(qtbot: QtBot, work: Callable[[], object]) -> None:
    """A screen does it when a worker has answered."""
    worker, done = Worker("test"), []

    def slot(_answer: None) -> None:
        with suppress(OSError, queue.Empty):
            work()
        done.append(True)

    worker.run(lambda: None, done=slot, failed=done.append)
    qtbot.waitUntil(lambda: bool(done))
    worker.close()


def _pdf() -> bytes:
    page = BytesIO()
    paper = Canvas(page)
    paper.showPage()
    paper.save()
    return page.getvalue()


def _taken(lock: Any) -> Any:
    lock.acquire()
    return lock


def _taken_elsewhere(lock: Any) -> Any:
    other = threading.Thread(target=lock.acquire)
    other.start()
    other.join()
    return lock


def _locked_once(mutex: QMutex) -> None:
    mutex.lock()
    mutex.unlock()


def _begun(worker: Worker) -> Worker:
    worker.run(lambda: None, done=lambda _none: None, failed=lambda _error: None)
    return worker
