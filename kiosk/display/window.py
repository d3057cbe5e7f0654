"""The display's window: the board on a whole panel, in a language, with the time."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, QSize, QTimer, QUrl
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickView

from kiosk.display.board import BoardPage
from shared.ui.application import Translation
from shared.ui.icons import icon_family

HERE = Path(__file__).resolve().parent
TICK_MS = 1000
FIRST_SIZE = QSize(1920, 1080)


class DisplayWindow(QObject):
    """Builds the wall around a board; `now` gives the office's local time.

    The application must have been started by `shared.ui.application.start_application`.
    """

    def __init__(
        self,
        board: BoardPage,
        *,
        now: Callable[[], datetime],
        language: str = "id",
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._board = board
        self._now = now
        self._translation = Translation()
        self.view = self._load()
        self._ticking = QTimer(self, interval=TICK_MS)
        self._ticking.timeout.connect(self.tick)
        self._ticking.start()
        self.set_language(language)
        self.tick()

    def set_language(self, language: str) -> None:
        """Says everything in another language."""
        self._translation.use(language)
        self.view.setTitle(self.tr("Layar antrian"))
        self.view.engine().retranslate()
        self._board.set_language(language)

    def show(self, size: QSize | None = None) -> None:
        """Fills the screen, or opens with `size`."""
        if size is not None:
            self.view.resize(size)
            self.view.show()
            return
        # Without a window manager showFullScreen() alone does not resize.
        self.view.setGeometry(self.view.screen().geometry())
        self.view.showFullScreen()

    def grab(self) -> QImage:
        """The picture that stands on the wall now."""
        return self.view.grabWindow()

    def tick(self) -> None:
        """Moves the clock."""
        self._board.show_time(self._now())

    def close(self) -> None:
        """Ends the window and its engine, the board last."""
        self._ticking.stop()
        self.view.close()
        self.view.setSource(QUrl())
        self.view.deleteLater()

    def _load(self) -> QQuickView:
        icon_family()
        view = QQuickView()
        view.resize(FIRST_SIZE)
        view.setResizeMode(QQuickView.ResizeMode.SizeRootObjectToView)
        view.engine().addImportPath(str(HERE.parent.parent))
        view.setInitialProperties({"board": self._board})
        view.setSource(QUrl.fromLocalFile(str(HERE / "Board.qml")))
        if view.status() is not QQuickView.Status.Ready:
            raise RuntimeError("; ".join(error.toString() for error in view.errors()))
        return view
