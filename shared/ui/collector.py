"""Python's search for dead cycles of objects, kept from stopping the screen.

Whichever thread it runs in, all others wait. What a start loads lives as long as the process: some hundred
thousand objects, which would be looked through again and again, a tenth of a second each time.
"""

import gc

from PySide6.QtCore import QObject, QTimer

SETTLED_AFTER_MS = 10_000
"""By then everything is loaded, on a slow machine too; the dead cycles of so short a time are few."""


def pause() -> None:
    """While an app loads, nothing is looked for: its objects are all alive."""
    gc.disable()


def settle() -> None:
    """What there is now is not looked through again; what comes after it is, as usual."""
    gc.freeze()
    gc.enable()


def settle_later(parent: QObject) -> None:
    """The same once the app has loaded what it needs."""
    QTimer.singleShot(SETTLED_AFTER_MS, parent, settle)
