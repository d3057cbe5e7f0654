"""Labels: as they are written and typed, and the mark of a kiosk's own series."""

import pytest

from shared.domain.label import emergency_series, mark_of, parsed_label, written_label
from shared.domain.ticket import Ticket
from tests.fakes import MONDAY_MORNING


@pytest.mark.parametrize(
    ("typed", "label"),
    [
        ("RS-007", ("RS", 7)),
        ("rs7", ("RS", 7)),
        ("ps-1000", ("PS", 1000)),
        ("RS-K1-01", ("RS-K1", 1)),
        ("rs k1 1", ("RS-K1", 1)),
        (" rsk1-12 ", ("RS-K1", 12)),
        ("ks-x42-100", ("KS-X42", 100)),
        ("rsk11", ("RSK", 11)),
        ("RS-K1", None),
        ("RS-K1-", None),
        ("7", None),
        ("RS-", None),
        ("Sri", None),
    ],
)
def test_a_label_is_read_however_it_is_typed(typed: str, label: tuple[str, int] | None) -> None:
    assert parsed_label(typed) == label


@pytest.mark.parametrize(
    ("series", "number", "label"),
    [
        ("RS", 7, "RS-007"),
        ("RS", 1000, "RS-1000"),
        (emergency_series("RS", "K1"), 1, "RS-K1-01"),
        (emergency_series("PJ", "X42"), 100, "PJ-X42-100"),
    ],
)
def test_a_label_of_either_series_is_written_and_read_back(series: str, number: int, label: str) -> None:
    assert written_label(series, number) == label
    assert parsed_label(label) == (series, number)


@pytest.mark.parametrize(
    ("device", "mark"), [("kiosk-1", "K1"), ("kiosk-02", "K02"), ("Kiosk12", "K12"), ("kiosk-100", "X97")]
)
def test_a_kiosk_is_marked_by_its_name(device: str, mark: str) -> None:
    assert mark_of(device) == mark


def test_kiosks_of_free_names_have_marks_that_stay_and_fit() -> None:
    marks = {name: mark_of(name) for name in ("lobi", "kios depan", "pintu-timur", "")}

    assert all(parsed_label(f"RS-{mark}-01") == (f"RS-{mark}", 1) for mark in marks.values())
    assert marks == {name: mark_of(name) for name in marks}


def test_the_longest_label_of_a_kiosk_and_one_letter_more_fit_their_column() -> None:
    longest = written_label(emergency_series("ABCD", "X99"), 9999) + "B"

    assert len(longest) <= Ticket.__table__.c.told_as.type.length


def test_a_ticket_goes_by_the_label_that_was_told() -> None:
    told = Ticket(
        service="RS",
        queue="RS",
        day=MONDAY_MORNING.date(),
        number=5,
        request_id="1",
        taken_at=MONDAY_MORNING,
        waiting_since=MONDAY_MORNING,
        told_as="RS-K1-01",
    )

    assert told.label == "RS-K1-01"
    told.told_as = None
    assert told.label == "RS-005"
