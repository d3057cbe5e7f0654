"""What joins the kiosk's pages to the office, on a real store, by touch."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from kiosk.app import Kiosk
from shared.domain.errors import HelpAway, StoreAway
from shared.office import Office
from shared.operations import guest_book, printing, queue
from shared.printing.cable import NetworkCable
from shared.ui.application import load_fonts
from shared.ui.visitor_sentences import visitor_sentence
from tests.builders import guest_book_answers, settings_in
from tests.journeys.house import open_at_all_hours
from tests.kiosk.flows.walking import reach, until_page
from tests.kiosk.touching import find, text_of, touch, type_on_screen


def enter_code(kiosk: Kiosk, qtbot: QtBot, code: str) -> None:
    reach(kiosk, qtbot, "guest_book_by_code")
    until_page(kiosk, qtbot, "code")
    type_on_screen(kiosk.window.window, code)
    reach(kiosk, qtbot, "next")


def kinds(office: Office) -> list[str]:
    return [event.kind.value for event in queue.events_after(office, 0)]


def test_before_the_office_is_open_nothing_can_be_touched_in_vain(qtbot: QtBot, office: Office) -> None:
    load_fonts()
    kiosk = Kiosk(open_at_all_hours(office.settings), "kiosk-1")
    kiosk.window.show(QSize(1920, 1080))

    assert text_of(kiosk.window.window, "opening").startswith("Mohon tunggu sebentar")
    waiting = [find(kiosk.window.window, name).isEnabled() for name in ("take_number", "guest_book_by_code")]

    assert waiting == [False, False]
    qtbot.waitUntil(lambda: find(kiosk.window.window, "take_number").isEnabled())
    kiosk.close()


def test_a_store_that_cannot_be_opened_is_said_and_its_message_can_be_left(
    qtbot: QtBot, tmp_path: Path
) -> None:
    load_fonts()
    (tmp_path / "pst.sqlite3").mkdir()
    kiosk = Kiosk(open_at_all_hours(settings_in(tmp_path)), "kiosk-1")
    kiosk.window.show(QSize(1920, 1080))

    until_page(kiosk, qtbot, "message")
    assert kiosk.window.message.sentence == visitor_sentence(StoreAway())
    touch(kiosk.window.window, "close")

    until_page(kiosk, qtbot, "welcome")
    kiosk.close()


def test_the_priority_lane_is_one_more_touch(kiosk: Kiosk, qtbot: QtBot, office: Office) -> None:
    reach(kiosk, qtbot, "take_number")
    reach(kiosk, qtbot, "priority")
    reach(kiosk, qtbot, "service_KS")
    until_page(kiosk, qtbot, "ticket")

    [taken] = [event for event in queue.events_after(office, 0) if event.kind.value == "TicketTaken"]
    with office.store.reading() as session:
        from shared.domain.ticket import Ticket

        ticket = session.get(Ticket, int(taken.subject_id))
    assert (ticket.label, ticket.priority) == ("KS-001", True)


def test_two_quick_touches_are_one_number(kiosk: Kiosk, qtbot: QtBot, office: Office) -> None:
    reach(kiosk, qtbot, "take_number")
    until_page(kiosk, qtbot, "services")
    touch(kiosk.window.window, "service_RS")
    kiosk.window.services.choose("RS")
    until_page(kiosk, qtbot, "ticket")
    qtbot.waitUntil(lambda: kiosk.window.ticket.paper == "ready")

    assert kinds(office).count("TicketTaken") == 1


def test_a_printer_that_is_away_leaves_the_number_on_the_screen(
    kiosk: Kiosk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Office, "open_cable", lambda self: NetworkCable("127.0.0.1", 9, 0.5))

    reach(kiosk, qtbot, "take_number")
    reach(kiosk, qtbot, "service_RS")
    qtbot.waitUntil(lambda: kiosk.window.ticket.paper == "again")

    assert kiosk.window.ticket.label == "RS-001"
    assert kiosk.window.ticket.qrRows


def test_the_guest_book_is_signed_later_by_code(kiosk: Kiosk, qtbot: QtBot, office: Office) -> None:
    ticket = queue.take_number(office, "RS")

    enter_code(kiosk, qtbot, ticket.code)
    until_page(kiosk, qtbot, "guest_book")

    assert kiosk.window.guest_book.ticketLabel == "RS-001"


def test_a_wrong_code_says_so_and_stays_in_its_field(kiosk: Kiosk, qtbot: QtBot) -> None:
    enter_code(kiosk, qtbot, "7K3M9QXA2B")
    qtbot.waitUntil(lambda: find(kiosk.window.window, "error") is not None)

    assert text_of(kiosk.window.window, "error").startswith("Kode ini tidak ditemukan")
    assert kiosk.window.code.typed == "7K3M-9QXA-2B"


def test_a_signed_guest_book_is_not_asked_again(kiosk: Kiosk, qtbot: QtBot, office: Office) -> None:
    ticket = queue.take_number(office, "RS")
    guest_book.sign(office, ticket.id, guest_book_answers())

    enter_code(kiosk, qtbot, ticket.code)
    qtbot.waitUntil(lambda: find(kiosk.window.window, "error") is not None)

    assert text_of(kiosk.window.window, "error").startswith("Buku tamu untuk RS-001 sudah diisi")


def test_help_is_told_to_the_desks_and_leads_back(kiosk: Kiosk, qtbot: QtBot, office: Office) -> None:
    reach(kiosk, qtbot, "take_number")
    until_page(kiosk, qtbot, "services")
    reach(kiosk, qtbot, "help")
    until_page(kiosk, qtbot, "message")
    assert "HelpAsked" in kinds(office)

    reach(kiosk, qtbot, "close")

    until_page(kiosk, qtbot, "services")


def test_a_store_that_is_away_gives_way_to_a_number_of_the_kiosks_own(
    kiosk: Kiosk, qtbot: QtBot, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    shell = kiosk.window.shell
    with monkeypatch.context() as patch:
        _nothing_can_be_written(patch)
        reach(kiosk, qtbot, "take_number")
        reach(kiosk, qtbot, "service_RS")
        until_page(kiosk, qtbot, "ticket")
        qtbot.waitUntil(lambda: kiosk.window.ticket.paper == "ready")

        assert (kiosk.window.ticket.label, shell.emergency) == ("RS-K1-01", True)
        assert find(kiosk.window.window, "emergency") is not None
        assert find(kiosk.window.window, "guest_book") is None
        assert "TicketTaken" not in kinds(office)

    qtbot.waitUntil(lambda: not shell.emergency)
    assert kinds(office).count("TicketTaken") == 1
    reach(kiosk, qtbot, "guest_book")
    until_page(kiosk, qtbot, "guest_book")
    assert kiosk.window.guest_book.ticketLabel == "RS-K1-01"


def test_where_neither_store_nor_the_kiosks_own_file_can_be_written_nothing_is_told(
    kiosk: Kiosk, qtbot: QtBot, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = office.settings.data_dir / "emergency.sqlite3"
    qtbot.waitUntil(own.exists)
    with monkeypatch.context() as patch:
        _nothing_can_be_written(patch)
        own.rename(own.with_suffix(".kept"))
        own.mkdir()
        reach(kiosk, qtbot, "take_number")
        reach(kiosk, qtbot, "service_RS")
        until_page(kiosk, qtbot, "message")

    assert kiosk.window.message.sentence == visitor_sentence(StoreAway())
    assert "TicketTaken" not in kinds(office)
    qtbot.waitUntil(lambda: not kiosk.window.shell.emergency)
    reach(kiosk, qtbot, "close")
    reach(kiosk, qtbot, "service_RS")
    until_page(kiosk, qtbot, "ticket")
    assert kiosk.window.ticket.label == "RS-001"


def test_a_lost_answer_leaves_one_ticket_by_the_label_that_was_told(
    kiosk: Kiosk, qtbot: QtBot, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    take = queue.take_number

    def lose_the_answer(*given: object, **named: object) -> None:
        take(*given, **named)
        raise StoreAway

    reach(kiosk, qtbot, "take_number")
    until_page(kiosk, qtbot, "services")
    with monkeypatch.context() as patch:
        patch.setattr(queue, "take_number", lose_the_answer)
        reach(kiosk, qtbot, "priority")
        reach(kiosk, qtbot, "service_RS")
        until_page(kiosk, qtbot, "ticket")

    qtbot.waitUntil(lambda: kiosk.window.ticket.paper == "ready")
    assert kiosk.window.ticket.label == "RS-K1-01"
    assert not kiosk.window.services.priority
    qtbot.waitUntil(lambda: not kiosk.window.shell.emergency)
    assert kinds(office).count("TicketTaken") == 1
    assert queue.ticket_by_code(office, kiosk.window.ticket.code).label == "RS-K1-01"
    assert len(list((office.settings.data_dir / "slips").glob("*.png"))) == 1


def test_help_asked_without_the_store_leads_to_a_person(
    kiosk: Kiosk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        _nothing_can_be_written(patch)
        reach(kiosk, qtbot, "help")
        until_page(kiosk, qtbot, "message")

    assert kiosk.window.message.sentence == visitor_sentence(HelpAway())


def test_how_many_wait_follows_other_kiosks(kiosk: Kiosk, qtbot: QtBot, office: Office) -> None:
    queue.take_number(office, "RS")
    queue.take_number(office, "RS")

    def waiting() -> bool:
        cards = kiosk.window.services.cards
        role = next(key for key, name in cards.roleNames().items() if bytes(name) == b"waiting")
        return cards.data(cards.index(3, 0), role) == 2

    qtbot.waitUntil(waiting)


def test_a_crash_while_printing_prints_no_second_original_at_the_next_start(
    qtbot: QtBot, office: Office
) -> None:
    queue.take_number(office, "RS")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Office, "open_cable", _interrupted)
        with pytest.raises(KeyboardInterrupt):
            printing.print_next(office)
    load_fonts()

    restarted = Kiosk(open_at_all_hours(office.settings), "kiosk-1")
    qtbot.waitUntil(lambda: restarted.window.services.count == 4)
    restarted.close()

    assert list((office.settings.data_dir / "slips").glob("*.bin")) == []
    last = [event for event in queue.events_after(office, 0) if event.kind.value == "PrintEnded"][-1]
    assert last.details == {"state": "unknown", "label": "RS-001", "reason": "interrupted"}


def _nothing_can_be_written(patch: pytest.MonkeyPatch) -> None:
    def away(_store: object, **_how: object) -> None:
        raise StoreAway

    for way in ("writing", "quick_writing", "plain_writing"):
        patch.setattr(f"shared.store.database.Store.{way}", away)


def _interrupted(_office: Office) -> None:
    raise KeyboardInterrupt
