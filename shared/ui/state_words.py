"""States, moves and roles in words, as errors and screens say them."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

STATES: dict[str, object] = {
    "waiting": QT_TRANSLATE_NOOP("errors", "Menunggu"),
    "called": QT_TRANSLATE_NOOP("errors", "Dipanggil"),
    "serving": QT_TRANSLATE_NOOP("errors", "Dilayani"),
    "on_hold": QT_TRANSLATE_NOOP("errors", "Ditunda"),
    "done": QT_TRANSLATE_NOOP("errors", "Selesai"),
    "no_show": QT_TRANSLATE_NOOP("errors", "Terlewat"),
    "cancelled": QT_TRANSLATE_NOOP("errors", "Dibatalkan"),
}
MOVES: dict[str, object] = {
    "call": QT_TRANSLATE_NOOP("errors", "panggil"),
    "recall": QT_TRANSLATE_NOOP("errors", "panggil ulang"),
    "start": QT_TRANSLATE_NOOP("errors", "mulai layani"),
    "finish": QT_TRANSLATE_NOOP("errors", "selesai"),
    "no_show": QT_TRANSLATE_NOOP("errors", "terlewat"),
    "requeue": QT_TRANSLATE_NOOP("errors", "antrekan lagi"),
    "hold": QT_TRANSLATE_NOOP("errors", "tunda"),
    "resume": QT_TRANSLATE_NOOP("errors", "lanjutkan"),
    "transfer": QT_TRANSLATE_NOOP("errors", "alihkan"),
    "cancel": QT_TRANSLATE_NOOP("errors", "batalkan"),
    "record": QT_TRANSLATE_NOOP("errors", "rekam"),
    "update": QT_TRANSLATE_NOOP("errors", "ubah isian"),
    "needs_completion": QT_TRANSLATE_NOOP("errors", "minta dilengkapi"),
    "mark_complete": QT_TRANSLATE_NOOP("errors", "terekam lengkap"),
    "start_review": QT_TRANSLATE_NOOP("errors", "mulai pemeriksaan"),
    "add_finding": QT_TRANSLATE_NOOP("errors", "tulis catatan"),
    "answer_finding": QT_TRANSLATE_NOOP("errors", "jawab catatan"),
    "reopen_finding": QT_TRANSLATE_NOOP("errors", "buka lagi catatan"),
    "accept_finding": QT_TRANSLATE_NOOP("errors", "terima catatan"),
    "return_for_revision": QT_TRANSLATE_NOOP("errors", "kembalikan untuk perbaikan"),
    "resubmit": QT_TRANSLATE_NOOP("errors", "terima perbaikan"),
    "verify": QT_TRANSLATE_NOOP("errors", "nyatakan lengkap dan jelas"),
    "decline": QT_TRANSLATE_NOOP("errors", "nyatakan tidak layak"),
    "letter_sent": QT_TRANSLATE_NOOP("errors", "surat terkirim"),
    "close": QT_TRANSLATE_NOOP("errors", "tutup permintaan"),
    "withdraw": QT_TRANSLATE_NOOP("errors", "tarik permintaan"),
    "forward": QT_TRANSLATE_NOOP("errors", "teruskan"),
    "draft": QT_TRANSLATE_NOOP("errors", "susun surat"),
    "edit_letter": QT_TRANSLATE_NOOP("errors", "ubah surat"),
    "submit_to_head": QT_TRANSLATE_NOOP("errors", "ajukan kepada Kepala"),
    "return_to_drafter": QT_TRANSLATE_NOOP("errors", "kembalikan kepada penyusun"),
    "issue": QT_TRANSLATE_NOOP("errors", "terbitkan"),
    "send_letter": QT_TRANSLATE_NOOP("errors", "kirim surat"),
    "cancel_letter": QT_TRANSLATE_NOOP("errors", "batalkan surat"),
    "triage": QT_TRANSLATE_NOOP("errors", "telaah pengaduan"),
    "answer": QT_TRANSLATE_NOOP("errors", "jawab pengaduan"),
    "reply": QT_TRANSLATE_NOOP("errors", "catat tanggapan pelapor"),
    "settle": QT_TRANSLATE_NOOP("errors", "selesaikan pengaduan"),
    "tell": QT_TRANSLATE_NOOP("errors", "sampaikan jawaban"),
    "close_complaint": QT_TRANSLATE_NOOP("errors", "tutup pengaduan"),
    "send_again": QT_TRANSLATE_NOOP("errors", "kirim lagi"),
    "confirm_otherwise": QT_TRANSLATE_NOOP("errors", "nyatakan dikirim dengan cara lain"),
}

REQUEST_STATES: dict[str, object] = {
    "recorded": QT_TRANSLATE_NOOP("errors", "Direkam"),
    "needs_completion": QT_TRANSLATE_NOOP("errors", "Perlu dilengkapi"),
    "recorded_complete": QT_TRANSLATE_NOOP("errors", "Terekam lengkap"),
    "under_review": QT_TRANSLATE_NOOP("errors", "Diperiksa"),
    "needs_revision": QT_TRANSLATE_NOOP("errors", "Perlu perbaikan"),
    "verified": QT_TRANSLATE_NOOP("errors", "Lengkap dan jelas"),
    "not_recommended": QT_TRANSLATE_NOOP("errors", "Tidak layak"),
    "letter_sent": QT_TRANSLATE_NOOP("errors", "Surat terkirim"),
    "closed": QT_TRANSLATE_NOOP("errors", "Selesai"),
    "withdrawn": QT_TRANSLATE_NOOP("errors", "Ditarik pemohon"),
    "forwarded": QT_TRANSLATE_NOOP("errors", "Diteruskan"),
}
FINDING_STATES: dict[str, object] = {
    "open": QT_TRANSLATE_NOOP("errors", "Terbuka"),
    "answered": QT_TRANSLATE_NOOP("errors", "Dijawab"),
    "accepted": QT_TRANSLATE_NOOP("errors", "Diterima"),
}
LETTER_STATES: dict[str, object] = {
    "drafted": QT_TRANSLATE_NOOP("errors", "Konsep"),
    "with_head": QT_TRANSLATE_NOOP("errors", "Menunggu tanda tangan"),
    "returned_by_head": QT_TRANSLATE_NOOP("errors", "Dikembalikan Kepala"),
    "issued": QT_TRANSLATE_NOOP("errors", "Terbit"),
    "sent": QT_TRANSLATE_NOOP("errors", "Terkirim"),
    "cancelled": QT_TRANSLATE_NOOP("errors", "Dibatalkan"),
}
MAIL_STATES: dict[str, object] = {
    "queued": QT_TRANSLATE_NOOP("errors", "Menunggu dikirim"),
    "sending": QT_TRANSLATE_NOOP("errors", "Sedang dikirim"),
    "sent": QT_TRANSLATE_NOOP("errors", "Terkirim"),
    "failed": QT_TRANSLATE_NOOP("errors", "Gagal dikirim"),
    "unknown": QT_TRANSLATE_NOOP("errors", "Belum pasti terkirim"),
    "written": QT_TRANSLATE_NOOP("errors", "Tidak dikirim"),
}
COMPLAINT_STATES: dict[str, object] = {
    "received": QT_TRANSLATE_NOOP("errors", "Baru masuk"),
    "triaged": QT_TRANSLATE_NOOP("errors", "Ditelaah"),
    "answered": QT_TRANSLATE_NOOP("errors", "Dijawab"),
    "settled": QT_TRANSLATE_NOOP("errors", "Diselesaikan"),
    "closed": QT_TRANSLATE_NOOP("errors", "Ditutup"),
}
ROLES: dict[str, object] = {
    "officer": QT_TRANSLATE_NOOP("errors", "petugas"),
    "head": QT_TRANSLATE_NOOP("errors", "kepala"),
    "supervisor": QT_TRANSLATE_NOOP("errors", "pengawas"),
    "administrator": QT_TRANSLATE_NOOP("errors", "administrator"),
}
FIELDS: dict[str, object] = {
    "note": QT_TRANSLATE_NOOP("errors", "Keterangan"),
    "reasons": QT_TRANSLATE_NOOP("errors", "Alasan"),
    "destination": QT_TRANSLATE_NOOP("errors", "Nama kantor tujuan"),
    "name": QT_TRANSLATE_NOOP("errors", "Nama pengguna"),
    "full_name": QT_TRANSLATE_NOOP("errors", "Nama lengkap"),
    "nature": QT_TRANSLATE_NOOP("errors", "Sifat"),
    "enclosure": QT_TRANSLATE_NOOP("errors", "Lampiran"),
    "subject": QT_TRANSLATE_NOOP("errors", "Hal"),
    "closing": QT_TRANSLATE_NOOP("errors", "Penutup"),
    "signer_title": QT_TRANSLATE_NOOP("errors", "Jabatan penanda tangan"),
    "signer_name": QT_TRANSLATE_NOOP("errors", "Nama penanda tangan"),
    "database": QT_TRANSLATE_NOOP("errors", "Nama basis data"),
}
"""What `TextTooLong` calls the fields that people write into."""

CATALOGUES = {
    "state": STATES,
    "move": MOVES,
    "roles": ROLES,
    "request_state": REQUEST_STATES,
    "finding_state": FINDING_STATES,
    "letter_state": LETTER_STATES,
    "mail_state": MAIL_STATES,
    "complaint_state": COMPLAINT_STATES,
    "field": FIELDS,
}
"""What a value is called: by the name that errors give it."""
