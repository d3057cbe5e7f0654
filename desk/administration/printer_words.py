"""What a printer's state is called at the terminal, and what to do."""

from shared.domain.paper import PaperReason

TROUBLES = {
    PaperReason.PAPER_END: "kertas habis: pasang gulungan baru",
    PaperReason.COVER_OPEN: "penutup terbuka: tutup sampai berbunyi klik",
    PaperReason.CUTTER: "pisau pemotong macet: matikan printer, lepaskan kertas yang terjepit, nyalakan lagi",
    PaperReason.BROKEN: "printer melaporkan kerusakan: matikan, tunggu sebentar, nyalakan lagi",
    PaperReason.OFFLINE: "printer tidak siap: periksa tombol dan lampunya",
    PaperReason.UNREACHABLE: "printer tidak terhubung: periksa listrik, kabel, dan printer.address",
    PaperReason.NO_ANSWER: "printer tidak menjawab: matikan dan nyalakan lagi",
    PaperReason.CUT_OFF: "sambungan terputus di tengah jalan: periksa kabel, lalu lihat apakah tiket keluar",
    PaperReason.NOT_TAKEN: "printer berhenti menerima: lihat apakah tiket keluar",
    PaperReason.NOT_MADE: "tiket tidak dapat dibuat: periksa bagian [printer] pada berkas setelan",
    PaperReason.INTERRUPTED: "program berhenti saat mencetak: lihat apakah tiket keluar",
    PaperReason.RESTARTED: "program dimulai ulang sebelum tiket dicetak",
    PaperReason.OLD: "tiket menunggu terlalu lama",
    PaperReason.STORE_AWAY: "server terputus saat tiket dicetak",
}
"""Each reason, and what a person does about it."""
