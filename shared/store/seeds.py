"""What an empty store starts with: four services, two counters, hours, and the calendar."""

from datetime import date, time

from sqlmodel import Session

from shared.domain.catalogue import CalendarDay, Counter, DayKind, OpeningHours, Service
from shared.domain.store_key import StoreKey

FIRST_YEAR = 2024


def seed(session: Session, today: date, key_fingerprint: bytes) -> None:
    """Fill an empty store; the calendar reaches from 2024 to the end of next year."""
    session.add(StoreKey(fingerprint=key_fingerprint))
    session.add_all(_services())
    session.add_all([Counter(code=code, services=[], active=True) for code in ("1", "2")])
    session.add_all(_hours())
    session.add_all(_calendar(range(FIRST_YEAR, today.year + 2)))


def _services() -> list[Service]:
    return [
        Service(
            code="PS",
            position=1,
            icon="mdi6.bookshelf",
            names={"id": "Perpustakaan", "en": "Library"},
            purposes={
                "id": "Membaca dan mencari publikasi statistik",
                "en": "Read and look up statistical publications",
            },
        ),
        Service(
            code="KS",
            position=2,
            icon="mdi6.forum-outline",
            names={"id": "Konsultasi Statistik", "en": "Statistical Consultation"},
            purposes={
                "id": "Bertanya tentang data, konsep, dan metode",
                "en": "Ask about data, concepts and methods",
            },
        ),
        Service(
            code="PJ",
            position=3,
            icon="mdi6.cart-outline",
            names={"id": "Penjualan Produk Statistik", "en": "Statistical Products"},
            purposes={
                "id": "Membeli publikasi, data mikro, dan peta digital",
                "en": "Buy publications, microdata and digital maps",
            },
        ),
        Service(
            code="RS",
            position=4,
            icon="mdi6.file-certificate-outline",
            names={"id": "Rekomendasi Statistik", "en": "Statistical Recommendation"},
            purposes={
                "id": "Meminta rekomendasi kegiatan statistik",
                "en": "Request a recommendation for a statistical activity",
            },
            asks_identity_number=True,
        ),
    ]


def _hours() -> list[OpeningHours]:
    weekdays = [
        OpeningHours(
            weekday=weekday, opens=time(8), closes=time(15, 30), break_from=time(12), break_until=time(13)
        )
        for weekday in range(4)
    ]
    friday = OpeningHours(
        weekday=4, opens=time(8), closes=time(15), break_from=time(11, 30), break_until=time(13)
    )
    return [*weekdays, friday]


def _calendar(years: range) -> list[CalendarDay]:
    import holidays
    from holidays.constants import GOVERNMENT, PUBLIC

    days: dict[date, CalendarDay] = {}
    for category, kind in ((GOVERNMENT, DayKind.JOINT_LEAVE), (PUBLIC, DayKind.HOLIDAY)):
        for day, name in holidays.country_holidays(
            "ID", years=years, categories=(category,), language="id"
        ).items():
            provisional = "(perkiraan)" in name
            plain = name.replace(" (perkiraan)", "")
            days[day] = CalendarDay(day=day, kind=kind, name=plain, provisional=provisional)
    return list(days.values())
