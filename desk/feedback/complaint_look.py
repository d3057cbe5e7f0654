"""One complaint in words: its kind, what it is about, and the next duty with an icon and a colour."""

from PySide6.QtCore import QCoreApplication

from desk.feedback.picture import ComplaintRow
from desk.look import Look
from shared.domain.complaint import ComplaintKind, ComplaintState
from shared.domain.contact import ContactKind, contact_kind
from shared.domain.identity import phone_as_read
from shared.ui.day_line import shown_day

SOON = 1


def subject_words(row: ComplaintRow) -> str:
    """What it is, and the number it is about where the visitor gave a code."""
    kind = _kind(row)
    if not row.about:
        return kind
    if row.about_day in (None, row.filed_at.date()):
        words = QCoreApplication.translate("Complaint", "{kind} tentang {number}")
        return words.format(kind=kind, number=row.about)
    words = QCoreApplication.translate("Complaint", "{kind} tentang {number} tanggal {day}")
    return words.format(kind=kind, number=row.about, day=shown_day(row.about_day.isoformat()))


def duty_look(row: ComplaintRow) -> Look:
    """What is due next, and in how many working days."""
    left = row.days_left
    if left is None:
        words = QCoreApplication.translate("Complaint", "Menunggu tanggapan")
        return Look(words, "timer-sand", "muted")
    duty = _duty(row.complaint.state)
    if left < 0:
        words = QCoreApplication.translate("Complaint", "{duty} terlambat {count} hari kerja")
        return Look(words.format(duty=duty, count=-left), "alert-octagon", "red")
    if left == 0:
        words = QCoreApplication.translate("Complaint", "{duty} paling lambat hari ini")
        return Look(words.format(duty=duty), "timer-alert-outline", "orange")
    words = QCoreApplication.translate("Complaint", "{duty} dalam {count} hari kerja")
    soon = left <= SOON
    return Look(
        words.format(duty=duty, count=left),
        "timer-alert-outline" if soon else "timer-outline",
        "orange" if soon else "primary",
    )


def telling_look(row: ComplaintRow) -> Look | None:
    """What is due before all else: an answer that has not reached whoever complained; None where it has."""
    if not row.complaint.untold:
        return None
    if contact_kind(row.contact) is ContactKind.EMAIL:
        words = QCoreApplication.translate("Complaint", "E-mail jawaban belum terkirim")
        return Look(words, "email-alert-outline", "orange")
    words = QCoreApplication.translate("Complaint", "Sampaikan jawaban ke nomor {number}")
    return Look(words.format(number=contact_words(row)), "phone-alert-outline", "orange")


def contact_words(row: ComplaintRow) -> str:
    """The contact as people here write it; a dash where none was left."""
    if contact_kind(row.contact) is ContactKind.PHONE:
        return phone_as_read(row.contact)
    return row.contact or "–"


def _kind(row: ComplaintRow) -> str:
    if row.complaint.supervisory:
        return QCoreApplication.translate("Complaint", "Pengaduan berkadar pengawasan")
    if row.complaint.kind is ComplaintKind.SUGGESTION:
        return QCoreApplication.translate("Complaint", "Saran")
    return QCoreApplication.translate("Complaint", "Pengaduan")


def _duty(state: ComplaintState) -> str:
    duties = {
        ComplaintState.RECEIVED: QCoreApplication.translate("Complaint", "Telaah"),
        ComplaintState.TRIAGED: QCoreApplication.translate("Complaint", "Jawaban"),
        ComplaintState.ANSWERED: QCoreApplication.translate("Complaint", "Penyelesaian"),
    }
    return duties[state]
