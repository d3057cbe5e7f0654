"""The words on a slip, in the languages that a visitor may choose."""

from datetime import datetime
from typing import Literal

Language = Literal["id", "en"]

TEXTS: dict[Language, dict[str, str]] = {
    "id": {
        "number": "Nomor antrian Anda",
        "copy": "SALINAN {copy}",
        "date": "{weekday}, {day} {month} {year}",
        "time": "{hour:02}.{minute:02} {zone}",
        "waiting": "Menunggu di depan Anda: {waiting}",
        "nobody": "Belum ada antrian di depan Anda",
        "in_order": "Anda dipanggil menurut urutan kedatangan",
        "help": "Ketik kode ini di kiosk untuk mengisi buku tamu dan menilai layanan kami.",
        "weekdays": "Senin Selasa Rabu Kamis Jumat Sabtu Minggu",
        "months": "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember",
    },
    "en": {
        "number": "Your queue number",
        "copy": "COPY {copy}",
        "date": "{weekday}, {day} {month} {year}",
        "time": "{hour:02}:{minute:02} {zone}",
        "waiting": "Waiting before you: {waiting}",
        "nobody": "Nobody is waiting before you",
        "in_order": "You are called in the order of arrival",
        "help": "Type this code at the kiosk to fill in the guest book and to rate our service.",
        "weekdays": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
        "months": "January February March April May June July August September October November December",
    },
}


def written_date(moment: datetime, language: Language) -> str:
    """E.g. "Minggu, 22 November 2026"."""
    texts = TEXTS[language]
    return texts["date"].format(
        weekday=texts["weekdays"].split()[moment.weekday()],
        day=moment.day,
        month=texts["months"].split()[moment.month - 1],
        year=moment.year,
    )


def written_time(moment: datetime, language: Language) -> str:
    """E.g. "10.32 WIB"; the zone's abbreviation is the moment's own."""
    return TEXTS[language]["time"].format(hour=moment.hour, minute=moment.minute, zone=moment.tzname())


def written_wait(waiting: int | None, language: Language) -> str:
    """How many wait before this visitor, or a kind sentence where nobody does, or nobody knows."""
    if waiting is None:
        return TEXTS[language]["in_order"]
    return TEXTS[language]["waiting" if waiting else "nobody"].format(waiting=waiting)
