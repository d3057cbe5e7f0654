"""What is wrong with a ticket printer or its paper, in words, and what a person does about it."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from shared.domain.paper import PaperReason
from shared.ui.sentences import translated

TROUBLES: dict[PaperReason, object] = {
    PaperReason.PAPER_END: QT_TRANSLATE_NOOP("errors", "Kertas tiket habis"),
    PaperReason.COVER_OPEN: QT_TRANSLATE_NOOP("errors", "Penutup printer tiket terbuka"),
    PaperReason.CUTTER: QT_TRANSLATE_NOOP("errors", "Pisau pemotong printer tiket macet"),
    PaperReason.BROKEN: QT_TRANSLATE_NOOP("errors", "Printer tiket melaporkan kerusakan"),
    PaperReason.OFFLINE: QT_TRANSLATE_NOOP("errors", "Printer tiket tidak siap"),
    PaperReason.UNREACHABLE: QT_TRANSLATE_NOOP("errors", "Printer tiket tidak terhubung"),
    PaperReason.NO_ANSWER: QT_TRANSLATE_NOOP("errors", "Printer tiket tidak menjawab"),
    PaperReason.CUT_OFF: QT_TRANSLATE_NOOP("errors", "Sambungan printer tiket terputus saat mencetak"),
    PaperReason.NOT_TAKEN: QT_TRANSLATE_NOOP("errors", "Printer tiket berhenti menerima"),
    PaperReason.NOT_MADE: QT_TRANSLATE_NOOP("errors", "Tiket tidak dapat dibuat"),
    PaperReason.INTERRUPTED: QT_TRANSLATE_NOOP("errors", "Program berhenti saat mencetak tiket"),
    PaperReason.RESTARTED: QT_TRANSLATE_NOOP("errors", "Program dimulai ulang sebelum tiket dicetak"),
    PaperReason.OLD: QT_TRANSLATE_NOOP("errors", "Tiket menunggu terlalu lama"),
    PaperReason.STORE_AWAY: QT_TRANSLATE_NOOP("errors", "Server terputus saat tiket dicetak"),
}
REMEDIES: dict[PaperReason, object] = {
    PaperReason.PAPER_END: QT_TRANSLATE_NOOP("errors", "Pasang gulungan baru"),
    PaperReason.COVER_OPEN: QT_TRANSLATE_NOOP("errors", "Tutup sampai berbunyi klik"),
    PaperReason.CUTTER: QT_TRANSLATE_NOOP(
        "errors", "Matikan printer, lepaskan kertas yang terjepit, lalu nyalakan lagi"
    ),
    PaperReason.BROKEN: QT_TRANSLATE_NOOP("errors", "Matikan printer, tunggu sebentar, lalu nyalakan lagi"),
    PaperReason.OFFLINE: QT_TRANSLATE_NOOP("errors", "Periksa tombol dan lampu printer"),
    PaperReason.UNREACHABLE: QT_TRANSLATE_NOOP(
        "errors", "Periksa listrik, kabel, dan alamat printer pada setelan"
    ),
    PaperReason.NO_ANSWER: QT_TRANSLATE_NOOP("errors", "Matikan printer, lalu nyalakan lagi"),
    PaperReason.CUT_OFF: QT_TRANSLATE_NOOP("errors", "Periksa kabel, lalu lihat apakah tiket keluar"),
    PaperReason.NOT_TAKEN: QT_TRANSLATE_NOOP("errors", "Lihat apakah tiket keluar"),
    PaperReason.NOT_MADE: QT_TRANSLATE_NOOP("errors", "Periksa bagian [printer] pada berkas setelan"),
    PaperReason.INTERRUPTED: QT_TRANSLATE_NOOP("errors", "Lihat apakah tiket keluar"),
    PaperReason.RESTARTED: QT_TRANSLATE_NOOP("errors", "Cetak bila pengunjungnya masih menunggu"),
    PaperReason.OLD: QT_TRANSLATE_NOOP("errors", "Cetak bila pengunjungnya masih menunggu"),
    PaperReason.STORE_AWAY: QT_TRANSLATE_NOOP("errors", "Lihat apakah tiket keluar"),
}


def trouble_words(reason: PaperReason) -> str:
    """What is wrong, without a full stop."""
    return translated(TROUBLES[reason])


def remedy_words(reason: PaperReason) -> str:
    """What a person does about it, without a full stop."""
    return translated(REMEDIES[reason])


def trouble_and_remedy(reason: PaperReason) -> str:
    """Both, as two sentences."""
    return f"{trouble_words(reason)}. {remedy_words(reason)}."
