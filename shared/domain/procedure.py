"""The fourteen steps of a direct visit (service standard of the office), and which one comes next."""

from shared.domain.board import Texts
from shared.domain.letter import LetterState
from shared.domain.request import BEFORE_COMPLETE, DECIDED, IN_INSPECTION, RequestState
from shared.domain.ticket import TicketState

STEPS: dict[int, Texts] = {
    1: {"id": "Pengunjung datang", "en": "Visitor arrives"},
    2: {"id": "Mengambil nomor antrian", "en": "Takes a queue number"},
    3: {"id": "Menunggu nomor dipanggil", "en": "Waits for the number"},
    4: {"id": "Mengisi buku tamu", "en": "Fills in the guest book"},
    5: {"id": "Menyampaikan permintaan kepada petugas", "en": "Makes the request to an officer"},
    6: {"id": "Menerima formulir", "en": "Receives the form"},
    7: {"id": "Menyiapkan surat permohonan dan formulir", "en": "Prepares letter and form"},
    8: {"id": "Petugas merekam formulir", "en": "Officer records the form"},
    9: {"id": "Pemeriksaan hingga lengkap dan jelas", "en": "Inspection until complete and clear"},
    10: {"id": "Surat rekomendasi disusun", "en": "Recommendation letter is drafted"},
    11: {"id": "Surat diterbitkan Kepala", "en": "The head issues the letter"},
    12: {"id": "Surat dikirim kepada pemohon", "en": "Letter is sent to the applicant"},
    13: {"id": "Memberi penilaian atau pengaduan", "en": "Gives a rating or complaint"},
    14: {"id": "Selesai", "en": "Done"},
}


def next_step(state: TicketState, *, signed: bool, form_given: bool = False) -> int:
    """The step that comes next for a ticket in this state, before any request is recorded."""
    if state in (TicketState.DONE, TicketState.CANCELLED):
        return 13 if state is TicketState.DONE else 14
    if state in (TicketState.WAITING, TicketState.NO_SHOW):
        return 3
    if not signed:
        return 4
    return 7 if form_given else 5


def request_step(state: RequestState, letter: LetterState | None) -> int:
    """The step at which a request stands: the one that is to be done next."""
    if state in BEFORE_COMPLETE:
        return 8
    if state in IN_INSPECTION:
        return 9
    if state in DECIDED:
        return _LETTER_STEPS.get(letter, 10)
    return 13 if state is RequestState.LETTER_SENT else 14


_LETTER_STEPS: dict[LetterState | None, int] = {
    LetterState.WITH_HEAD: 11,
    LetterState.ISSUED: 12,
    LetterState.SENT: 13,
}
