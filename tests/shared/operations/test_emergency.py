"""A kiosk without its store: its own numbers, and how they come into the store when it is back."""

import shutil
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import zxingcpp
from sqlmodel import select

from shared.domain.errors import StoreAway, UnknownService
from shared.domain.opening import OpeningState
from shared.domain.print_job import PrintState
from shared.domain.ticket import Ticket, TicketState
from shared.office import Office, open_office
from shared.operations import emergency, guest_book, printing, queue
from shared.operations.emergency import LoneKiosk
from shared.printing.cable import NetworkCable
from shared.printing.virtual_printer import decode
from shared.setting_sections import KioskSettings
from shared.store.emergency_journal import FILE
from tests.builders import guest_book_answers
from tests.fakes import FixedClock

SUNDAY = datetime(2026, 11, 22, 3, 0, tzinfo=UTC)


@pytest.fixture
def kiosk(office: Office, clock: FixedClock) -> LoneKiosk:
    """The kiosk of the office, which it has seen open."""
    emergency.remember(office)
    return LoneKiosk(office.settings, "kiosk-1", clock)


@pytest.fixture
def other_office(office: Office, tmp_path: Path) -> Iterator[Office]:
    """The same office on another machine, which has a kiosk too."""
    folder = tmp_path / "other"
    folder.mkdir()
    shutil.copy(office.settings.data_dir / "pst.key", folder)
    store = office.store.url.render_as_string(hide_password=False)
    settings = office.settings.model_copy(update={"data_dir": folder, "database": store})
    with open_office(settings, device="kiosk-2") as opened:
        opened.clock = office.clock
        emergency.remember(opened)
        yield opened


def stored(office: Office) -> list[Ticket]:
    with office.store.reading() as session:
        return list(session.exec(select(Ticket).order_by(Ticket.id)))


def labels(office: Office) -> list[str]:
    return [ticket.label for ticket in stored(office)]


def noted(office: Office) -> list[tuple[str, str]]:
    """What the journal says of tickets that came from a kiosk's own journal."""
    return [
        (event.kind.value, str(event.details["label"]))
        for event in queue.events_after(office, 0)
        if event.details.get("merged")
    ]


def test_each_service_has_a_series_of_its_own_and_each_day_begins_anew(
    kiosk: LoneKiosk, clock: FixedClock
) -> None:
    told = [emergency.take_number(kiosk, service).label for service in ("RS", "KS", "RS")]
    clock.pass_minutes(24 * 60)
    told.append(emergency.take_number(kiosk, "RS").label)

    assert told == ["RS-K1-01", "KS-K1-01", "RS-K1-02", "RS-K1-01"]


def test_a_touch_that_is_repeated_has_one_number(kiosk: LoneKiosk) -> None:
    told = [emergency.take_number(kiosk, "RS", request_id="touch") for _ in range(3)]

    assert len(set(told)) == 1


def test_the_mark_is_the_offices_to_set(office: Office, kiosk: LoneKiosk, clock: FixedClock) -> None:
    settings = office.settings.model_copy(update={"kiosk": KioskSettings(mark="D7")})

    assert emergency.take_number(LoneKiosk(settings, "kiosk-1", clock), "RS").label == "RS-D7-01"


def test_the_kiosk_knows_services_and_hours_without_the_store(kiosk: LoneKiosk, clock: FixedClock) -> None:
    weekday = emergency.picture(kiosk)
    clock.time = SUNDAY
    sunday = emergency.picture(kiosk)

    assert weekday is not None
    assert sunday is not None
    assert [service.code for service in weekday.services] == ["PS", "KS", "PJ", "RS"]
    assert weekday.services[3].names == {"id": "Rekomendasi Statistik", "en": "Statistical Recommendation"}
    assert weekday.opening.state is OpeningState.OPEN
    assert sunday.opening.state is OpeningState.CLOSED


def test_a_kiosk_that_never_saw_its_office_offers_nothing(office: Office, clock: FixedClock) -> None:
    lone = LoneKiosk(office.settings, "kiosk-1", clock)

    assert emergency.picture(lone) is None
    with pytest.raises(UnknownService):
        emergency.take_number(lone, "RS")


def test_a_file_that_cannot_be_written_refuses_the_touch_and_never_the_store(
    office: Office, kiosk: LoneKiosk
) -> None:
    own = office.settings.data_dir / FILE
    own.unlink()
    own.mkdir()

    with pytest.raises(StoreAway):
        emergency.take_number(kiosk, "RS")
    emergency.remember(office)
    assert emergency.merge(office) == 0
    assert queue.take_number(office, "RS").label == "RS-001"


