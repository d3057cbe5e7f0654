"""A window's start as a process of its own: `bare` is QtQuick's least, `kiosk` is the kiosk.

It says on its output, a line for each: `frame NS` (this machine's monotonic clock) and the heavy modules
that are loaded by then; and of the kiosk `ready NS`, when a number can be taken. A kiosk's first frame is its
curtain's: the greeting.
"""

import sys
import time
from pathlib import Path

HEAVY = ("sqlalchemy", "sqlmodel", "reportlab", "escpos", "psycopg", "alembic")
BARE = (
    b"import QtQuick\nWindow { width: 1280; height: 800; visible: true; Rectangle { anchors.fill: parent } }"
)
LOOK_EVERY_MS = 1


def main(kind: str, folder: str, eager: str = "") -> None:
    """Show the window, say when, end."""
    if eager:
        import reportlab  # noqa: F401 - the control: what a start must not load
        import sqlmodel  # noqa: F401
    if kind == "bare":
        _bare()
    else:
        _kiosk(Path(folder))


def _say(what: str) -> None:
    loaded = " ".join(name for name in HEAVY if name in sys.modules)
    sys.stdout.write(f"{what} {time.perf_counter_ns()} {loaded}\n")
    sys.stdout.flush()


def _bare() -> None:
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtQml import QQmlApplicationEngine

    application = QGuiApplication([])
    engine = QQmlApplicationEngine()
    engine.loadData(BARE)
    window = engine.rootObjects()[0]

    def framed() -> None:
        _say("frame")
        application.quit()

    window.frameSwapped.connect(framed)
    application.exec()


def _kiosk(folder: Path) -> None:
    """As `kiosk.start.main` does it."""
    from PySide6.QtCore import QSize, QTimer

    from kiosk.curtain import Curtain
    from shared.ui.application import start_application

    application = start_application("pst-kiosk")
    curtain = Curtain(QSize(1280, 800))
    curtain.wait()
    _say("frame")

    from shared.settings import Settings
    from shared.ui import collector

    collector.pause()
    settings = Settings(data_dir=folder, queue={"always_open": True})

    from kiosk.app import Kiosk

    kiosk = Kiosk(settings, "kiosk-1")
    curtain.open(kiosk.window.window)
    looking = QTimer(interval=LOOK_EVERY_MS)

    def look() -> None:
        if kiosk.window.services.count == 4:
            looking.stop()
            _say("ready")
            application.quit()

    looking.timeout.connect(look)
    looking.start()
    kiosk.window.show(QSize(1280, 800))
    application.exec()
    kiosk.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
