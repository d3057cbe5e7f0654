"""The desk as a process: window first, then the store, then whoever signs in."""

import sys
from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QObject, QTimer
from PySide6.QtWidgets import QApplication

from desk.memory import Memory
from desk.notice_source import BY_ACT, BY_NEWS, BY_STORE, source_of
from desk.opening import Opened, load_rooms, open_store
from desk.sign_in import SignInPage
from desk.style import use_style
from desk.window import DeskWindow
from shared.domain.errors import FrontOfficeError, StoreAway
from shared.settings import Settings
from shared.ui.application import Translation, start_application
from shared.ui.background import UnexpectedProblem, Worker
from shared.ui.dates import clock_text, day_text
from shared.ui.entry import option_parser, prepared, run
from shared.ui.language import screen_language
from shared.ui.last_resort import catch_the_unexpected
from shared.ui.notice import NoticeKind
from shared.ui.pauses import growing_pauses
from shared.ui.sentences import sentence

if TYPE_CHECKING:
    from desk.clock_flow import ConfirmClock
    from desk.news import News
    from desk.rooms import Rooms
    from desk.sign_in_flow import SignIn
    from desk.workers import DeadlineWork, MailWork, PrintWork
    from shared.office import Office
    from shared.ui.event_feed import EventFeed

EVERY_MINUTE_MS = 60_000


