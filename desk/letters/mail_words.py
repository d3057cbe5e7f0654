"""A mail in the outbox: its subject beside its request's number, and what became of it."""

from PySide6.QtCore import QCoreApplication

from desk.look import Look
from shared.domain.mail import MailState, needs_a_person
from shared.domain.request_picture import MailLine
from shared.ui.sentences import state_word

_LOOKS = {
    MailState.SENT: ("email-check-outline", "green"),
    MailState.FAILED: ("email-alert-outline", "red"),
    MailState.UNKNOWN: ("email-search-outline", "orange"),
    MailState.WRITTEN: ("email-off-outline", "orange"),
}
_NOBODYS_DUTY = ("email-outline", "muted")


def waits_for_a_person(mail: MailLine) -> bool:
    """Whether somebody must see to it."""
    return needs_a_person(mail.kind, mail.state, mail.gone_at)


def subject_words(mail: MailLine) -> str:
    """The subject without the request's number, which stands beside it."""
    if not mail.request:
        return mail.subject
    return " ".join(mail.subject.replace(mail.request, "").split()).replace(" :", ":").rstrip(": ")


def mail_look(mail: MailLine) -> Look:
    """What became of it in a word or two; a colour that warns only where somebody must see to it."""
    if mail.confirmed_how:
        words = QCoreApplication.translate("OutboxPage", "Diserahkan")
        return Look(words, *_LOOKS[MailState.SENT])
    words = state_word(mail.state.value, "mail_state")
    if mail.state is MailState.WRITTEN and not waits_for_a_person(mail):
        return Look(words, *_NOBODYS_DUTY)
    return Look(words, *_LOOKS.get(mail.state, ("email-outline", "primary")))


def mail_hint(mail: MailLine) -> str:
    """The same at length: how it was handed over."""
    if not mail.confirmed_how:
        return mail_look(mail).words
    words = QCoreApplication.translate("OutboxPage", "Disampaikan dengan cara lain: {how}")
    return words.format(how=mail.confirmed_how)
