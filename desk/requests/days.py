"""Days left in words: “3 hari kerja lagi”, with an icon and a colour that say the same."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from desk.look import Look
from shared.domain.request_picture import DaysLeft
from shared.ui.day_line import shown_day

SOON = 5


def duty_look(days: DaysLeft) -> Look:
    """Of the first notice, which is the duty."""
    if days.first_done is None:
        return _open_look(days)
    return _done_look(days.first_done, days.first_late, "email-check-outline")


def final_look(days: DaysLeft) -> Look:
    """Of the final notice: layak or tidak layak."""
    if days.final_done is None:
        return _open_look(days)
    return _done_look(days.final_done, days.final_late, "flag-checkered")


def _done_look(at: datetime, late: int, icon: str) -> Look:
    day = shown_day(at.date().isoformat())
    if not late:
        return Look(day, icon, "green")
    words = QCoreApplication.translate("DaysLeft", "{day}, terlambat {count} hari kerja")
    return Look(words.format(day=day, count=late), "alert-octagon", "red")


def _open_look(days: DaysLeft) -> Look:
    if days.ended:
        words = QCoreApplication.translate("DaysLeft", "Tidak berlaku lagi")
        return Look(words, "timer-off-outline", "muted")
    if days.left is None:
        return Look(QCoreApplication.translate("DaysLeft", "Belum berjalan"), "timer-off-outline", "muted")
    if days.left < 0:
        words = QCoreApplication.translate("DaysLeft", "Terlambat {count} hari kerja")
        return Look(words.format(count=-days.left), "alert-octagon", "red")
    words = QCoreApplication.translate("DaysLeft", "{count} hari kerja lagi").format(count=days.left)
    if days.left == 0:
        words = QCoreApplication.translate("DaysLeft", "Hari ini batasnya")
    if days.provisional:
        words = QCoreApplication.translate("DaysLeft", "{words} (perkiraan)").format(words=words)
    urgent = days.left <= SOON
    return Look(
        words, "timer-alert-outline" if urgent else "timer-outline", "orange" if urgent else "primary"
    )