def test_the_store_gets_each_number_once_in_order_of_arrival(
    office: Office, officer_office: Office, kiosk: LoneKiosk, clock: FixedClock
) -> None:
    before = queue.take_number(office, "RS")
    told = []
    for priority in (False, True, False):
        clock.pass_minutes(1)
        told.append(emergency.take_number(kiosk, "RS", priority=priority, language="en"))
    clock.pass_minutes(1)
    after = queue.take_number(office, "RS")

    assert [emergency.merge(office) for _ in range(2)] == [3, 0]

    merged = stored(office)[2:]
    assert [(one.label, one.number) for one in merged] == [("RS-K1-01", 3), ("RS-K1-02", 4), ("RS-K1-03", 5)]
    assert [(one.code, one.taken_at, one.waiting_since, one.priority, one.language) for one in merged] == [
        (one.code, one.taken_at, one.taken_at, one.priority, "en") for one in told
    ]
    assert noted(office) == [
        entry for one in told for entry in (("TicketTaken", one.label), ("PrintClaimed", one.label))
    ]
    called = [queue.call_next(officer_office, counter) for counter in ("1", "2")]
    for ticket in called:
        queue.start(officer_office, ticket.id)
        queue.finish(officer_office, ticket.id)
    called += [queue.call_next(officer_office, counter) for counter in ("1", "2")]
    assert [one.label for one in called] == [told[1].label, before.label, told[0].label, told[2].label]
    assert queue.take_number(office, "RS").label == "RS-006"
    assert after.label == "RS-002"


def test_a_slip_is_printed_at_once_and_its_code_serves_later(
    office: Office, officer_office: Office, kiosk: LoneKiosk
) -> None:
    told = emergency.take_number(kiosk, "RS")

    states = [emergency.print_slip(kiosk, told) for _ in range(2)]
    emergency.merge(office)

    [slip] = sorted((office.settings.data_dir / "slips").glob("*.bin"))
    [picture] = decode(slip.read_bytes())
    assert [code.text for code in zxingcpp.read_barcodes(picture)] == [told.code]
    assert states == [PrintState.SENT, PrintState.UNKNOWN]
    ticket = queue.ticket_by_code(office, told.code)
    assert ticket.label == "RS-K1-01"
    assert guest_book.sign(office, ticket.id, guest_book_answers()).signed_at is not None
    by_label = [len(guest_book.of_day(officer_office, words=words)) for words in ("rs-k1-1", "RS-001")]
    assert by_label == [1, 0]
    assert printing.print_next(office) is None


