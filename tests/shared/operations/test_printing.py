"""Slips from their rows: printed once, recovered, copied."""

from pathlib import Path

import pytest
import zxingcpp

from shared.domain.errors import NotAllowed
from shared.domain.print_job import PrintState
from shared.office import Office
from shared.operations import printing, queue
from shared.printing import cable, slip_bytes
from shared.printing.virtual_printer import decode


def slips(office: Office) -> list[Path]:
    return sorted((office.settings.data_dir / "slips").glob("*.bin"))


def test_the_slip_of_a_number_carries_its_code(office: Office) -> None:
    ticket = queue.take_number(office, "RS")

    job = printing.print_next(office)

    [slip] = slips(office)
    [picture] = decode(slip.read_bytes())
    assert (job.ticket_id, job.state, job.copy_number) == (ticket.id, PrintState.SENT, 1)
    assert [code.text for code in zxingcpp.read_barcodes(picture)] == [ticket.code]


def test_with_nothing_to_print_nothing_happens(office: Office) -> None:
    assert printing.print_next(office) is None
    assert slips(office) == []


def test_slips_leave_in_the_order_of_the_numbers_and_once(office: Office) -> None:
    tickets = [queue.take_number(office, "RS") for _ in range(3)]

    printed = [printing.print_next(office) for _ in range(3)]

    assert [job.ticket_id for job in printed] == [ticket.id for ticket in tickets]
    assert printing.print_next(office) is None


def test_a_printer_that_is_away_fails_the_slip_and_never_the_number(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    ticket = queue.take_number(office, "RS")
    monkeypatch.setattr(Office, "open_cable", lambda self: cable.NetworkCable("127.0.0.1", 9, 0.5))

    job = printing.print_next(office)

    assert job.state is PrintState.FAILED
    assert queue.ticket_by_code(office, ticket.code).label == "RS-001"


def test_a_failed_slip_is_printed_again_as_the_original(
    office: Office, officer_office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    ticket = queue.take_number(office, "RS")
    with monkeypatch.context() as away:
        away.setattr(Office, "open_cable", lambda self: cable.NetworkCable("127.0.0.1", 9, 0.5))
        printing.print_next(office)

    printing.print_again(officer_office, ticket.id)
    job = printing.print_next(officer_office)

    assert (job.copy_number, job.state, job.attempts) == (1, PrintState.SENT, 2)


def test_a_slip_that_left_is_printed_again_only_as_a_copy(office: Office, officer_office: Office) -> None:
    ticket = queue.take_number(office, "RS")
    printing.print_next(office)

    printing.print_again(officer_office, ticket.id)
    job = printing.print_next(officer_office)

    assert (job.copy_number, job.state) == (2, PrintState.SENT)
    assert len(slips(office)) == 2


def test_after_a_crash_a_claimed_slip_is_unknown_and_an_unclaimed_one_failed(office: Office) -> None:
    claimed, unclaimed = queue.take_number(office, "RS"), queue.take_number(office, "RS")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Office, "open_cable", interrupted)
        with pytest.raises(KeyboardInterrupt):
            printing.print_next(office)

    recovered = printing.recover(office)

    assert [(job.ticket_id, job.state) for job in recovered] == [
        (claimed.id, PrintState.UNKNOWN),
        (unclaimed.id, PrintState.FAILED),
    ]
    assert printing.print_next(office) is None
    assert slips(office) == []


def test_an_unknown_slip_is_offered_again_only_as_a_copy(office: Office, officer_office: Office) -> None:
    ticket = queue.take_number(office, "RS")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Office, "open_cable", interrupted)
        with pytest.raises(KeyboardInterrupt):
            printing.print_next(office)
    printing.recover(office)

    job = printing.print_again(officer_office, ticket.id)

    assert job.copy_number == 2


def test_a_slip_that_cannot_be_made_ends_as_failed_and_is_told(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_args: object, **_named: object) -> None:
        raise ZeroDivisionError

    queue.take_number(office, "RS")
    monkeypatch.setattr(slip_bytes, "slip_bytes", broken)

    job = printing.print_next(office)

    assert job.state is PrintState.FAILED
    assert queue.events_after(office, 0)[-1].details == {
        "state": "failed",
        "label": "RS-001",
        "reason": "not_made",
    }


def test_only_an_officer_asks_for_a_slip_again(office: Office) -> None:
    ticket = queue.take_number(office, "RS")

    with pytest.raises(NotAllowed):
        printing.print_again(office, ticket.id)


def interrupted(_office: Office) -> None:
    raise KeyboardInterrupt
