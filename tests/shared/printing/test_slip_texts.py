"""Dates, times, waits and codes as they are written on the slip."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from shared.printing.slip_texts import TEXTS, written_date, written_time, written_wait

SUNDAY = datetime(2026, 11, 22, 3, 2, tzinfo=UTC)


def test_a_date_is_written_in_each_language():
    assert written_date(SUNDAY, "id") == "Minggu, 22 November 2026"
    assert written_date(SUNDAY, "en") == "Sunday, 22 November 2026"
    assert written_date(datetime(2026, 8, 3, tzinfo=UTC), "id") == "Senin, 3 Agustus 2026"


@pytest.mark.parametrize(
    ("zone", "indonesian", "english"),
    [
        ("Asia/Jakarta", "10.02 WIB", "10:02 WIB"),
        ("Asia/Makassar", "11.02 WITA", "11:02 WITA"),
        ("Asia/Jayapura", "12.02 WIT", "12:02 WIT"),
    ],
)
def test_a_time_names_its_own_zone(zone, indonesian, english):
    local = SUNDAY.astimezone(ZoneInfo(zone))

    assert (written_time(local, "id"), written_time(local, "en")) == (indonesian, english)


def test_who_waits_before_is_a_number_or_a_kind_sentence():
    assert written_wait(3, "id") == "Menunggu di depan Anda: 3"
    assert written_wait(0, "id") == "Belum ada antrian di depan Anda"
    assert written_wait(0, "en") == "Nobody is waiting before you"
    assert written_wait(None, "id") == "Anda dipanggil menurut urutan kedatangan"


def test_every_language_has_every_text():
    assert TEXTS["en"].keys() == TEXTS["id"].keys()