def test_where_a_slip_stands_reaches_the_desk_also_when_it_ends_later(
    office: Office, officer_office: Office, kiosk: LoneKiosk, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = emergency.take_number(kiosk, "RS")
    emergency.merge(office)
    [ticket] = stored(office)
    on_the_way = printing.paper_states(officer_office, [ticket.id])

    monkeypatch.setattr(LoneKiosk, "open_cable", lambda self: NetworkCable("127.0.0.1", 9, 0.5))
    emergency.print_slip(kiosk, told)
    emergency.merge(office)

    assert on_the_way == {ticket.id: PrintState.SENDING}
    assert printing.paper_states(officer_office, [ticket.id]) == {ticket.id: PrintState.FAILED}
    assert noted(office)[-1] == ("PrintEnded", "RS-K1-01")
    assert (printing.print_again(officer_office, ticket.id).copy_number, labels(office)) == (1, ["RS-K1-01"])


def test_after_a_crash_no_slip_prints_by_itself(
    office: Office, officer_office: Office, kiosk: LoneKiosk, monkeypatch: pytest.MonkeyPatch
) -> None:
    in_the_printer, waiting = (emergency.take_number(kiosk, "RS") for _ in range(2))
    with monkeypatch.context() as patch:
        patch.setattr(LoneKiosk, "open_cable", _interrupted)
        with pytest.raises(KeyboardInterrupt):
            emergency.print_slip(kiosk, in_the_printer)

    emergency.end_papers(kiosk)
    emergency.merge(office)

    papers = printing.paper_states(officer_office, [one.id or 0 for one in stored(office)])
    assert list(papers.values()) == [PrintState.UNKNOWN, PrintState.FAILED]
    assert emergency.print_slip(kiosk, waiting) is PrintState.UNKNOWN
    assert list((office.settings.data_dir / "slips").glob("*.bin")) == []


def test_a_ticket_whose_answer_was_lost_gets_the_label_and_code_that_were_told(
    office: Office, officer_office: Office, kiosk: LoneKiosk
) -> None:
    queue.take_number(office, "RS", request_id="touch")
    told = emergency.take_number(kiosk, "RS", request_id="touch")
    emergency.print_slip(kiosk, told)

    emergency.merge(office)

    [ticket] = stored(office)
    assert (ticket.label, ticket.code, ticket.number) == ("RS-K1-01", told.code, 1)
    assert printing.paper_states(officer_office, [ticket.id]) == {ticket.id: PrintState.SENT}
    assert printing.print_next(office) is None
    assert emergency.merge(office) == 0


def test_a_visitor_who_was_called_by_a_label_that_nobody_knew_waits_again_in_the_same_place(
    office: Office, officer_office: Office, kiosk: LoneKiosk, clock: FixedClock
) -> None:
    lost = queue.take_number(office, "RS", request_id="touch")
    told = emergency.take_number(kiosk, "RS", request_id="touch")
    queue.no_show(officer_office, queue.call_next(officer_office, "1").id)
    clock.pass_minutes(5)
    queue.take_number(office, "RS")

    emergency.merge(office)

    called = queue.call_next(officer_office, "1")
    assert (called.id, called.label, called.waiting_since) == (lost.id, told.label, told.taken_at)
    assert ("TicketRequeued", "RS-K1-01") in noted(office)


def test_numbers_of_an_earlier_day_go_to_their_day_and_wait_no_more(
    office: Office, officer_office: Office, kiosk: LoneKiosk, clock: FixedClock
) -> None:
    monday = office.day_of(clock.now())
    told = emergency.take_number(kiosk, "RS")
    queue.take_number(office, "KS", request_id="touch")
    emergency.take_number(kiosk, "KS", request_id="touch")
    clock.pass_minutes(24 * 60)

    emergency.merge(office)

    assert [(one.label, one.day, one.number, one.state) for one in stored(office)] == [
        ("KS-K1-01", monday, 1, TicketState.CANCELLED),
        (told.label, monday, 1, TicketState.CANCELLED),
    ]
    assert queue.tickets_today(officer_office) == []
    assert ("TicketCancelled", told.label) in noted(office)
    assert queue.take_number(office, "RS").label == "RS-001"


def test_a_kiosks_clock_that_is_ahead_puts_no_ticket_into_tomorrow(
    office: Office, kiosk: LoneKiosk, clock: FixedClock
) -> None:
    ahead = FixedClock(clock.now() + timedelta(days=1))
    told = emergency.take_number(LoneKiosk(office.settings, "kiosk-1", ahead), "RS")
    clock.pass_minutes(1)

    emergency.merge(office)

    [ticket] = stored(office)
    assert (ticket.label, ticket.state) == (told.label, TicketState.WAITING)
    assert (ticket.taken_at, ticket.day) == (clock.now(), office.day_of(clock.now()))


def test_a_kiosks_clock_that_is_behind_counts_from_when_the_store_was_last_seen(
    office: Office, kiosk: LoneKiosk, clock: FixedClock
) -> None:
    seen = clock.now()
    behind = LoneKiosk(office.settings, "kiosk-1", FixedClock(seen - timedelta(days=400)))

    told = [emergency.take_number(behind, "RS") for _ in range(2)]

    assert [one.taken_at for one in told] == [seen, seen]


def test_two_kiosks_of_the_same_mark_tell_two_visitors_apart(
    office: Office, kiosk: LoneKiosk, other_office: Office
) -> None:
    for lone in (kiosk, LoneKiosk(other_office.settings, "kiosk-1", office.clock)):
        emergency.take_number(lone, "RS")

    assert (emergency.merge(office), emergency.merge(other_office)) == (1, 1)
    assert labels(office) == ["RS-K1-01", "RS-K1-01B"]


def test_two_kiosks_that_come_back_at_once_leave_no_gap(
    office: Office, kiosk: LoneKiosk, other_office: Office, full: bool
) -> None:
    size = 100 if full else 8
    lone = LoneKiosk(other_office.settings, "kiosk-2", office.clock)
    told = [emergency.take_number(one, "RS").label for one in (kiosk, lone) for _ in range(size)]

    with ThreadPoolExecutor(2) as pool:
        merged = list(pool.map(emergency.merge, (office, other_office)))

    assert merged == [size, size]
    assert sorted(labels(office)) == sorted(told)
    assert [ticket.number for ticket in stored(office)] == list(range(1, 2 * size + 1))


def _interrupted(_kiosk: LoneKiosk) -> None:
    raise KeyboardInterrupt
