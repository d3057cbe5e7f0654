"""Good news leaves by itself, warnings stay."""

import pytest
from pytestqt.qtbot import QtBot

from shared.ui import notice
from shared.ui.notice import NoticeKind, NoticeStrip


@pytest.fixture
def strip(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> NoticeStrip:
    monkeypatch.setattr(notice, "SHORTEST_MS", 10)
    monkeypatch.setattr(notice, "PER_LETTER_MS", 0)
    made = NoticeStrip()
    made.setFixedSize(600, 60)
    qtbot.addWidget(made)
    return made


def test_nothing_is_said_at_first(strip: NoticeStrip):
    assert strip.text == ""


def test_good_news_leaves_by_itself(qtbot: QtBot, strip: NoticeStrip):
    strip.show_notice(NoticeKind.SUCCESS, lambda: "Tersimpan.")

    qtbot.waitUntil(lambda: strip.text == "")


def test_a_warning_stays_and_outlives_the_news_before(strip: NoticeStrip):
    strip.show_notice(NoticeKind.INFO, lambda: "Sebentar.")
    strip.show_notice(NoticeKind.WARNING, lambda: "Kertas habis.")

    assert not strip.is_leaving
    assert strip.text == "Kertas habis."
    strip.close_notice()
    assert strip.text == ""


def test_good_news_never_covers_a_warning(strip: NoticeStrip):
    strip.show_notice(NoticeKind.WARNING, lambda: "Kertas habis.")

    strip.show_notice(NoticeKind.SUCCESS, lambda: "Tersimpan.")

    assert (strip.text, strip.waiting, strip.is_leaving) == ("Kertas habis.", 0, False)


def test_a_second_warning_lets_the_first_wait_and_counts_it(strip: NoticeStrip):
    strip.show_notice(NoticeKind.WARNING, lambda: "Kertas habis.")

    strip.show_notice(NoticeKind.WARNING, lambda: "Bantuan diminta.")

    assert (strip.text, strip.waiting) == ("Bantuan diminta.", 1)
    strip.close_notice()
    assert (strip.text, strip.waiting) == ("Kertas habis.", 0)


def test_the_same_warning_is_not_counted_twice(strip: NoticeStrip):
    for _ in range(3):
        strip.show_notice(NoticeKind.WARNING, lambda: "Kertas habis.")

    assert (strip.text, strip.waiting) == ("Kertas habis.", 0)


def test_a_source_takes_back_only_what_it_said(strip: NoticeStrip):
    strip.show_notice(NoticeKind.WARNING, lambda: "Bantuan diminta.", "news")
    strip.show_notice(NoticeKind.WARNING, lambda: "Tidak ada yang menunggu.", "act")

    strip.take_back("act")

    assert (strip.text, strip.waiting) == ("Bantuan diminta.", 0)


def test_everything_is_forgotten_at_once(strip: NoticeStrip):
    for words in ("Kertas habis.", "Bantuan diminta."):
        strip.show_notice(NoticeKind.WARNING, lambda words=words: words)

    strip.close_all()

    assert (strip.text, strip.waiting) == ("", 0)
