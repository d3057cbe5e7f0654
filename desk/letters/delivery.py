"""What is asked when a mail was handed over in another way: how, to whom, and on which day."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desk.note_form import NoteForm
from shared.domain.request_errors import DayOutOfRange, InvalidDay
from shared.domain.request_picture import MailLine
from shared.ui.day_line import iso_day, shown_day
from shared.ui.sentences import sentence


def ask_delivery(
    form: NoteForm, over: QWidget, mail: MailLine, today: date, tell: Callable[[int, str, str], object]
) -> None:
    """Ask about `mail`; a day that cannot be is said in the form. `tell` gets mail, words and ISO day."""

    def check(_text: str, typed: str) -> str:
        try:
            day = date.fromisoformat(iso_day(typed))
        except ValueError:
            return sentence(InvalidDay())
        return "" if mail.created_at.date() <= day <= today else sentence(DayOutOfRange())

    form.ask(
        over,
        QCoreApplication.translate("LettersPanel", "Disampaikan dengan cara lain?"),
        mail.subject,
        QCoreApplication.translate("LettersPanel", "&Catat penyerahan"),
        lambda text, typed: tell(mail.mail_id, text, iso_day(typed)),
        words=QCoreApplication.translate("LettersPanel", "&Bagaimana disampaikan, dan kepada siapa"),
        line=QCoreApplication.translate("LettersPanel", "&Tanggal penyerahan (hh/bb/tttt)"),
        choices=[shown_day(today.isoformat())],
        check=check,
        about=("delivery", mail.mail_id),
    )
    form.text.setFocus()
