"""The sentences of errors about the store and its clock: what is wrong, and what to do."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

STORE_SENTENCES: dict[str, object] = {
    "StoreFull": QT_TRANSLATE_NOOP(
        "errors",
        "Ruang penyimpanan penuh, jadi belum ada yang tersimpan. "
        "Kosongkan sebagian ruang pada komputer penyimpanan, lalu coba lagi.",
    ),
    "StoreReadOnly": QT_TRANSLATE_NOOP(
        "errors",
        "Penyimpanan data hanya dapat dibaca, jadi belum ada yang tersimpan. "
        "Periksa izin folder data dan keadaan disknya.",
    ),
    "StoreDamaged": QT_TRANSLATE_NOOP(
        "errors",
        "Penyimpanan data rusak. Hentikan semua aplikasi, jangan hapus berkasnya, dan pulihkan dari "
        "cadangan terakhir, atau hubungi petugas TI.",
    ),
    "StoreEmptied": QT_TRANSLATE_NOOP(
        "errors",
        "Penyimpanan data yang pernah dipakai komputer ini hilang atau kosong. Pulihkan dari cadangan. "
        "Hanya bila datanya memang tidak ada lagi, jalankan: pst-admin accept-store.",
    ),
    "StoreExchanged": QT_TRANSLATE_NOOP(
        "errors",
        "Penyimpanan data ini bukan yang biasa dipakai komputer ini. Periksa setelan database dan data_dir. "
        "Hanya bila memang diganti, jalankan: pst-admin accept-store.",
    ),
    "StoreRolledBack": QT_TRANSLATE_NOOP(
        "errors",
        "Penyimpanan data tertinggal dari yang sudah diberikan kepada pengunjung (catatan {found} dari "
        "{told}). Pulihkan cadangan terbaru. Hanya bila selisihnya memang hilang, jalankan: "
        "pst-admin accept-store.",
    ),
    "ClockInDoubt": QT_TRANSLATE_NOOP(
        "errors",
        "Tanggal dan jam belum dipastikan, jadi nomor belum dapat diberikan. "
        "Masuk di meja petugas, lalu jawab pertanyaan tentang jam.",
    ),
}
