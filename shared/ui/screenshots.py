"""Pictures of a window every few seconds, for a demonstration without a screen."""

import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QThreadPool, QTimer
from PySide6.QtGui import QImage, QPixmap


def keep_screenshots(grab: Callable[[], QImage | QPixmap], file: Path, every_s: float) -> QTimer:
    """Writes what `grab` returns to `file` every `every_s` seconds, until the timer is stopped.

    The caller keeps the timer. Whoever reads the file never sees half a picture.
    """
    timer = QTimer(interval=round(every_s * 1000))

    def keep() -> None:
        taken = grab()
        image = taken.toImage() if isinstance(taken, QPixmap) else taken
        QThreadPool.globalInstance().start(lambda: _save(image, file))

    timer.timeout.connect(keep)
    timer.start()
    return timer


def _save(image: QImage, file: Path) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    part = file.with_suffix(".part")
    if image.save(str(part), "PNG"):  # type: ignore[call-overload]
        os.replace(part, file)
