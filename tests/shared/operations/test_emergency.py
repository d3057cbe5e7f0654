"""A kiosk without its store: what it knows and tells, and its slips."""

from datetime import UTC, datetime, timedelta

import pytest
import zxingcpp

from shared.domain.errors import StoreAway, StoreFull, UnknownService
from shared.domain.opening import OpeningState
from shared.domain.print_job import PrintState
from shared.office import Office
from shared.operations import emergency, guest_book, printing, queue
from shared.operations.emergency import LoneKiosk
from shared.printing.virtual_printer import decode
from shared.setting_sections import KioskSettings
from shared.store.emergency_journal import FILE
from shared.store.sqlite_engine import sqlite_driver
from tests.builders import guest_book_answers, stored_tickets
from tests.fakes import FixedClock

SUNDAY = datetime(2026, 11, 22, 3, 0, tzinfo=UTC)


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
    with pytest.raises(StoreAway):
        emergency.take_number(lone, "RS")


def test_a_service_that_the_office_does_not_have_has_no_number(kiosk: LoneKiosk) -> None:
    with pytest.raises(UnknownService):
        emergency.take_number(kiosk, "XX")


def test_a_disk_that_is_full_for_the_kiosks_own_file_too_is_told_as_what_it_is(
    kiosk: LoneKiosk, monkeypatch: pytest.MonkeyPatch
) -> None:
    connect = sqlite_driver.connect

    def without_room(*where: object, **how: object) -> object:
        connection = connect(*where, **how)
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {pages}")
        return connection

    monkeypatch.setattr(sqlite_driver, "connect", without_room)

    def takes_until_it_is_full() -> None:
        for _ in range(1_000):
            emergency.take_number(kiosk, "RS")

    with pytest.raises(StoreFull):
        takes_until_it_is_full()


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


def test_a_slip_is_printed_at_once_and_its_code_serves_later(
    office: Office, officer_office: Office, kiosk: LoneKiosk
) -> None:
    told = emergency.take_number(kiosk, "RS")

    states = [emergency.print_slip(kiosk, told).state for _ in range(2)]
    emergency.merge(office)

    [slip] = sorted((office.settings.data_dir / "slips").glob("*.bin"))
    [picture] = decode(slip.read_bytes())
    assert [code.text for code in zxingcpp.read_barcodes(picture)] == [told.code]
    assert states == [PrintState.SENT, PrintState.SENT]
    ticket = queue.ticket_by_code(office, told.code)
    assert ticket.label == "RS-K1-01"
    assert guest_book.sign(office, ticket.id, guest_book_answers()).signed_at is not None
    by_label = [len(guest_book.of_day(officer_office, words=words)) for words in ("rs-k1-1", "RS-001")]
    assert by_label == [1, 0]
    assert printing.print_next(office) is None


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

    papers = printing.paper_states(officer_office, [one.id or 0 for one in stored_tickets(office)])
    assert list(papers.values()) == [PrintState.UNKNOWN, PrintState.FAILED]
    assert emergency.print_slip(kiosk, waiting).state is PrintState.FAILED
    assert list((office.settings.data_dir / "slips").glob("*.bin")) == []


def test_a_kiosks_clock_that_is_behind_counts_from_when_the_store_was_last_seen(
    office: Office, kiosk: LoneKiosk, clock: FixedClock
) -> None:
    seen = clock.now()
    behind = LoneKiosk(office.settings, "kiosk-1", FixedClock(seen - timedelta(days=400)))

    told = [emergency.take_number(behind, "RS") for _ in range(2)]

    assert [one.taken_at for one in told] == [seen, seen]


def _interrupted(_kiosk: LoneKiosk) -> None:
    raise KeyboardInterrupt
