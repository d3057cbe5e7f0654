"""What the kiosk's pages show in tests and pictures: plain data, no store."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from kiosk.flows.complain import channel_cards
from kiosk.pages.answer import ShownAnswer
from kiosk.pages.feedback import Receipt
from kiosk.pages.ticket import ShownTicket
from shared.assets import form_file
from shared.domain.board import ServiceQueue
from shared.domain.form import Form
from shared.domain.form_loading import load_form
from shared.domain.opening import Opening, OpeningState
from shared.qr import qr_matrix
from shared.settings import Settings

NOW = datetime(2026, 11, 23, 10, 32, tzinfo=ZoneInfo("Asia/Jakarta"))
CODE = "7K3M9XQA2B"
OPEN = Opening(OpeningState.OPEN, NOW.replace(hour=15, minute=30))
HOLIDAY = Opening(OpeningState.HOLIDAY, NOW.replace(hour=8, minute=0) + timedelta(days=1), "Hari Raya Natal")
REGIONS = {"id": "Data wilayah", "en": "Regional data"}


def service(code: str, name: str, english: str, purpose: str, icon: str, waiting: int) -> ServiceQueue:
    return ServiceQueue(
        code, {"id": name, "en": english}, {"id": purpose, "en": english}, icon, waiting, 12, waiting * 15
    )


FOUR = (
    service("PS", "Perpustakaan", "Library", "Baca buku dan publikasi statistik", "mdi6.bookshelf", 0),
    service("KS", "Konsultasi statistik", "Consultation", "Tanya data dan cara memakainya", "mdi6.forum", 3),
    service("PJ", "Penjualan produk statistik", "Sales", "Beli publikasi dan data mikro", "mdi6.cart", 1),
    service(
        "RS",
        "Rekomendasi statistik",
        "Recommendation",
        "Rekomendasi untuk survei atau kegiatan statistik instansi Anda",
        "mdi6.file-certificate",
        12,
    ),
)
EIGHT = FOUR + tuple(
    service(f"X{number}", f"Layanan tambahan {number}", "Another service", "Contoh", "mdi6.star", number)
    for number in range(4)
)
TICKET = ShownTicket("RS-007", FOUR[3].names, 3, 45, CODE, qr_matrix(CODE))
EMERGENCY_TICKET = ShownTicket("RS-K1-12", FOUR[3].names, None, 0, CODE, qr_matrix(CODE))
RECEIPT = Receipt(CODE, qr_matrix(CODE), NOW + timedelta(days=7), may_be_told=True)
ANSWER = ShownAnswer(
    CODE,
    "complaint",
    "answered",
    None,
    ((NOW, "Kami mohon maaf. Loket kedua sudah dibuka."), (NOW + timedelta(days=2), "Kursi ditambah. " * 24)),
)
UNANSWERED = ShownAnswer(CODE, "suggestion", "received", NOW + timedelta(days=7), ())
CHANNELS = channel_cards(Settings())


def rating() -> Form:
    return load_form(form_file("rating"))


def complaint() -> Form:
    return load_form(form_file("complaint"))


def guest_book() -> Form:
    return load_form(form_file("guest_book")).within(identity_asked="YA", this_year=2026)
