"""Python's search for dead cycles of objects, kept from stopping the screen.

Whichever thread it runs in, all others wait. What a start loads lives as long as the process: some hundred
thousand objects, which would be looked through again and again, a tenth of a second each time.
"""

import gc
import threading

from PySide6.QtCore import QObject, QTimer

SWEPT_AFTER_MS = 100
"""A turn of the event loop later than what Qt itself still deletes."""
SETTLED_AFTER_MS = 10_000
"""By then everything is loaded, on a slow machine too; the dead cycles of so short a time are few."""


_settled = threading.Event()
"""What an app has loaded is not looked through any more."""


def pause() -> None:
    """While an app loads, nothing is looked for: its objects are all alive."""
    gc.disable()


def settle() -> None:
    """What there is now is not looked through again; what comes after it is, as usual."""
    gc.freeze()
    gc.enable()
    _settled.set()


def settle_later(parent: QObject) -> None:
    """The same once the app has loaded what it needs."""
    QTimer.singleShot(SETTLED_AFTER_MS, parent, settle)


def sweep_later() -> None:
    """Much has just died, as the rooms of somebody who leaves: it is looked for in a turn of its own.

    The dead of several such times, found together in the middle of somebody's work, stop the screen.
    """
    QTimer.singleShot(SWEPT_AFTER_MS, sweep)


def sweep() -> None:
    """Look for the dead now, in an app that has settled: until then all of it would be looked through."""
    if _settled.is_set():
        gc.collect()
