"""Visitors who do not exist, and a morning with them."""

from shared.office import Office
from shared.operations import guest_book, printing, queue
from tests.fakes import FixedClock

NAMES = (
    "Sri Contoh Rahayu",
    "Bambang Misal Wibowo",
    "Dewi Andai Lestari",
    "Agus Umpama Santoso",
    "Nur Contoh Hidayah",
    "Fajar Misal Pratama",
)
AGENCIES = (
    "Universitas Contoh Semarang",
    "Dinas Pertanian Kabupaten Contoh",
    "PT Misal Sejahtera",
    "Bappeda Kabupaten Andai",
    "SMA Negeri Umpama 1",
    "Radio Contoh FM",
)


def guest_book_of(place: int, **changes: object) -> dict[str, object]:
    """A complete guest book of one of them."""
    answers: dict[str, object] = {
        "full_name": NAMES[place % len(NAMES)],
        "sex": "PEREMPUAN" if place % 2 == 0 else "LAKI_LAKI",
        "education": "D4_S1",
        "occupation": "PENELITI_DOSEN",
        "citizenship": "WNI",
        "province": "Jawa Tengah",
        "regency": "Kabupaten Kendal",
        "birth_year": 1985 + place,
        "email": f"pengunjung{place}@example.go.id",
        "phone": f"0812 3456 78{place:02d}",
        "identity_kind": "KTP",
        "party": "PERORANGAN",
        "agency_category": "PEMERINTAH_DAERAH",
        "agency": AGENCIES[place % len(AGENCIES)],
        "purpose_of_use": "PENELITIAN",
        "errand": "Meminta data luas panen padi per kecamatan tahun 2020–2025.",
    }
    return {**answers, **changes}


def busy_morning(kiosk: Office, officer: Office, clock: FixedClock) -> None:
    """Some were served, some wait, one is held, one missed the call, counter 2 serves."""
    for place, service in enumerate(("RS", "KS", "PS", "RS", "KS", "PJ")):
        ticket = queue.take_number(kiosk, service, priority=place == 3)
        printing.print_next(kiosk)
        clock.pass_minutes(4)
        if place % 2 == 0:
            guest_book.sign(kiosk, ticket.id, guest_book_of(place))
    for _ in range(3):
        served = queue.call_next(officer, "2")
        queue.start(officer, served.id)
        clock.pass_minutes(9)
        queue.finish(officer, served.id)
    missed = queue.call_next(officer, "2")
    queue.no_show(officer, missed.id)
    held = queue.call_next(officer, "2")
    queue.start(officer, held.id)
    queue.hold(officer, held.id)
    for place, service in enumerate(("RS", "KS", "RS", "PS", "PS", "RS", "KS")):
        queue.take_number(kiosk, service, priority=place == 4)
        printing.print_next(kiosk)
        clock.pass_minutes(3)
    now_served = queue.call_next(officer, "2")
    queue.start(officer, now_served.id)
    clock.pass_minutes(5)
