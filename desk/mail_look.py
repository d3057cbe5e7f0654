"""A mail's state in words, with an icon and a colour that say the same."""

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
"""A reminder to the office that was only written: there is no one to hand it to."""


def mail_look(mail: MailLine) -> Look:
    """What became of a mail; one that was handed over otherwise looks like one that was sent."""
    words = state_word(mail.state.value, "mail_state")
    if mail.confirmed_how:
        otherwise = QCoreApplication.translate("Mail", "Disampaikan dengan cara lain: {how}")
        words = otherwise.format(how=mail.confirmed_how)
    if mail.state is MailState.WRITTEN and not needs_a_person(mail.kind, mail.state, mail.gone_at):
        return Look(words, *(_NOBODYS_DUTY if mail.gone_at is None else _LOOKS[MailState.SENT]))
    state = MailState.SENT if mail.gone_at is not None else mail.state
    return Look(words, *_LOOKS.get(state, ("email-outline", "primary")))
