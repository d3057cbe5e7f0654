"""What became of a mail, to the eye: the same wherever mails are listed."""

from desk.look import Look
from desk.mail_look import mail_look
from shared.domain.request_picture import MailLine
from shared.office import Office
from shared.operations import outbox
from tests.request_path import complete


def test_a_mail_that_was_handed_over_otherwise_looks_like_one_that_was_sent(officer_office: Office) -> None:
    def line() -> MailLine:
        return outbox.listing(officer_office)[0]

    complete(officer_office)
    queued = mail_look(line())
    outbox.send_due(officer_office)
    written = mail_look(line())
    outbox.confirm_otherwise(officer_office, line().mail_id, "Diserahkan di loket")
    confirmed = mail_look(line())

    assert queued == Look("Menunggu dikirim", "email-outline", "primary")
    assert written == Look("Tidak dikirim", "email-off-outline", "orange")
    assert confirmed == Look(
        "Disampaikan dengan cara lain: Diserahkan di loket", "email-check-outline", "green"
    )
