"""The kiosk's one window: a page at a time, two languages, and back to the start when nobody is there."""

import logging
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import shiboken6
from PySide6.QtCore import QEvent, QObject, QSize, QTimer, QUrl, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from kiosk.curtain import fill_screen
from kiosk.frame.idle import IdleWatch, Phase
from kiosk.frame.shell import Shell
from kiosk.pages.answer import AnswerPage
from kiosk.pages.channels import ChannelsPage
from kiosk.pages.code import CodeFor, CodePage
from kiosk.pages.feedback import FeedbackPage, Topic
from kiosk.pages.guest_book import GuestBookPage
from kiosk.pages.message import MessagePage
from kiosk.pages.page import Page
from kiosk.pages.services import ServicesPage
from kiosk.pages.ticket import TicketPage
from kiosk.pages.welcome import WelcomePage
from shared.domain.errors import FrontOfficeError
from shared.settings import Settings
from shared.ui.application import Translation
from shared.ui.icons import icon_family
from shared.ui.metrics import measured

logger = logging.getLogger(__name__)

HERE = Path(__file__).resolve().parent
TICK_MS = 250
START_PAGE = "welcome"
_TOUCHES = (
    QEvent.Type.TouchBegin,
    QEvent.Type.TouchUpdate,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.KeyPress,
)


class KioskWindow(QObject):
    """Builds the pages and shows them; flows join their signals to operations.

    `now` gives the office's local time, `seconds` is a monotonic clock for the idle watch.
    """

    help_asked = Signal(str)
    wiped = Signal()
    language_changed = Signal(str)

    def __init__(
        self,
        settings: Settings,
        *,
        sentence: Callable[[FrontOfficeError], str],
        now: Callable[[], datetime],
        seconds: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__()
        self._settings = settings.kiosk
        self._now = now
        self._translation = Translation()
        self._idle = IdleWatch(seconds, warning_s=self._settings.warning_s)
        self.shell = Shell(settings.office, self)
        self.welcome = WelcomePage(self)
        self.services = ServicesPage(self)
        self.ticket = TicketPage(self)
        self.guest_book = GuestBookPage(sentence, self)
        self.code = CodePage(sentence, self)
        self.rating_code = CodePage(sentence, self, what=CodeFor.RATING)
        self.answer_code = CodePage(sentence, self, what=CodeFor.ANSWER)
        self.rating = FeedbackPage(Topic.RATING, sentence, self)
        self.complaint = FeedbackPage(Topic.COMPLAINT, sentence, self)
        self.channels = ChannelsPage(self)
        self.answer = AnswerPage(self)
        self.message = MessagePage(sentence, self)
        self._pages: dict[str, Page] = {
            "welcome": self.welcome,
            "services": self.services,
            "ticket": self.ticket,
            "guest_book": self.guest_book,
            "code": self.code,
            "rating_code": self.rating_code,
            "rating": self.rating,
            "complaint": self.complaint,
            "channels": self.channels,
            "answer_code": self.answer_code,
            "answer": self.answer,
            "message": self.message,
        }
        self.engine = QQmlApplicationEngine()
        self.window = self._load()
        self.shell.language_asked.connect(self.set_language)
        self.shell.stay_asked.connect(self._stay)
        self.ticket.told.connect(self._give_time)
        self.shell.help_asked.connect(lambda: self.help_asked.emit(self.page_name))
        self.window.installEventFilter(self)
        self._ticking = QTimer(self, interval=TICK_MS)
        self._ticking.timeout.connect(self.tick)
        self._ticking.start()
        self.set_language(self._settings.language)
        self.show_page(START_PAGE)
        self.tick()

    @property
    def page_name(self) -> str:
        """The page that is shown."""
        return str(self.shell.page)

    @property
    def language(self) -> str:
        return self._translation.language

    def show_page(self, name: str) -> None:
        """Brings a page to the screen; KeyError where there is none of that name."""
        self._pages[name].entered()
        if name == "ticket":
            self.services.wipe()
        self._idle.touched()
        self.shell.show_page(name)

    def set_language(self, language: str) -> None:
        """Says everything in another language; what was typed stays."""
        self._translation.use(language)
        self.shell.show_language(language)
        self.engine.retranslate()
        for page in self._pages.values():
            page.set_language(language)
        self.language_changed.emit(language)

    def show(self, size: QSize | None = None) -> None:
        """Fills the screen, or opens with `size`."""
        fill_screen(self.window, size)

    def wipe(self) -> None:
        """Forgets the visitor: every page, the clipboard, the language; back to the start."""
        for page in self._pages.values():
            page.wipe()
        QGuiApplication.clipboard().clear()
        self.set_language(self._settings.language)
        self.show_page(START_PAGE)
        self.shell.show_warning(0)
        self.wiped.emit()

    def close(self) -> None:
        """Ends the window; the engine goes before the pages that its views look at."""
        self._ticking.stop()
        self.window.removeEventFilter(self)
        self.window.close()
        shiboken6.delete(self.engine)

    def tick(self) -> None:
        """Moves the clock and the idle watch."""
        self.shell.show_time(self._now())
        page = self._pages[self.page_name]
        if page.keeps_awake():
            self._idle.touched()
        allowed = self._settings.idle_typing_s if page.typing else self._settings.idle_s
        idle = self._idle.now(allowed_s=allowed)
        if page is self.welcome and self.language == self._settings.language:
            return
        if idle.phase is Phase.OVER:
            self.wipe()
        elif page is not self.welcome:
            self.shell.show_warning(idle.seconds_left)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # A warning is answered by its own button, which a finger must find; a key answers at once.
        if event.type() in _TOUCHES and (not self.shell.secondsLeft or event.type() == QEvent.Type.KeyPress):
            self._stay()
        return super().eventFilter(watched, event)

    def _give_time(self) -> None:
        """A slip is tried for longer than a visitor may stand still: what is told then has its own time."""
        if self._pages[self.page_name] is self.ticket:
            self._stay()

    def _stay(self) -> None:
        self._idle.touched()
        self.shell.show_warning(0)

    def _load(self) -> QQuickWindow:
        icon_family()
        self.engine.addImportPath(str(HERE.parent))
        self.engine.setInitialProperties({"shell": self.shell, **self._pages})
        screen = QGuiApplication.primaryScreen()
        metrics = measured(self._settings.mm_per_pixel, screen.physicalDotsPerInch())
        theme = self.engine.singletonInstance("kiosk.style", "Theme")
        theme.setProperty("pxPerMm", 1 / metrics.mm_per_pixel)
        self.engine.load(QUrl.fromLocalFile(str(HERE / "Main.qml")))
        roots = self.engine.rootObjects()
        if not roots or not isinstance(roots[0], QQuickWindow):
            raise RuntimeError("the kiosk's window could not be built")
        return roots[0]
