"""Slips that did not surely come: said by the visitor, tried again while young, offered when old."""

from datetime import timedelta

import pytest

from shared.domain.errors import NotFound, NotSignedIn, OfficerMustPrint
from shared.domain.paper import PaperReason
from shared.domain.print_job import MOST_COPIES, PrintState
from shared.domain.ticket import Ticket
from shared.office import Office, open_office
from shared.operations import printing, queue
from shared.printing.virtual_printer_server import Script, VirtualPrinterServer
from shared.settings import Settings
from shared.store import print_jobs
from tests.builders import officer_of
from tests.fakes import FixedClock


@pytest.fixture
def kiosk(printing_office: Office) -> Office:
    return printing_office


def taken(kiosk: Office, printer: VirtualPrinterServer, script: Script) -> Ticket:
    """A number whose slip met the printer like this."""
    printer.script = script
    ticket = queue.take_number(kiosk, "RS")
    printing.print_next(kiosk)
    printer.script = Script.NORMAL
    return ticket


def endings(office: Office) -> list[dict[str, object]]:
    return [event.details for event in queue.events_after(office, 0) if event.kind.value == "PrintEnded"]


def test_a_slip_that_the_printer_confirms_is_confirmed(kiosk: Office, printer: VirtualPrinterServer) -> None:
    taken(kiosk, printer, Script.NORMAL)

    assert endings(kiosk) == [{"state": "confirmed", "label": "RS-001"}]
    assert printing.offered(kiosk) == []


def test_paper_end_before_the_slip_is_told_with_its_reason_and_tried_again(
    kiosk: Office, printer: VirtualPrinterServer, clock: FixedClock
) -> None:
    taken(kiosk, printer, Script.PAPER_END)
    printer.help()

    at_once = printing.print_next(kiosk)
    due = printing.tries_again_at(kiosk)
    clock.pass_minutes(0.1)
    later = printing.print_next(kiosk)

    assert endings(kiosk)[0] == {"state": "failed", "label": "RS-001", "reason": "paper_end", "again": True}
    assert (at_once, due) == (None, clock.now() - timedelta(seconds=3))
    assert (later.state, later.copy_number, later.attempts, later.reason) == (
        PrintState.CONFIRMED,
        1,
        2,
        None,
    )


def test_a_turn_says_whether_its_slip_is_tried_again_and_when_to_come_back(
    kiosk: Office, printer: VirtualPrinterServer, clock: FixedClock
) -> None:
    printer.script = Script.COVER_OPEN
    queue.take_number(kiosk, "RS")

    failed, nothing = printing.take_turn(kiosk), printing.take_turn(kiosk)
    clock.pass_minutes(10)
    given_up = printing.take_turn(kiosk)

    assert (failed.job is not None and failed.job.state, failed.again) == (PrintState.FAILED, True)
    assert (nothing.job, nothing.next_in_s) == (None, 3.0)
    assert (given_up.job, given_up.next_in_s) == (None, None)


def test_a_failed_slip_is_tried_a_bounded_number_of_times(
    kiosk: Office, printer: VirtualPrinterServer, clock: FixedClock
) -> None:
    ticket = taken(kiosk, printer, Script.COVER_OPEN)

    tries = 0
    for _ in range(20):
        clock.pass_minutes(0.1)
        tries += printing.print_next(kiosk) is not None

    assert tries == 3
    assert [one.get("again", False) for one in endings(kiosk)] == [True, True, True, False]
    assert [slip.ticket_id for slip in printing.offered(kiosk)] == [ticket.id]


def test_after_the_paper_is_changed_no_backlog_comes_but_is_offered(
    kiosk: Office, printer: VirtualPrinterServer, clock: FixedClock
) -> None:
    waiting = [queue.take_number(kiosk, "RS") for _ in range(3)]
    clock.pass_minutes(3)
    fresh = queue.take_number(kiosk, "RS")

    ended = [printing.print_next(kiosk) for _ in range(4)]

    assert [(job.state, job.reason) for job in ended[:3]] == [(PrintState.FAILED, PaperReason.OLD)] * 3
    assert (ended[3].ticket_id, ended[3].state) == (fresh.id, PrintState.CONFIRMED)
    assert (printing.print_next(kiosk), printer.mechanism.slips) == (None, 1)
    assert [(slip.label, slip.reason) for slip in printing.offered(kiosk)] == [
        (ticket.label, PaperReason.OLD) for ticket in waiting
    ]


