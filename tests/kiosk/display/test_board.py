"""What the board shows of the store's truth and of the calls that have their turn."""

import pytest

from kiosk.display.announcer import Announcer
from kiosk.display.board import BoardPage
from kiosk.pages.rows import Rows
from shared.setting_sections import OfficeDetails
from tests.kiosk.display.calls import FIVE_CALLS, PatientVoice, board, call
from tests.kiosk.samples import NOW

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def page() -> BoardPage:
    return BoardPage(OfficeDetails())


def test_a_new_board_shows_the_truth_without_announcing(page: BoardPage) -> None:
    page.show_board(board(*FIVE_CALLS, calling=True))

    assert _number(page) == ("RS-007", "2")
    assert _listed(page) == ["RS-007", "KS-012", "PS-004", "PJ-1002", "RS-006"]
    assert (page.announcing, page.calling) == (False, True)


def test_a_board_before_the_first_call_has_no_number(page: BoardPage) -> None:
    page.show_board(board())

    assert _number(page) == ("", "")
    assert _listed(page) == []
    assert page.serviceCount == 4


def test_a_call_becomes_the_number_and_heads_the_list(page: BoardPage) -> None:
    page.show_board(board(*FIVE_CALLS))

    page.show_call(call(51, "RS-008", "1"))

    assert _number(page) == ("RS-008", "1")
    assert _listed(page) == ["RS-008", "RS-007", "KS-012", "PS-004", "PJ-1002"]
    assert (page.announcing, page.calling) == (True, True)


def test_a_recalled_number_stands_once_with_its_newest_counter(page: BoardPage) -> None:
    page.show_board(board(*FIVE_CALLS))

    page.show_call(call(51, "PS-004", "2"))

    assert _number(page) == ("PS-004", "2")
    assert _listed(page) == ["PS-004", "RS-007", "KS-012", "PJ-1002", "RS-006"]


def test_a_call_that_waits_for_its_turn_is_not_shown_early(page: BoardPage) -> None:
    first, second = call(51, "RS-008", "1"), call(52, "KS-013", "2")
    page.show_board(board(*FIVE_CALLS))
    page.show_call(first)

    page.show_board(board(second, first, *FIVE_CALLS[:3], as_of=52))

    assert _number(page) == ("RS-008", "1")
    assert "KS-013" not in _listed(page)


def test_who_waits_is_told_also_while_a_call_has_its_turn(page: BoardPage) -> None:
    page.show_call(call(51))

    page.show_board(board(call(51)))

    assert _column(page.services, "waiting") == [0, 3, 1, 12]


def test_after_the_last_turn_the_truth_returns(page: BoardPage) -> None:
    page.show_board(board(*FIVE_CALLS))
    page.show_call(call(51, "RS-008", "1"))
    page.show_board(board(call(53, "PJ-002", "1"), as_of=53))

    page.show_calls_over()

    assert _number(page) == ("PJ-002", "1")
    assert not page.announcing


def test_a_truth_older_than_the_call_does_not_take_it_away(page: BoardPage) -> None:
    page.show_board(board(*FIVE_CALLS, as_of=50))
    page.show_call(call(51, "RS-008", "1"))

    page.show_calls_over()

    assert _number(page) == ("RS-008", "1")


def test_two_calls_in_one_instant_are_both_shown_in_order(page: BoardPage) -> None:
    voice = PatientVoice()
    announcer = Announcer(voice, shown_s=0)
    announcer.started.connect(page.show_call)
    announcer.idle.connect(page.show_calls_over)
    seen: list[tuple[str, str]] = []
    announcer.started.connect(lambda _call: seen.append(_number(page)))

    announcer.announce(call(51, "RS-008", "1"))
    announcer.announce(call(52, "KS-013", "2"))
    page.show_board(board(call(52, "KS-013", "2"), call(51, "RS-008", "1"), as_of=52))
    while_first = _number(page)
    announcer._shown.stop()
    voice.finished.emit(51)

    assert while_first == ("RS-008", "1")
    assert seen == [("RS-008", "1"), ("KS-013", "2")]
    assert _listed(page) == ["KS-013", "RS-008"]


def test_services_and_date_follow_the_language(page: BoardPage) -> None:
    page.show_board(board())
    page.show_time(NOW)
    indonesian = (_column(page.services, "name")[0], page.day, page.clock)

    page.set_language("en")

    assert indonesian == ("Perpustakaan", "Senin, 23 November 2026", "10.32")
    assert (_column(page.services, "name")[0], page.day, page.clock) == (
        "Library",
        "Monday, 23 November 2026",
        "10:32",
    )


def test_the_last_truth_stays_while_the_store_is_away(page: BoardPage) -> None:
    page.show_board(board(*FIVE_CALLS))

    page.show_store_away(True)

    assert page.storeAway
    assert _number(page) == ("RS-007", "2")


def _number(page: BoardPage) -> tuple[str, str]:
    return page.calledLabel, page.calledCounter


def _listed(page: BoardPage) -> list[str]:
    return _column(page.calls, "label")


def _column(rows: Rows, name: str) -> list:
    role = {bytes(value.data()).decode(): key for key, value in rows.roleNames().items()}[name]
    return [rows.data(rows.index(place), role) for place in range(rows.rowCount())]
