"""What the desk is told of paper and of visitors who ask for help."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desk.app import Desk
from desk.news import News
from shared.domain.events import Event, EventKind
from shared.office import Office
from shared.operations import help as asking
from shared.ui.event_feed import EventFeed
from tests.builders import PASSWORD
from tests.desk.conftest import OpenDesk
from tests.fakes import MONDAY_MORNING, FixedClock

HELP = "Pengunjung di kiosk-1 meminta bantuan petugas."


def paper(state: str, **details: str) -> Event:
    """A slip's end at the kiosk."""
    return Event(
        at=MONDAY_MORNING,
        kind=EventKind.PRINT_ENDED,
        device="kiosk-1",
        subject="ticket",
        subject_id="7",
        details={"state": state, **details},
    )


def said(news: News, event: Event) -> str:
    """The sentence that an entry leads to."""
    sentences: list[str] = []
    news.said.connect(lambda _kind, words: sentences.append(words()))
    news.hear([event])
    return sentences[0]


def test_an_officer_is_told_the_key_and_others_whom_to_ask(qtbot: QtBot):
    for may_print in (True, False):
        news = News("desk-1", label_of=lambda _ticket: "", may_print=lambda can=may_print: can)

        told = said(news, paper("unknown", label="RS-007"))

        assert ("Ctrl+Shift+P" in told, "RS-007" in told) == (may_print, True)


def test_news_without_a_number_looks_it_up(qtbot: QtBot):
    news = News("desk-1", label_of=lambda ticket: f"KS-00{ticket}", may_print=lambda: True)

    assert "KS-007" in said(news, paper("failed"))


def test_help_asked_while_nobody_is_signed_in_is_told_at_sign_in(
    qtbot: QtBot, office: Office, officer_office: Office, open_desk: OpenDesk
):
    desk = open_desk()
    feed = desk.findChild(EventFeed)
    with qtbot.waitSignal(feed.happened):
        asking.ask(office)
    qtbot.keyClicks(desk.page.name, "petugas")
    qtbot.keyClicks(desk.page.password, PASSWORD)

    qtbot.keyClick(desk.page.password, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: desk.window.notice.text == HELP)


def test_help_asked_long_ago_is_not_told_any_more(qtbot: QtBot, clock: FixedClock):
    news = News("desk-1", label_of=lambda _ticket: "", may_print=lambda: True)
    told: list[str] = []
    news.said.connect(lambda _kind, words: told.append(words()))
    old, fresh = (
        Event(
            at=at, kind=EventKind.HELP_ASKED, device=device, subject="device", subject_id=device, details={}
        )
        for at, device in ((clock.now(), "kiosk-2"), (_later(clock, 6), "kiosk-1"))
    )
    news.keep([old, fresh])

    news.say_kept(_later(clock, 5))
    news.say_kept(clock.now())

    assert told == [HELP]


def test_a_call_for_help_outlives_what_is_done_meanwhile(
    qtbot: QtBot, office: Office, entered: Callable[..., Desk]
):
    desk = entered("officer")
    asking.ask(office)
    notice = desk.window.notice
    qtbot.waitUntil(lambda: notice.text == HELP)

    qtbot.keyClick(desk.window, Qt.Key.Key_F2)
    qtbot.waitUntil(lambda: notice.text.startswith("Belum ada nomor"))
    waiting = notice.waiting
    qtbot.keyClick(desk.window, Qt.Key.Key_Escape)

    assert waiting == 1
    assert notice.text == HELP


def _later(clock: FixedClock, minutes: float):
    clock.pass_minutes(minutes)
    return clock.now()
