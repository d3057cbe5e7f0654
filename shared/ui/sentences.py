"""Errors in words: the one place where a key becomes a sentence in the person's language."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from shared.domain.errors import FrontOfficeError
from shared.domain.form_question import text_in
from shared.ui.feedback_sentences import FEEDBACK_SENTENCES
from shared.ui.language import screen_language
from shared.ui.request_sentences import REQUEST_SENTENCES
from shared.ui.set_up_sentences import SET_UP_SENTENCES
from shared.ui.state_words import CATALOGUES
from shared.ui.store_sentences import STORE_SENTENCES

CONTEXT = "errors"
SENTENCES: dict[str, object] = {
    "NotSignedIn": QT_TRANSLATE_NOOP("errors", "Silakan masuk sebagai petugas terlebih dahulu."),
    "RoleMissing": QT_TRANSLATE_NOOP(
        "errors", "Akun Anda tidak memiliki peran untuk tindakan ini ({roles}). Hubungi administrator."
    ),
    "NotFound": QT_TRANSLATE_NOOP(
        "errors", "Data yang diminta tidak ditemukan. Periksa kembali nomor atau kodenya."
    ),
    "UnknownCode": QT_TRANSLATE_NOOP(
        "errors",
        "Kode ini tidak ditemukan. Periksa kembali huruf dan angkanya pada tiket, e-mail, atau catatan Anda.",
    ),
    "MoveRefused": QT_TRANSLATE_NOOP(
        "errors",
        "{label} sedang berstatus “{state}”, jadi tindakan “{move}” tidak dapat dilakukan. "
        "Periksa kembali nomor yang dipilih.",
    ),
    "NobodyWaiting": QT_TRANSLATE_NOOP("errors", "Belum ada nomor yang menunggu untuk layanan yang dipilih."),
    "CounterBusy": QT_TRANSLATE_NOOP(
        "errors",
        "Loket {counter} masih menangani {label}. Selesaikan, tunda, atau alihkan nomor itu terlebih dahulu.",
    ),
    "UnknownCounter": QT_TRANSLATE_NOOP(
        "errors", "Loket {counter} tidak terdaftar atau tidak aktif. Pilih loket lain."
    ),
    "UnknownService": QT_TRANSLATE_NOOP(
        "errors", "Layanan {service} tidak terdaftar atau tidak aktif. Pilih layanan lain."
    ),
    "AlreadySigned": QT_TRANSLATE_NOOP(
        "errors",
        "Buku tamu untuk {label} sudah diisi. Petugas dapat membantu bila ada yang perlu diperbaiki.",
    ),
    "TextTooLong": QT_TRANSLATE_NOOP(
        "errors", "{field} terlalu panjang: paling banyak {limit} karakter. Tuliskan lebih singkat."
    ),
    "SignInRefused": QT_TRANSLATE_NOOP(
        "errors", "Nama pengguna atau kata sandi tidak sesuai. Silakan periksa dan coba lagi."
    ),
    "SignInDelayed": QT_TRANSLATE_NOOP(
        "errors", "Terlalu banyak percobaan. Silakan coba lagi dalam {seconds} detik."
    ),
    "PasswordTooWeak": QT_TRANSLATE_NOOP(
        "errors",
        "Kata sandi perlu paling sedikit {least} karakter dan tidak boleh sama dengan nama pengguna.",
    ),
    "NameTaken": QT_TRANSLATE_NOOP("errors", "Nama pengguna itu sudah dipakai. Pilih nama lain."),
    "NameMissing": QT_TRANSLATE_NOOP("errors", "Nama pengguna perlu diisi."),
    "RoleUnknown": QT_TRANSLATE_NOOP(
        "errors", "Peran “{role}” tidak dikenal. Pilih officer, head, supervisor, atau administrator."
    ),
    "FirstOfficerExists": QT_TRANSLATE_NOOP(
        "errors", "Akun pertama sudah dibuat. Silakan masuk; akun lain ditambahkan oleh administrator."
    ),
    "OfficerMustPrint": QT_TRANSLATE_NOOP(
        "errors",
        "Salinan tiket {label} sudah cukup banyak. Nomor Anda tetap berlaku; petugas siap membantu.",
    ),
    "StoreAway": QT_TRANSLATE_NOOP(
        "errors",
        "Penyimpanan data sedang tidak dapat dihubungi dan belum ada yang tersimpan. "
        "Coba lagi sebentar; bila berlanjut, hubungi administrator.",
    ),
    "HelpAway": QT_TRANSLATE_NOOP(
        "errors",
        "Petugas belum dapat dipanggil dari layar ini. Silakan langsung menemui petugas kami.",
    ),
    "KeyDoesNotFit": QT_TRANSLATE_NOOP(
        "errors",
        "Kunci data pribadi tidak ada atau tidak cocok dengan penyimpanan data ini. "
        "Kembalikan kunci dari cadangannya (pst.key, atau berkas pada PST_KEY_FILE), atau bawa dari komputer "
        "lain dengan pst-admin key export dan key import; lalu mulai lagi.",
    ),
    "GuestBookClosed": QT_TRANSLATE_NOOP(
        "errors",
        "Buku tamu untuk {label} tidak dapat diisi lagi. "
        "Silakan ambil nomor baru, atau minta bantuan petugas.",
    ),
    "RolesMissing": QT_TRANSLATE_NOOP("errors", "Pilih paling sedikit satu peran untuk akun ini."),
    "TrialRefused": QT_TRANSLATE_NOOP(
        "errors",
        "Penyimpanan ini sudah berisi data. "
        "Uji beban hanya dijalankan pada penyimpanan kosong atau bekas uji beban.",
    ),
    "StoreTooNew": QT_TRANSLATE_NOOP(
        "errors",
        "Penyimpanan data dibuat oleh versi program yang lebih baru ({revision}). "
        "Perbarui program di komputer ini.",
    ),
    "StoreOnNetworkShare": QT_TRANSLATE_NOOP(
        "errors",
        "Berkas SQLite tidak dapat dipakai di folder jaringan. Pakai folder di komputer ini, "
        "atau PostgreSQL bila dipakai bersama beberapa komputer.",
    ),
    "InvalidAnswer.required": QT_TRANSLATE_NOOP("errors", "Bagian ini perlu diisi."),
    "InvalidAnswer.unknown_question": QT_TRANSLATE_NOOP(
        "errors", "Formulir ini tidak memiliki pertanyaan tersebut. Muat ulang formulir."
    ),
    "InvalidAnswer.not_a_text": QT_TRANSLATE_NOOP("errors", "Isi bagian ini dengan teks biasa."),
    "InvalidAnswer.too_short": QT_TRANSLATE_NOOP(
        "errors", "Isian ini terlalu pendek. Tuliskan lebih lengkap."
    ),
    "InvalidAnswer.too_long": QT_TRANSLATE_NOOP(
        "errors", "Isian ini terlalu panjang. Tuliskan lebih singkat."
    ),
    "InvalidAnswer.bad_pattern": QT_TRANSLATE_NOOP(
        "errors", "Bentuk isian ini belum sesuai. Periksa kembali penulisannya."
    ),
    "InvalidAnswer.not_a_name": QT_TRANSLATE_NOOP(
        "errors", "Tuliskan nama dengan huruf, seperti pada kartu identitas."
    ),
    "InvalidAnswer.not_an_email": QT_TRANSLATE_NOOP(
        "errors", "Alamat e-mail belum lengkap. Contoh: nama@instansi.go.id."
    ),
    "InvalidAnswer.not_a_phone": QT_TRANSLATE_NOOP(
        "errors", "Nomor telepon belum benar. Contoh: 0812 3456 7890."
    ),
    "InvalidAnswer.not_a_contact": QT_TRANSLATE_NOOP(
        "errors",
        "Ini bukan alamat e-mail atau nomor HP. Contoh: nama@gmail.com atau 0812 3456 7890.",
    ),
    "InvalidAnswer.not_an_identity_number": QT_TRANSLATE_NOOP(
        "errors", "Nomor identitas belum benar. NIK terdiri atas 16 angka; periksa kembali pada kartu."
    ),
    "InvalidAnswer.not_a_code": QT_TRANSLATE_NOOP(
        "errors", "Kode terdiri dari 10 huruf dan angka. Periksa kembali pada tiket atau e-mail kami."
    ),
    "InvalidAnswer.not_a_choice": QT_TRANSLATE_NOOP("errors", "Pilih salah satu jawaban yang tersedia."),
    "InvalidAnswer.not_a_number": QT_TRANSLATE_NOOP("errors", "Isi bagian ini dengan angka."),
    "InvalidAnswer.too_short.bound": QT_TRANSLATE_NOOP(
        "errors", "Isian ini terlalu pendek; tuliskan paling sedikit {bound} huruf."
    ),
    "InvalidAnswer.too_long.bound": QT_TRANSLATE_NOOP(
        "errors", "Isian ini terlalu panjang; tuliskan paling banyak {bound} huruf."
    ),
    "InvalidAnswer.too_small.bound": QT_TRANSLATE_NOOP(
        "errors", "Angka ini terlalu kecil; paling kecil {bound}."
    ),
    "InvalidAnswer.too_large.bound": QT_TRANSLATE_NOOP(
        "errors", "Angka ini terlalu besar; paling besar {bound}."
    ),
    "InvalidAnswer.too_few_words.bound": QT_TRANSLATE_NOOP(
        "errors", "Isian ini terlalu singkat untuk dipahami; jelaskan dengan paling sedikit {bound} kata."
    ),
    "InvalidAnswer.too_small": QT_TRANSLATE_NOOP("errors", "Angka ini terlalu kecil. Periksa kembali."),
    "InvalidAnswer.too_large": QT_TRANSLATE_NOOP("errors", "Angka ini terlalu besar. Periksa kembali."),
    "InvalidAnswer.not_a_file": QT_TRANSLATE_NOOP(
        "errors", "Lampirkan berkas PDF, JPG, atau PNG pada bagian ini."
    ),
    "InvalidAnswer.not_a_date": QT_TRANSLATE_NOOP(
        "errors", "Tanggal ini belum lengkap atau tidak ada dalam kalender. Contoh: 03/02/2027."
    ),
    "InvalidAnswer.wrong_shape": QT_TRANSLATE_NOOP(
        "errors", "Bentuk isian ini tidak sesuai dengan pertanyaannya. Isi sekali lagi."
    ),
    "InvalidAnswer.too_few_words": QT_TRANSLATE_NOOP(
        "errors", "Isian ini terlalu singkat untuk dipahami. Jelaskan lebih lengkap."
    ),
    **STORE_SENTENCES,
    **REQUEST_SENTENCES,
    **FEEDBACK_SENTENCES,
    **SET_UP_SENTENCES,
    "UnexpectedProblem": QT_TRANSLATE_NOOP(
        "errors", "Terjadi kendala yang tidak terduga. Silakan coba lagi; bila terulang, hubungi petugas TI."
    ),
}
"""The Indonesian sentence of each error's key, with its values as placeholders."""


def sentence(error: FrontOfficeError) -> str:
    """The error in the language that is installed now, its values filled in."""
    values = {name: _in_words(name, value) for name, value in error.values.items()}
    return translated(SENTENCES[error.key]).format(**values)


def state_word(state: str, of: str = "state") -> str:
    """A state as people read it; `of` is `state` (tickets), `request_state`, `letter_state` and so on."""
    return translated(CATALOGUES[of][state])


def translated(source: object) -> str:
    """A text that stands in one of the catalogues, in the screen's language."""
    return QCoreApplication.translate(CONTEXT, str(source))


def _in_words(name: str, value: str | int | Mapping[str, str]) -> str:
    if isinstance(value, Mapping):
        return text_in(value, screen_language())
    words = CATALOGUES.get(name, {})
    return ", ".join(translated(words[one]) if one in words else one for one in str(value).split(", "))
