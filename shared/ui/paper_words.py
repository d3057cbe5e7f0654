"""What is wrong with a ticket printer or its paper, in words, and what a person does about it."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from shared.domain.paper import PaperReason

CONTEXT = "paper"
TROUBLES: dict[PaperReason, object] = {
    PaperReason.PAPER_END: QT_TRANSLATE_NOOP("paper", "Kertas tiket habis"),
    PaperReason.COVER_OPEN: QT_TRANSLATE_NOOP("paper", "Penutup printer tiket terbuka"),
    PaperReason.CUTTER: QT_TRANSLATE_NOOP("paper", "Pisau pemotong printer tiket macet"),
    PaperReason.BROKEN: QT_TRANSLATE_NOOP("paper", "Printer tiket melaporkan kerusakan"),
    PaperReason.OFFLINE: QT_TRANSLATE_NOOP("paper", "Printer tiket tidak siap"),
    PaperReason.UNREACHABLE: QT_TRANSLATE_NOOP("paper", "Printer tiket tidak terhubung"),
    PaperReason.NO_ANSWER: QT_TRANSLATE_NOOP("paper", "Printer tiket tidak menjawab"),
    PaperReason.CUT_OFF: QT_TRANSLATE_NOOP("paper", "Sambungan printer tiket terputus saat mencetak"),
    PaperReason.NOT_TAKEN: QT_TRANSLATE_NOOP("paper", "Printer tiket berhenti menerima"),
    PaperReason.NOT_MADE: QT_TRANSLATE_NOOP("paper", "Tiket tidak dapat dibuat"),
    PaperReason.INTERRUPTED: QT_TRANSLATE_NOOP("paper", "Program berhenti saat mencetak tiket"),
    PaperReason.RESTARTED: QT_TRANSLATE_NOOP("paper", "Program dimulai ulang sebelum tiket dicetak"),
    PaperReason.OLD: QT_TRANSLATE_NOOP("paper", "Tiket menunggu terlalu lama"),
    PaperReason.STORE_AWAY: QT_TRANSLATE_NOOP("paper", "Server terputus saat tiket dicetak"),
}
REMEDIES: dict[PaperReason, object] = {
    PaperReason.PAPER_END: QT_TRANSLATE_NOOP("paper", "Pasang gulungan baru"),
    PaperReason.COVER_OPEN: QT_TRANSLATE_NOOP("paper", "Tutup sampai berbunyi klik"),
    PaperReason.CUTTER: QT_TRANSLATE_NOOP(
        "paper", "Matikan printer, lepaskan kertas yang terjepit, lalu nyalakan lagi"
    ),
    PaperReason.BROKEN: QT_TRANSLATE_NOOP("paper", "Matikan printer, tunggu sebentar, lalu nyalakan lagi"),
    PaperReason.OFFLINE: QT_TRANSLATE_NOOP("paper", "Periksa tombol dan lampu printer"),
    PaperReason.UNREACHABLE: QT_TRANSLATE_NOOP(
        "paper", "Periksa listrik, kabel, dan alamat printer pada setelan"
    ),
    PaperReason.NO_ANSWER: QT_TRANSLATE_NOOP("paper", "Matikan printer, lalu nyalakan lagi"),
    PaperReason.CUT_OFF: QT_TRANSLATE_NOOP("paper", "Periksa kabel, lalu lihat apakah tiket keluar"),
    PaperReason.NOT_TAKEN: QT_TRANSLATE_NOOP("paper", "Lihat apakah tiket keluar"),
    PaperReason.NOT_MADE: QT_TRANSLATE_NOOP("paper", "Periksa bagian [printer] pada berkas setelan"),
    PaperReason.INTERRUPTED: QT_TRANSLATE_NOOP("paper", "Lihat apakah tiket keluar"),
    PaperReason.RESTARTED: QT_TRANSLATE_NOOP("paper", "Cetak bila pengunjungnya masih menunggu"),
    PaperReason.OLD: QT_TRANSLATE_NOOP("paper", "Cetak bila pengunjungnya masih menunggu"),
    PaperReason.STORE_AWAY: QT_TRANSLATE_NOOP("paper", "Lihat apakah tiket keluar"),
}


def trouble_words(reason: PaperReason) -> str:
    """What is wrong, without a full stop."""
    return QCoreApplication.translate(CONTEXT, str(TROUBLES[reason]))


def remedy_words(reason: PaperReason) -> str:
    """What a person does about it, without a full stop."""
    return QCoreApplication.translate(CONTEXT, str(REMEDIES[reason]))


def trouble_and_remedy(reason: PaperReason) -> str:
    """Both, as two sentences."""
    return f"{trouble_words(reason)}. {remedy_words(reason)}."
