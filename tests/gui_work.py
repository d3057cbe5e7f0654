"""What no screen may do on its own thread: what Python's runtime reports of it, and which calls are it."""

import os
import select
import selectors
import socket
import ssl
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from inspect import isabstract, isfunction
from typing import Any

import pypdf
import pypdfium2
from PySide6.QtCore import QMutex, QProcess, QSettings, QThread, QThreadPool
from PySide6.QtGui import QImage, QPixmap
from reportlab.pdfgen.canvas import Canvas

from shared.store.database import Store
from shared.store.signal.file_watch import FileWatch
from shared.store.signal.server_watch import ServerWatch
from shared.store.sqlite_engine import sqlite_driver

FILE_EVENTS = frozenset(
    {
        *("open", "os.listdir", "os.scandir", "os.mkdir", "os.rmdir", "os.remove", "os.rename", "os.link"),
        *("os.symlink", "os.truncate", "os.chmod", "os.utime", "glob.glob", "shutil.copyfile", "shutil.move"),
        *("shutil.rmtree", "tempfile.mkstemp", "tempfile.mkdtemp"),
    }
)
"""Their first argument is the file."""
OTHER_EVENTS = frozenset(
    {
        *("sqlite3.connect", "socket.connect", "socket.bind", "socket.getaddrinfo", "socket.gethostbyname"),
        *("socket.gethostbyaddr", "socket.getnameinfo", "socket.sendto", "socket.sendmsg"),
        *("subprocess.Popen", "os.system", "os.posix_spawn", "os.exec", "os.fork", "os.startfile"),
    }
)
SELECTORS = {
    kind
    for kind in vars(selectors).values()
    if isinstance(kind, type) and issubclass(kind, selectors.BaseSelector) and not isabstract(kind)
}


@dataclass(frozen=True)
class Call:
    """A function that is work, or a wait, if `counts` says so of what it was given.

    `file` is whether its first argument is a file: those of the program itself are let through.
    """

    owner: Any
    name: str
    counts: Callable[..., bool] = lambda *_given, **_options: True
    file: bool = False
    words: str = ""
    """How it is told, where not by its own name."""

    def __str__(self) -> str:
        return self.words or f"{self.owner.__name__}.{self.name}"


def _waits(_waited_for: object, timeout: float | None = None) -> bool:
    return timeout is None or timeout > 0


def _joins(thread: threading.Thread, timeout: float | None = None) -> bool:
    return thread.is_alive() and _waits(thread, timeout)


def _selects(_readable: object, _writable: object, _failed: object, timeout: float | None = None) -> bool:
    return _waits(None, timeout)


def _blocks(link: socket.socket, *_given: object) -> bool:
    """One that never waits is a bell between two threads."""
    return link.gettimeout() != 0


def _of(owner: object, *names: str, **how: Any) -> Iterator[Call]:
    return (Call(owner, name, **how) for name in names if hasattr(owner, name))


STORE_ACTS = {name for name, act in vars(Store).items() if isfunction(act) and name[0] != "_"} - {"close"}
"""All that a store can be asked for; an app that ends closes it."""
CALLS = (
    *_of(Store, *STORE_ACTS),
    *_of(FileWatch, "wait"),
    *_of(ServerWatch, "wait"),
    Call(sqlite_driver, "connect", words="sqlite3.connect"),
    *_of(os, "stat", "lstat", file=True),
    *_of(os, "fsync", "fdatasync"),
    *_of(socket.socket, "recv", "recv_into", "recvfrom", "recvmsg", "send", "sendall", counts=_blocks),
    *_of(socket.socket, "accept", counts=_blocks),
    *_of(ssl.SSLSocket, "read", "write", "do_handshake"),
    *_of(threading.Condition, "wait", counts=_waits),
    *_of(threading.Thread, "join", counts=_joins),
    *_of(time, "sleep"),
    *_of(select, "select", counts=_selects),
    *_of(select, "poll", "epoll"),
    *(Call(selector, "select", counts=_waits) for selector in SELECTORS),
    *_of(subprocess.Popen, "wait", "communicate"),
    *_of(os, "waitpid", "wait"),
    *_of(Canvas, "__init__"),
    *_of(pypdfium2.PdfDocument, "__init__"),
    *_of(pypdf.PdfReader, "__init__"),
    *_of(pypdf.PdfWriter, "__init__"),
    *_of(QSettings, "setValue", "sync"),
    *_of(QImage, "save"),
    *_of(QPixmap, "save"),
    *_of(QThread, "wait"),
    *_of(QThreadPool, "waitForDone"),
    *_of(QProcess, "waitForStarted", "waitForFinished", "waitForReadyRead"),
    *_of(QMutex, "lock"),
)
