"""What an administrator is told when a store cannot be set up or copied, or its key cannot be brought."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

SET_UP_SENTENCES: dict[str, object] = {
    "StoreForbids": QT_TRANSLATE_NOOP(
        "errors",
        "Akun basis data komputer ini tidak berhak melakukan tindakan itu, jadi tidak ada yang tersimpan. "
        "Periksa “database” pada berkas setelan, atau minta administrator menjalankan "
        "pst-admin init --database.",
    ),
    "StoreTooOld": QT_TRANSLATE_NOOP(
        "errors",
        "Penyimpanan data ({revision}) belum disiapkan untuk versi program ini. "
        "Minta administrator menjalankan pst-admin upgrade, untuk PostgreSQL dengan --database.",
    ),
    "NotAServer": QT_TRANSLATE_NOOP(
        "errors",
        "Alamat ini bukan PostgreSQL. Contoh: postgresql+psycopg://postgres@server.kantor/pst_kendal.",
    ),
    "SettingsNotWritten": QT_TRANSLATE_NOOP(
        "errors",
        "Berkas setelan {file} tidak dapat dibuat. Periksa folder dan izinnya, atau pilih berkas lain dengan "
        "--file.",
    ),
    "FileNotWritten": QT_TRANSLATE_NOOP(
        "errors",
        "{file} tidak dapat ditulis. Ulangi dengan folder lain dan --new-passwords.",
    ),
    "StoreNotEmpty": QT_TRANSLATE_NOOP(
        "errors", "Tujuan salinan sudah berisi data. Pilih basis data kosong atau berkas yang belum ada."
    ),
    "StoreNotMade": QT_TRANSLATE_NOOP(
        "errors",
        "Belum ada penyimpanan data di {place}. Periksa “database” dan “data_dir” pada berkas setelan, "
        "atau buat dengan pst-admin init.",
    ),
    "StoreMissing": QT_TRANSLATE_NOOP(
        "errors", "Tidak ada penyimpanan data pada alamat asal. Periksa kembali alamatnya."
    ),
    "StoreInUse": QT_TRANSLATE_NOOP(
        "errors",
        "Penyimpanan data asal masih dipakai. Tutup kiosk, papan, meja, dan program lain yang tersambung, "
        "lalu salin lagi.",
    ),
    "RowRefused": QT_TRANSLATE_NOOP(
        "errors",
        "Ada baris pada tabel {table} yang tidak dapat disimpan di tujuan. "
        "Tidak ada yang disalin; hubungi petugas TI.",
    ),
    "CopyDiffers": QT_TRANSLATE_NOOP(
        "errors",
        "Salinan tabel {table} berbeda dari aslinya pada baris ke-{row}. "
        "Tidak ada yang disalin; hubungi petugas TI.",
    ),
    "KeyFileUnusable": QT_TRANSLATE_NOOP(
        "errors", "Berkas kunci {file} tidak dapat dibaca atau ditulis. Periksa nama dan izinnya."
    ),
    "KeyFileExists": QT_TRANSLATE_NOOP(
        "errors", "Berkas {file} sudah ada. Kunci tidak pernah menimpa berkas lain; pilih nama lain."
    ),
    "KeyExists": QT_TRANSLATE_NOOP(
        "errors",
        "Komputer ini sudah memiliki kunci lain ({origin}). "
        "Simpan kunci itu di tempat lain terlebih dahulu bila memang tidak dipakai lagi.",
    ),
}
