"""The question whether a slip came, by touch."""

import pytest
from pytestqt.qtbot import QtBot

from kiosk.pages.ticket import Paper
from kiosk.window import KioskWindow
from shared.domain.paper import PaperReason
from tests.kiosk.conftest import Seconds
from tests.kiosk.samples import TICKET
from tests.kiosk.touching import find, let_draw, text_of, touch

ANSWERS = ("slip_came", "slip_missing")


def ask(kiosk: KioskWindow, qtbot: QtBot) -> None:
    """A visitor is asked, and the answers take a touch."""
    kiosk.ticket.show_ticket(TICKET)
    kiosk.show_page("ticket")
    let_draw(kiosk.window)
    kiosk.ticket.show_paper(Paper.ASKED)
    qtbot.waitUntil(lambda: all(find(kiosk.window, name).isEnabled() for name in ANSWERS))


@pytest.mark.parametrize("answer", ANSWERS)
def test_each_answer_is_one_touch(kiosk: KioskWindow, qtbot: QtBot, answer: str) -> None:
    ask(kiosk, qtbot)

    with qtbot.waitSignal(getattr(kiosk.ticket, answer)):
        touch(kiosk.window, answer)


def test_a_touch_that_was_under_way_when_the_question_came_up_answers_nothing(
    kiosk: KioskWindow, qtbot: QtBot
) -> None:
    kiosk.ticket.show_ticket(TICKET)
    kiosk.show_page("ticket")
    let_draw(kiosk.window)

    kiosk.ticket.show_paper(Paper.ASKED)

    assert [find(kiosk.window, name).isEnabled() for name in ANSWERS] == [False, False]


def test_an_unanswered_question_is_wiped_when_nobody_is_there(
    kiosk: KioskWindow, qtbot: QtBot, seconds: Seconds
) -> None:
    ask(kiosk, qtbot)
    awake = kiosk.ticket.keeps_awake()

    seconds.pass_by(80)
    kiosk.tick()

    assert (awake, kiosk.page_name, kiosk.ticket.label) == (False, "welcome", "")


def test_a_question_that_comes_up_under_the_idle_warning_is_seen_and_has_its_full_time(
    kiosk: KioskWindow, qtbot: QtBot, seconds: Seconds
) -> None:
    kiosk.ticket.show_ticket(TICKET)
    kiosk.ticket.show_paper(Paper.AGAIN)
    kiosk.show_page("ticket")
    seconds.pass_by(50)
    kiosk.tick()
    warned = kiosk.shell.secondsLeft

    kiosk.ticket.show_paper(Paper.ASKED)
    qtbot.waitUntil(lambda: all(find(kiosk.window, name).isEnabled() for name in ANSWERS))
    covered = kiosk.shell.secondsLeft
    seconds.pass_by(40)
    kiosk.tick()

    assert (warned, covered, kiosk.shell.secondsLeft) == (25, 0, 0)
    with qtbot.waitSignal(kiosk.ticket.slip_missing):
        touch(kiosk.window, "slip_missing")


def test_news_of_a_slip_takes_no_idle_warning_from_another_page(kiosk: KioskWindow, seconds: Seconds) -> None:
    kiosk.ticket.show_ticket(TICKET)
    kiosk.ticket.show_paper(Paper.AGAIN)
    kiosk.show_page("services")
    seconds.pass_by(50)
    kiosk.tick()

    kiosk.ticket.show_paper(Paper.FAILED)

    assert kiosk.shell.secondsLeft == 25


def test_a_copy_under_way_is_not_wiped(kiosk: KioskWindow, qtbot: QtBot, seconds: Seconds) -> None:
    ask(kiosk, qtbot)
    kiosk.ticket.show_paper(Paper.COPYING)

    seconds.pass_by(80)
    kiosk.tick()

    assert kiosk.page_name == "ticket"


def test_no_paper_is_told_in_the_visitors_words_and_other_troubles_are_not(kiosk: KioskWindow) -> None:
    kiosk.ticket.show_ticket(TICKET)
    kiosk.show_page("ticket")

    told = []
    for reason in (PaperReason.PAPER_END, PaperReason.CUTTER, PaperReason.UNREACHABLE):
        kiosk.ticket.show_paper(Paper.FAILED, reason)
        told.append(text_of(kiosk.window, "paper").partition(".")[0])

    assert told == ["Kertas tiket habis", "Tiket tidak dapat dicetak", "Tiket tidak dapat dicetak"]
