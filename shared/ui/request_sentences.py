"""The sentences of errors between the form and the letter's mail, and of files."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

REQUEST_SENTENCES: dict[str, object] = {
    "RequestMoveRefused": QT_TRANSLATE_NOOP(
        "errors",
        "Permintaan {number} sedang berstatus “{request_state}”, jadi “{move}” tidak dapat dilakukan. "
        "Periksa kembali riwayatnya.",
    ),
    "FindingMoveRefused": QT_TRANSLATE_NOOP(
        "errors", "Catatan ini sudah berstatus “{finding_state}”, jadi “{move}” tidak dapat dilakukan."
    ),
    "LetterMoveRefused": QT_TRANSLATE_NOOP(
        "errors",
        "Surat {letter} sedang berstatus “{letter_state}”, jadi “{move}” tidak dapat dilakukan. "
        "Periksa kembali daftar surat.",
    ),
    "MailMoveRefused": QT_TRANSLATE_NOOP(
        "errors", "E-mail ini sedang berstatus “{mail_state}”, jadi “{move}” tidak dapat dilakukan."
    ),
    "FormIncomplete": QT_TRANSLATE_NOOP(
        "errors",
        "Formulir belum lengkap: {count} isian perlu dilengkapi, yaitu {questions}. "
        "Lengkapi isian itu, lalu coba lagi.",
    ),
    "FormIncomplete.contradicting": QT_TRANSLATE_NOOP(
        "errors",
        "Formulir belum lengkap: {count} isian perlu dilengkapi dan {contradictions} pemeriksaan belum "
        "sesuai, yaitu {questions}. Lengkapi dan perbaiki isian itu, lalu coba lagi.",
    ),
    "FormContradicts": QT_TRANSLATE_NOOP(
        "errors",
        "Ada {count} pemeriksaan yang belum sesuai, yaitu pada {questions}. "
        "Perbaiki isian itu menurut petunjuk pada daftar pemeriksaan, lalu coba lagi.",
    ),
    "EditConflict": QT_TRANSLATE_NOOP(
        "errors",
        "Isian ini baru saja diubah petugas lain, jadi perubahan Anda belum disimpan. "
        "Periksa isian yang baru, lalu tuliskan lagi bila perlu.",
    ),
    "FindingsOpen": QT_TRANSLATE_NOOP(
        "errors", "Masih ada {count} catatan yang belum diterima. Selesaikan catatan itu terlebih dahulu."
    ),
    "NothingToComplete": QT_TRANSLATE_NOOP(
        "errors",
        "Formulir ini sudah lengkap, jadi tidak ada isian yang perlu diminta. "
        "Nyatakan “Terekam lengkap” untuk memulai pemeriksaan.",
    ),
    "NothingToRevise": QT_TRANSLATE_NOOP(
        "errors", "Belum ada catatan terbuka. Tuliskan dahulu catatan pada pertanyaan yang perlu diperbaiki."
    ),
    "TextMissing": QT_TRANSLATE_NOOP("errors", "Tuliskan keterangannya terlebih dahulu."),
    "RecipientMissing": QT_TRANSLATE_NOOP(
        "errors",
        "Alamat e-mail pemohon belum ada. Isi e-mail pada pertanyaan 1.2 atau 2.2, atau pada buku tamu.",
    ),
    "DayOutOfRange": QT_TRANSLATE_NOOP(
        "errors", "Tanggal penyerahan harus antara tanggal e-mail ini dibuat dan hari ini."
    ),
    "InvalidDay": QT_TRANSLATE_NOOP(
        "errors", "Tanggal belum sesuai. Tuliskan sebagai hh/bb/tttt, misalnya 24/11/2026."
    ),
    "SameHand": QT_TRANSLATE_NOOP(
        "errors",
        "Surat tidak dapat diterbitkan oleh orang yang ikut menyusun, mengubah, atau mengajukannya. "
        "Mintalah pejabat lain untuk menerbitkannya.",
    ),
    "InvalidIdentity": QT_TRANSLATE_NOOP(
        "errors",
        "Identitas rekomendasi belum sesuai. Pakai kode kantor ini dan tahun yang berjalan, "
        "misalnya {expected}.",
    ),
    "IdentitiesUsedUp": QT_TRANSLATE_NOOP(
        "errors",
        "Nomor urut identitas rekomendasi tahun {year} sudah habis (999). Hubungi BPS Provinsi "
        "untuk menentukan identitas berikutnya.",
    ),
    "IdentityTaken": QT_TRANSLATE_NOOP(
        "errors", "Identitas rekomendasi {identity} sudah dipakai surat lain. Pakai identitas berikutnya."
    ),
    "InvalidLetterNumber": QT_TRANSLATE_NOOP(
        "errors", "Nomor surat belum sesuai. Tuliskan nomor yang memuat angka, paling panjang 80 karakter."
    ),
    "LetterNumberTaken": QT_TRANSLATE_NOOP(
        "errors", "Nomor surat {letter} sudah dipakai surat lain. Pakai nomor berikutnya."
    ),
    "LetterDateOutOfRange": QT_TRANSLATE_NOOP(
        "errors", "Tanggal surat harus antara {earliest} dan {latest}. Periksa kembali tanggalnya."
    ),
    "InvalidEmployeeNumber": QT_TRANSLATE_NOOP(
        "errors", "NIP penanda tangan harus 18 angka. Periksa kembali, atau kosongkan bila belum diketahui."
    ),
    "LetterExists": QT_TRANSLATE_NOOP(
        "errors", "Permintaan ini sudah memiliki surat {letter}. Buka surat itu, atau batalkan dahulu."
    ),
    "FileOfOtherKind": QT_TRANSLATE_NOOP(
        "errors", "Berkas ini bukan PDF, JPG, atau PNG. Pilih berkas dengan salah satu bentuk itu."
    ),
    "FileTooLarge": QT_TRANSLATE_NOOP(
        "errors", "Berkas ini terlalu besar. Pilih atau buat berkas paling besar {most_mb} MB."
    ),
    "FileEmpty": QT_TRANSLATE_NOOP("errors", "Berkas ini kosong. Pilih berkas yang lain."),
    "FileUnreadable": QT_TRANSLATE_NOOP(
        "errors", "Berkas ini tidak dapat dibuka. Periksa berkasnya, atau pindai sekali lagi."
    ),
    "DocumentTooLarge": QT_TRANSLATE_NOOP(
        "errors",
        "Surat beserta pindaiannya lebih dari {most_mb} MB, terlalu besar untuk e-mail. "
        "Pindai sekali lagi dengan ketajaman 200 dpi.",
    ),
    "PlaceRefused": QT_TRANSLATE_NOOP(
        "errors", "Berkas tidak dapat disimpan di tempat itu. Pilih folder lain."
    ),
    "PaperNotPrinted": QT_TRANSLATE_NOOP(
        "errors", "Printer kantor tidak menerima kertas ini. Periksa printer, atau simpan sebagai PDF."
    ),
    "FileAltered": QT_TRANSLATE_NOOP(
        "errors",
        "Berkas yang tersimpan hilang atau telah berubah, jadi tidak dapat dibuka. "
        "Pulihkan dari cadangan, atau lampirkan sekali lagi.",
    ),
    "MailTextUnreadable": QT_TRANSLATE_NOOP(
        "errors",
        "Naskah e-mail kantor ini belum dapat dipakai: berkas {file}, bagian “{place}”. "
        "Minta administrator memperbaikinya, atau memindahkan berkas itu agar naskah bawaan dipakai.",
    ),
    "LetterTextUnreadable": QT_TRANSLATE_NOOP(
        "errors",
        "Naskah surat kantor ini belum dapat dipakai: berkas {file}, bagian “{place}”. "
        "Minta administrator memperbaikinya, atau memindahkan berkas itu agar naskah bawaan dipakai.",
    ),
}