def test_an_offered_slip_is_printed_as_the_original_when_somebody_asks(
    kiosk: Office, printer: VirtualPrinterServer, clock: FixedClock
) -> None:
    ticket = queue.take_number(kiosk, "RS")
    clock.pass_minutes(3)
    printing.print_next(kiosk)

    printing.slip_missing(kiosk, ticket.id)
    job = printing.print_next(kiosk)

    assert (job.copy_number, job.state) == (1, PrintState.CONFIRMED)
    assert printing.offered(kiosk) == []


def test_an_unknown_slip_never_repeats_by_itself(
    kiosk: Office, printer: VirtualPrinterServer, clock: FixedClock
) -> None:
    taken(kiosk, printer, Script.LOST_ANSWER)

    clock.pass_minutes(1)

    assert (printing.print_next(kiosk), printing.tries_again_at(kiosk)) == (None, None)
    assert endings(kiosk) == [{"state": "unknown", "label": "RS-001", "reason": "cut_off"}]


def test_a_visitor_who_has_the_slip_says_so_once(kiosk: Office, printer: VirtualPrinterServer) -> None:
    ticket = taken(kiosk, printer, Script.LOST_ANSWER)

    jobs = [printing.slip_came(kiosk, ticket.id) for _ in range(2)]

    assert [(job.state, job.reason) for job in jobs] == [(PrintState.SENT, None)] * 2
    assert endings(kiosk)[1:] == [{"state": "sent", "label": "RS-001", "said": True}]


def test_a_visitor_without_a_slip_gets_one_marked_copy_however_often_the_screen_is_touched(
    kiosk: Office, printer: VirtualPrinterServer
) -> None:
    ticket = taken(kiosk, printer, Script.DROPS)

    asked = [printing.slip_missing(kiosk, ticket.id) for _ in range(2)]
    copy = printing.print_next(kiosk)
    after = printing.slip_missing(kiosk, ticket.id)

    assert [job.copy_number for job in asked] == [2, 2]
    assert (copy.copy_number, copy.state, after.copy_number) == (2, PrintState.CONFIRMED, 2)
    assert printing.print_next(kiosk) is None


def test_after_some_copies_an_officer_must_help(
    kiosk: Office, printer: VirtualPrinterServer, clock: FixedClock
) -> None:
    ticket = taken(kiosk, printer, Script.DROPS)
    for _ in range(MOST_COPIES):
        printer.script = Script.DROPS
        printing.slip_missing(kiosk, ticket.id)
        printing.print_next(kiosk)

    with pytest.raises(OfficerMustPrint) as refusal:
        printing.slip_missing(kiosk, ticket.id)
    officer = officer_of(officer_of(kiosk, "admin", "administrator"), "petugas", "officer")
    more = printing.slip_missing(officer, ticket.id)

    assert refusal.value.values == {"label": "RS-001"}
    assert more.copy_number == MOST_COPIES + 2


def test_another_device_may_not_speak_of_this_ticket(
    kiosk: Office, printer: VirtualPrinterServer, settings: Settings
) -> None:
    ticket = taken(kiosk, printer, Script.DROPS)

    with open_office(settings, device="kiosk-2") as other:
        for act in (printing.slip_came, printing.slip_missing):
            with pytest.raises(NotSignedIn):
                act(other, ticket.id)
            with pytest.raises(NotFound):
                act(other, 999)
        assert printing.offered(other) == []


def test_officers_see_what_is_missing_at_every_device(
    kiosk: Office, printer: VirtualPrinterServer, settings: Settings, clock: FixedClock
) -> None:
    ticket = taken(kiosk, printer, Script.DROPS)
    with open_office(settings, device="desk-1") as desk:
        desk.clock = clock
        officer = officer_of(officer_of(desk, "admin", "administrator"), "petugas", "officer")

        [slip] = printing.offered(officer)

    assert (slip.ticket_id, slip.label, slip.device, slip.copy_number) == (ticket.id, "RS-001", "kiosk-1", 1)
    assert (slip.state, slip.reason) == (PrintState.UNKNOWN, PaperReason.CUT_OFF)


def test_a_slip_whose_ending_could_not_be_stored_is_given_up_after_a_while(
    kiosk: Office, printer: VirtualPrinterServer, clock: FixedClock
) -> None:
    ticket = queue.take_number(kiosk, "RS")
    with kiosk.store.writing() as session:
        job = print_jobs.first_queued(session, "kiosk-1")
        job.claim(clock.now())

    soon = printing.print_next(kiosk)
    still_sending = printing.offered(kiosk)
    clock.pass_minutes(3)
    printing.print_next(kiosk)

    assert (soon, still_sending) == (None, [])
    assert [(slip.ticket_id, slip.reason) for slip in printing.offered(kiosk)] == [
        (ticket.id, PaperReason.INTERRUPTED)
    ]
