"""Waiting for windows and workers, without a fixed time: until something holds."""

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QEventLoop, QTimer

PATIENCE_MS = 20_000
ROUND_MS = 10
SETTLED_MS = 400
"""Longer than anything moves on a screen."""


def wait_until(holds: Callable[[], object]) -> None:
    """Let everything live until this holds; TimeoutError where it never does."""
    passed = QElapsedTimer()
    passed.start()
    while not holds():
        if passed.elapsed() > PATIENCE_MS:
            raise TimeoutError(f"waited {PATIENCE_MS // 1000} s in vain")
        settle(ROUND_MS)


def settle(length_ms: int = SETTLED_MS) -> None:
    """Let what moves come to rest, before a picture."""
    loop = QEventLoop()
    QTimer.singleShot(length_ms, loop.quit)
    loop.exec()
