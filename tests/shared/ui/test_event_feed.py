"""The feed tells of each journal entry once, in order, whoever wrote it."""

import threading
from collections.abc import Callable, Iterator, Sequence

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from shared.domain.errors import StoreAway
from shared.domain.events import Event, EventKind
from shared.office import Office, open_office
from shared.operations import following, queue
from shared.ui.event_feed import EventFeed

PAGES = 1_201
"""More entries than two readings of the journal hold."""
AT_ONCE = 100
"""Entries of one transaction, which has two seconds."""

MakeFeed = Callable[..., tuple[EventFeed, list[int]]]


@pytest.fixture
def make_feed(qtbot: QtBot, office: Office) -> Iterator[MakeFeed]:
    """A feed on the office's journal, and the numbers that it tells; stopped after the test."""
    feeds: list[EventFeed] = []

    def make(number: int | None = None) -> tuple[EventFeed, list[int]]:
        heard: list[int] = []
        feed = EventFeed(lambda number: queue.events_after(office, number), lambda: following.watch(office))
        feeds.append(feed)
        feed.happened.connect(lambda events: heard.extend(event.number for event in events))
        feed.follow(queue.board(office).as_of if number is None else number)
        return feed, heard

    yield make
    for feed in feeds:
        feed.stop()


def journal_threads() -> list[threading.Thread]:
    return [thread for thread in threading.enumerate() if thread.name == "journal"]


def test_entries_of_another_process_arrive_once_and_in_order(
    office: Office, make_feed: MakeFeed, qtbot: QtBot
) -> None:
    feed, heard = make_feed()
    start = feed.seen

    with open_office(office.settings, device="kiosk-2") as other:
        for _ in range(5):
            queue.take_number(other, "RS")
        qtbot.waitUntil(lambda: len(heard) == 5)

    assert heard == [start + step for step in range(1, 6)]
    assert feed.seen == start + 5


def test_nothing_old_is_told(office: Office, make_feed: MakeFeed, qtbot: QtBot) -> None:
    old = queue.take_number(office, "RS")
    feed, heard = make_feed()

    queue.take_number(office, "RS")
    qtbot.waitUntil(lambda: heard != [])

    assert old.label == "RS-001"
    assert heard == [feed.seen]


def test_many_pages_of_the_journal_are_read_at_once(
    office: Office, make_feed: MakeFeed, qtbot: QtBot
) -> None:
    start = queue.board(office).as_of
    for first in range(0, PAGES, AT_ONCE):
        with office.store.writing() as session:
            for _ in range(first, min(first + AT_ONCE, PAGES)):
                office.note(session, EventKind.HELP_ASKED, "device", office.device)

    _, heard = make_feed(start)
    qtbot.waitUntil(lambda: len(heard) >= PAGES)

    assert heard == list(range(start + 1, start + PAGES + 1))


def test_following_from_another_number_tells_anew_from_there(
    office: Office, make_feed: MakeFeed, qtbot: QtBot
) -> None:
    feed, heard = make_feed(0)
    last = queue.board(office).as_of
    qtbot.waitUntil(lambda: heard == list(range(1, last + 1)))
    heard.clear()

    feed.follow(0)
    qtbot.waitUntil(lambda: len(heard) >= last)

    assert heard == list(range(1, last + 1))


def test_a_stopped_feed_tells_nothing_and_its_thread_has_ended(
    office: Office, make_feed: MakeFeed, qtbot: QtBot
) -> None:
    feed, heard = make_feed()
    queue.take_number(office, "RS")

    feed.stop()
    left = journal_threads()
    queue.take_number(office, "RS")
    QCoreApplication.processEvents()

    assert left == []
    assert heard == []


def test_the_thread_of_a_feed_that_is_deleted_ends(make_feed: MakeFeed, qtbot: QtBot) -> None:
    feed, _ = make_feed()
    [thread] = journal_threads()

    feed.deleteLater()
    QCoreApplication.sendPostedEvents(feed, QEvent.Type.DeferredDelete)
    thread.join(5)

    assert not thread.is_alive()


def test_a_store_that_goes_away_and_comes_back_is_said_once_each(qtbot: QtBot) -> None:
    away = False
    said: list[bool] = []

    def read(_number: int) -> Sequence[Event]:
        if away:
            raise StoreAway
        return []

    feed = EventFeed(read)
    feed.away.connect(said.append)
    feed.follow(0)
    away = True
    qtbot.waitUntil(lambda: said == [True])
    away = False
    qtbot.waitUntil(lambda: said == [True, False])
    feed.stop()


def test_a_reading_that_breaks_unexpectedly_is_repeated(qtbot: QtBot) -> None:
    broken = [ZeroDivisionError(), ZeroDivisionError()]
    said: list[bool] = []

    def read(_number: int) -> Sequence[Event]:
        if broken:
            raise broken.pop()
        return []

    feed = EventFeed(read)
    feed.away.connect(said.append)
    feed.follow(0)

    qtbot.waitUntil(lambda: said == [True, False])
    feed.stop()
