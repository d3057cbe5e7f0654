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
