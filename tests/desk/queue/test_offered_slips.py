"""Slips that did not surely come, decided about by keys alone."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desk.app import Desk
from desk.queue.offered_bar import OfferedBar
from desk.queue.offered_slips import OfferedSlips
from shared.domain.print_job import PrintState
from shared.domain.ticket import Ticket
from shared.office import Office
from shared.operations import printing, queue
from shared.printing.cable import NetworkCable
from shared.printing.handover import PaperUnknown
from tests.fakes import FixedClock

ALL_KEYS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
Entered = Callable[..., Desk]


class InDoubt(NetworkCable):
    """A printer of which nobody can say whether it printed."""

    def opened(self):
        raise PaperUnknown("cut off")


def left_over(office: Office, clock: FixedClock, *services: str) -> list[Ticket]:
    """Numbers of an hour ago whose slips waited for a new roll for too long."""
    tickets = [queue.take_number(office, service) for service in services]
    clock.pass_minutes(60)
    while printing.print_next(office) is not None:
        pass
    return tickets


def in_doubt(office: Office, monkeypatch: pytest.MonkeyPatch) -> Ticket:
    ticket = queue.take_number(office, "RS")
    with monkeypatch.context() as patch:
        patch.setattr(Office, "open_cable", lambda _office: InDoubt("127.0.0.1", 9, 0.1))
        printing.print_next(office)
    return ticket


def bar_of(desk: Desk) -> OfferedBar:
    return desk.window.panel("queue").offered_bar


def listed(desk: Desk) -> list[tuple[str, ...]]:
    model = desk.window.panel("queue").offered_slips.model
    return [tuple(model.index(row, column).data() for column in range(5)) for row in range(model.rowCount())]


def open_list(qtbot: QtBot, desk: Desk) -> OfferedSlips:
    slips = desk.window.panel("queue").offered_slips
    qtbot.waitUntil(lambda: bar_of(desk).isVisible())
    qtbot.keyClick(desk.window, Qt.Key.Key_P, ALL_KEYS)
    qtbot.waitUntil(slips.isVisible)
    return slips


def press(qtbot: QtBot, desk: Desk, key: Qt.Key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    qtbot.keyClick(desk.window.focusWidget(), key, modifier)


def papers(desk: Desk, tickets: list[Ticket]) -> list[PrintState]:
    states = printing.paper_states(desk.rooms.office, [ticket.id or 0 for ticket in tickets])
    return [states[ticket.id or 0] for ticket in tickets]


def test_after_a_paper_change_old_slips_are_offered_and_none_prints_by_itself(
    qtbot: QtBot, office: Office, clock: FixedClock, entered: Entered
) -> None:
    desk = entered("officer")
    left_over(office, clock, "RS", "KS")

    open_list(qtbot, desk)

    qtbot.waitUntil(lambda: bar_of(desk).text == "2 tiket belum tercetak")
    assert listed(desk) == [
        ("RS-001", "Belum tercetak", "Tiket menunggu terlalu lama", "09.00", "kiosk-1"),
        ("KS-001", "Belum tercetak", "Tiket menunggu terlalu lama", "09.00", "kiosk-1"),
    ]
    assert slips_in(office) == []


def test_enter_prints_the_chosen_slip_at_this_desk_and_the_next_one_stays(
    qtbot: QtBot, office: Office, clock: FixedClock, entered: Entered
) -> None:
    tickets = left_over(office, clock, "RS", "KS")
    desk = entered("officer")
    open_list(qtbot, desk)

    press(qtbot, desk, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: [line[0] for line in listed(desk)] == ["KS-001"])
    qtbot.waitUntil(lambda: papers(desk, tickets) == [PrintState.SENT, PrintState.FAILED])
    assert len(slips_in(office)) == 1


def test_one_key_prints_all_that_still_miss_and_the_list_closes(
    qtbot: QtBot, office: Office, clock: FixedClock, entered: Entered
) -> None:
    tickets = left_over(office, clock, "RS", "KS", "PS")
    desk = entered("officer")
    slips = open_list(qtbot, desk)

    press(qtbot, desk, Qt.Key.Key_S, ALT)

    qtbot.waitUntil(lambda: papers(desk, tickets) == [PrintState.SENT] * 3)
    qtbot.waitUntil(lambda: slips.isHidden() and bar_of(desk).isHidden())
    assert len(slips_in(office)) == 3


def test_a_slip_that_nobody_wants_leaves_this_desks_list_unprinted(
    qtbot: QtBot, office: Office, clock: FixedClock, entered: Entered
) -> None:
    tickets = left_over(office, clock, "RS")
    desk = entered("officer")
    slips = open_list(qtbot, desk)

    press(qtbot, desk, Qt.Key.Key_Delete)

    qtbot.waitUntil(lambda: slips.isHidden() and bar_of(desk).isHidden())
    assert papers(desk, tickets) == [PrintState.FAILED]
    assert slips_in(office) == []


def test_an_unknown_slip_that_somebody_has_in_hand_is_settled_for_every_desk(
    qtbot: QtBot, office: Office, entered: Entered, monkeypatch: pytest.MonkeyPatch
) -> None:
    ticket = in_doubt(office, monkeypatch)
    desk = entered("officer")
    slips = open_list(qtbot, desk)
    offered = bar_of(desk).text, listed(desk)[0][1], slips.settle.text(), slips.print.text()

    press(qtbot, desk, Qt.Key.Key_K, ALT)

    qtbot.waitUntil(lambda: papers(desk, [ticket]) == [PrintState.SENT])
    qtbot.waitUntil(lambda: bar_of(desk).isHidden())
    assert offered == ("1 tiket tidak pasti keluar", "Tidak pasti", "Sudah &keluar", "&Cetak salinan")


def test_the_bar_tells_missing_slips_from_those_in_doubt(
    qtbot: QtBot, office: Office, clock: FixedClock, entered: Entered, monkeypatch: pytest.MonkeyPatch
) -> None:
    left_over(office, clock, "RS", "KS")
    in_doubt(office, monkeypatch)

    desk = entered("officer")

    qtbot.waitUntil(lambda: bar_of(desk).text == "2 tiket belum tercetak, 1 tidak pasti")


def test_the_bar_widens_no_window(
    qtbot: QtBot, office: Office, clock: FixedClock, entered: Entered, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = entered("officer")
    panel = desk.window.panel("queue")
    left_over(office, clock, *["RS"] * 12)
    in_doubt(office, monkeypatch)
    qtbot.waitUntil(lambda: bar_of(desk).text == "12 tiket belum tercetak, 1 tidak pasti")
    # The chips' counts widen the panel too, whenever they come.
    qtbot.waitUntil(lambda: len(panel.table.model.rows) == 13)

    with_bar = panel.minimumSizeHint().width()
    bar_of(desk).hide()

    assert with_bar == panel.minimumSizeHint().width()


def test_an_unknown_slip_is_printed_again_only_as_a_copy(
    qtbot: QtBot, office: Office, entered: Entered, monkeypatch: pytest.MonkeyPatch
) -> None:
    ticket = in_doubt(office, monkeypatch)
    desk = entered("officer")
    open_list(qtbot, desk)

    press(qtbot, desk, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: papers(desk, [ticket]) == [PrintState.SENT])
    asked = [one for one in queue.events_after(office, 0) if one.kind.value == "PrintAsked"]
    assert [event.details for event in asked] == [{"copy": 2, "said": True}]


def test_a_visitor_who_has_been_served_is_not_offered_any_more(
    qtbot: QtBot, office: Office, clock: FixedClock, entered: Entered
) -> None:
    left_over(office, clock, "RS")
    desk = entered("officer")
    qtbot.waitUntil(lambda: bar_of(desk).isVisible())

    called = queue.call_next(desk.rooms.office, "2")
    queue.start(desk.rooms.office, called.id)

    qtbot.waitUntil(lambda: bar_of(desk).isHidden())
    assert not desk.window.panel("queue").actions_of.offered.isEnabled()


def slips_in(office: Office) -> list[Path]:
    return sorted((office.settings.data_dir / "slips").glob("*.bin"))