class Desk(QObject):
    """Keeps everything that lives as long as the process or as the officer is signed in."""

    def __init__(self, settings: Settings, *, device: str, counter: str, supervisor: bool = False) -> None:
        super().__init__()
        self._settings, self._device, self._counter = settings, device, counter
        self._supervisor = supervisor
        self._day = date.min
        self.store_work, self.slow_work = Worker("store", self), Worker("slow", self)
        self.mail_work = Worker("mail", self)
        self._memory = Memory(settings.data_dir, device, self.slow_work)
        self._translation = Translation()
        self._translation.use(self._memory.language)
        house = settings.office
        self.page = SignInPage(house.name)
        self.window = DeskWindow(self.page, unit=house.unit, office=house.name, device=device)
        self._opened: Opened | None = None
        self._sign_in: SignIn | None = None
        self._feed: EventFeed | None = None
        self._printing: PrintWork | None = None
        self._mailing: MailWork | None = None
        self._reminding: DeadlineWork | None = None
        self._news: News | None = None
        self.clock: ConfirmClock | None = None
        self.rooms: Rooms | None = None
        self._minute = QTimer(self, interval=EVERY_MINUTE_MS)
        self._minute.timeout.connect(self._show_day)
        self._again, self._pauses = QTimer(self, singleShot=True), growing_pauses()
        self._again.timeout.connect(self._open)
        self.page.retry_asked.connect(self._open)
        self.window.sign_out_asked.connect(self._sign_out)
        self.window.header.counter_chosen.connect(self._serve_at)
        self.window.header.language_chosen.connect(self._speak)
        self.window.closing.connect(self.close)

    @property
    def office(self) -> "Office | None":
        """The office as this device; None until the store is open."""
        return self._opened.office if self._opened else None

    def start(self) -> None:
        """Show the window; open the store after its first frame."""
        self.window.show()
        QTimer.singleShot(0, self._open)

    def say_unexpected(self) -> None:
        """Something broke in a slot: that action only."""
        self.window.notice.show_notice(NoticeKind.ERROR, lambda: sentence(UnexpectedProblem()))

    def close(self) -> None:
        """Finish what was begun and give the store back; again is harmless."""
        self._minute.stop()
        self._again.stop()
        if self._feed is not None:
            self._feed.stop()
        self._leave_rooms()
        for worker in (self.store_work, self.slow_work, self.mail_work):
            worker.close()
        if self._opened is not None:
            self._opened.office.close()
            self._opened = None

    def _open(self) -> None:
        self._again.stop()
        if self.store_work.pending:  # the officer and the clock may ask at the same moment
            return
        settings, device = self._settings, self._device
        self.store_work.run(lambda: open_store(settings, device), done=self._begin, failed=self._cannot_open)

    def _cannot_open(self, error: FrontOfficeError) -> None:
        self.page.show_closed(sentence(error))
        self.window.status.show_store(away=True)
        if isinstance(error, StoreAway):  # as after a power cut in the morning, it comes back by itself
            self._again.start(next(self._pauses))

    def _begin(self, opened: Opened) -> None:
        # Loaded by now: the worker has imported what is slow.
        from desk.news import News
        from desk.sign_in_flow import SignIn
        from desk.workers import DeadlineWork, MailWork, PrintWork
        from shared.operations import following, health, queue
        from shared.ui.event_feed import EventFeed

        self._opened, office = opened, opened.office
        self.window.status.show_store(away=False)
        self._printing = PrintWork(office, self.slow_work)
        self._mailing = MailWork(office, self.mail_work)
        self._reminding = DeadlineWork(office, self.mail_work)
        self._mailing.counted.connect(self.window.status.show_mails)
        self._mailing.troubled.connect(self._show_mail_trouble)
        self._reminding.troubled.connect(self._say_trouble)
        self._sign_in = SignIn(self.page, office, self.slow_work)
        self._news = News(
            self._device,
            label_of=lambda ticket: self.rooms.label_of(ticket) if self.rooms else "",
            may_print=lambda: self.rooms is not None and self.rooms.serves,
        )
        self._news.said.connect(self._say)
        self._news.over.connect(self.window.notice.take_back)
        self._news.paper_ended.connect(self._show_paper)
        self._news.stock_changed.connect(self.window.status.show_stock)
        self._feed = EventFeed(
            lambda number: queue.events_after(office, number), lambda: following.watch(office), self
        )
        for part in (self._printing, self._mailing, self._reminding, self._news, self._sign_in):
            part.setParent(self)
        self._feed.happened.connect(self._printing.hear)
        self._feed.happened.connect(self._mailing.hear)
        self._feed.happened.connect(self._hear)
        self._feed.away.connect(self._show_store)
        self._feed.away.connect(self._printing.hear_store)
        self._sign_in.signed_in.connect(self.enter)
        self._sign_in.begin()
        self._printing.start()
        self._mailing.start()
        self._reminding.start()
        self._feed.follow(opened.as_of)
        self.store_work.run(load_rooms, done=lambda _: None, failed=self._say_trouble)
        self.mail_work.run(
            lambda: health.look_at_large_store(office), done=lambda _: None, failed=self._say_trouble
        )

    def enter(self, office: "Office") -> None:
        """Somebody has signed in: the rooms that this officer may enter come one after another."""
        from desk.clock_flow import ConfirmClock
        from desk.rooms import Rooms

        if self._opened is None or office.officer is None:
            return
        self.rooms = Rooms(office, self.store_work, self.slow_work, self._counter, self._memory)
        self.rooms.setParent(self)
        self.rooms.said.connect(self._say)
        self.rooms.began.connect(self._act_begins)
        self.rooms.room_asked.connect(self.window.show_room)
        self.rooms.due.connect(self.window.panel)
        self.rooms.arrived.connect(self._arrive)
        self.window.header.show_counters(self._opened.counters if self.rooms.serves else (), self._counter)
        self.window.show_rooms(self.rooms.rooms, office.officer.full_name or office.officer.name)
        self._show_day()
        self.clock = ConfirmClock(self.window, office, self.store_work)
        self.clock.setParent(self)
        self.clock.said.connect(self._say)
        self.clock.confirmed.connect(self._show_day)

    def _arrive(self) -> None:
        from shared.operations import printing

        if self.rooms is None or self.clock is None:
            return
        office = self.rooms.office
        if self._supervisor and any(room.name == "supervision" for room in self.rooms.rooms):
            self.window.show_room("supervision")
            self.window.present(on=True)
        self._minute.start()
        self._news.say_kept(office.clock.now())
        self.store_work.run(lambda: printing.low_papers(office), done=self._news.hear, failed=lambda _: None)
        self.clock.look()
        self.clock.warn()

    def _sign_out(self) -> None:
        self._leave_rooms()
        self.window.show_sign_in()
        self._minute.stop()
        self.page.show_sign_in()

    def _leave_rooms(self) -> None:
        if self.clock is not None:
            self.clock.close()
            self.clock.deleteLater()
            self.clock = None
        if self.rooms is not None:
            self.rooms.close()
            self.rooms = None

    def _hear(self, events: list[object]) -> None:
        if self.rooms is None:
            self._news.keep(events)
            return
        self.rooms.hear(events)
        self._news.hear(events)

    def _say(self, kind: str, words: Callable[[], str], source: str) -> None:
        self.window.notice.show_notice(kind, words, source)

    def _act_begins(self) -> None:
        # News of paper or a call for help stay until they are closed.
        for source in (BY_ACT, BY_STORE):
            self.window.notice.take_back(source)

    def _serve_at(self, counter: str) -> None:
        self._counter = counter
        if self.rooms is not None:
            self.rooms.serve_at(counter)

    def _speak(self, language: str) -> None:
        self._memory.keep_language(language)
        self._translation.use(language)
        # Calendars name days and months by their own locale.
        self.window.setLocale(QLocale())
        # Also where nothing was installed: data carries its languages itself.
        QCoreApplication.sendEvent(self.window, QEvent(QEvent.Type.LanguageChange))
        self._show_day()

    def _show_store(self, away: bool) -> None:
        self.window.status.show_store(away=away)
        if not away:
            self.window.notice.take_back(BY_STORE)
        if not away and self.rooms is not None:
            self.rooms.refresh()

    def _show_mail_trouble(self, trouble: FrontOfficeError | None) -> None:
        self.window.status.show_mail_trouble(on=trouble is not None)
        if trouble is not None:
            self._say_trouble(trouble)

    def _say_trouble(self, trouble: FrontOfficeError) -> None:
        self._say(NoticeKind.WARNING, lambda: sentence(trouble), source_of(trouble, BY_NEWS))

    def _show_paper(self, state: str, at: datetime, device: str) -> None:
        local = at.astimezone(self._settings.zone)
        self.window.status.show_paper(state, clock_text(local, screen_language()), device)

    def _show_day(self) -> None:
        if self._opened is None:
            return
        now = self._opened.office.local(self._opened.office.clock.now())
        self.window.header.show_day(day_text(now, screen_language()))
        another, self._day = now.date() != self._day, now.date()
        if another and self.rooms is not None:
            self.rooms.refresh()
        if self.clock is not None:
            self.clock.look()


def main(argv: Sequence[str] | None = None) -> int:
    """Entry point of `pst-desk`."""
    parser = option_parser("pst-desk", "Meja petugas")
    parser.add_argument("--supervisor", action="store_true", help="buka Pengawasan layar penuh setelah masuk")
    parser.add_argument("--counter", help="loket yang dilayani (bawaan: dari setelan)")
    options = parser.parse_args(argv)
    settings = prepared(options, lambda settings: settings.desk.device)
    application = cast(QApplication, start_application("pst-desk", widgets=True))
    use_style(application)
    desk = Desk(
        settings,
        device=options.device,
        counter=options.counter or settings.desk.counter,
        supervisor=options.supervisor,
    )
    catch_the_unexpected(desk.say_unexpected)
    if options.size:
        desk.window.resize(options.size)
    desk.start()
    code = run(application, options, grab=desk.window.grab, picture="desk")
    desk.close()
    return code


if __name__ == "__main__":
    sys.exit(main())
