"""A mail in the outbox: its subject beside its request's number, and what became of it in a word."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from desk.look import Look
from desk.mail_look import mail_look
from shared.domain.mail import needs_a_person
from shared.domain.request_picture import MailLine


def waits_for_a_person(mail: MailLine) -> bool:
    """Whether somebody must see to it."""
    return needs_a_person(mail.kind, mail.state, mail.gone_at)


def subject_words(mail: MailLine) -> str:
    """The subject without the request's number, which stands beside it."""
    if not mail.request:
        return mail.subject
    return " ".join(mail.subject.replace(mail.request, "").split()).replace(" :", ":").rstrip(": ")


def row_look(mail: MailLine) -> Look:
    """What became of it; how it was handed over stands under the pointer and in the mail."""
    look = mail_look(mail)
    if not mail.confirmed_how:
        return look
    return replace(look, words=QCoreApplication.translate("OutboxPage", "Diserahkan"))


def row_hint(mail: MailLine) -> str:
    """The same at length."""
    return mail_look(mail).words
