"""The curtain: seen at once, while the kiosk behind it is being loaded."""

from pathlib import Path

from PySide6.QtCore import QEventLoop, QSize, QTimer, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickView, QQuickWindow

# A singleton that QML is told of after its first window breaks the next one (PySide 6.11).
from shared.ui import icons  # noqa: F401
from shared.ui.metrics import measured

HERE = Path(__file__).resolve().parent
FRAME_WITHIN_MS = 2_000
"""A window that nobody sees (a screen that is off) draws no frame."""


class Curtain:
    """A window with the greeting alone; it needs nothing that is slow to load, so not the settings either."""

    def __init__(self, size: QSize | None = None) -> None:
        self.window = QQuickView()
        self.window.setResizeMode(QQuickView.ResizeMode.SizeRootObjectToView)
        engine = self.window.engine()
        engine.addImportPath(str(HERE.parent))
        metrics = measured(None, QGuiApplication.primaryScreen().physicalDotsPerInch())
        theme = engine.singletonInstance("kiosk.style", "Theme")
        theme.setProperty("pxPerMm", 1 / metrics.mm_per_pixel)
        self.window.setSource(QUrl.fromLocalFile(str(HERE / "pages" / "Curtain.qml")))
        fill_screen(self.window, size)

    def wait(self) -> None:
        """Until it is on the screen."""
        loop = QEventLoop()
        self.window.frameSwapped.connect(loop.quit)
        QTimer.singleShot(FRAME_WITHIN_MS, loop, loop.quit)
        loop.exec()
        self.window.frameSwapped.disconnect(loop.quit)

    def open(self, behind: QQuickWindow) -> None:
        """Away, as soon as the window behind it is on the screen."""
        from PySide6.QtCore import Qt  # a hundred enumerations: 15 ms

        behind.frameSwapped.connect(self.window.close, Qt.ConnectionType.SingleShotConnection)


def fill_screen(window: QQuickWindow, size: QSize | None) -> None:
    """Shows a window on the whole screen, or with `size`."""
    if size is not None:
        window.resize(size)
        window.show()
        return
    # Without a window manager showFullScreen() alone does not resize.
    window.setGeometry(window.screen().geometry())
    window.showFullScreen()
