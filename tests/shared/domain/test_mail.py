"""A mail's states: nothing repeats silently, and only what has gone counts."""

from datetime import UTC, datetime, timedelta

import pytest

from shared.domain.mail import REMINDERS, Mail, MailKind, MailState, needs_a_person
from shared.domain.request_errors import MailMoveRefused

NOW = datetime(2026, 11, 23, 2, tzinfo=UTC)
SOON = NOW + timedelta(minutes=15)


def mail_in(state: MailState = MailState.QUEUED) -> Mail:
    return Mail(
        request_id=1,
        kind=MailKind.RETURNED,
        state=state,
        message_id="<1@example.go.id>",
        sealed_content=b"",
        created_at=NOW,
        changed_at=NOW,
        due_at=NOW,
    )


def test_a_mail_has_gone_when_the_server_accepted_it() -> None:
    mail = mail_in()

    mail.claim(NOW)
    mail.sent(SOON)

    assert (mail.state, mail.gone_at, mail.attempts) == (MailState.SENT, SOON, 1)


def test_a_mail_that_was_only_written_has_not_gone() -> None:
    mail = mail_in()

    mail.claim(NOW)
    mail.written(NOW)

    assert (mail.state, mail.has_gone) == (MailState.WRITTEN, False)


def test_a_repeat_after_unknown_is_marked_and_keeps_its_message_id() -> None:
    mail = mail_in()

    mail.claim(NOW)
    mail.unknown(NOW, due_at=SOON, reason="timeout")
    mail.queue_again(SOON)

    assert (mail.state, mail.resent, mail.message_id) == (MailState.QUEUED, True, "<1@example.go.id>")


def test_a_repeat_after_a_sure_failure_is_not_marked() -> None:
    mail = mail_in(MailState.FAILED)

    mail.queue_again(SOON)

    assert mail.resent is False


@pytest.mark.parametrize("state", [MailState.QUEUED, MailState.SENDING, MailState.SENT])
def test_what_may_still_arrive_or_has_arrived_is_not_repeated(state: MailState) -> None:
    mail = mail_in(state)

    with pytest.raises(MailMoveRefused):
        mail.sent(NOW) if state is MailState.QUEUED else mail.claim(NOW)

    assert mail.state is state


def test_a_late_yes_of_the_server_ends_the_doubt() -> None:
    mail = mail_in()
    mail.claim(NOW)
    mail.unknown(NOW, due_at=SOON, reason="crash")

    mail.sent_after_all(SOON)

    assert (mail.state, mail.gone_at, mail.reason) == (MailState.SENT, SOON, "")


def test_a_late_yes_keeps_the_day_that_an_officer_confirmed() -> None:
    mail = mail_in()
    mail.claim(NOW)
    mail.unknown(NOW, due_at=SOON, reason="crash")
    mail.confirm("Diserahkan di loket", officer_id=3, at=NOW)

    mail.sent_after_all(SOON)

    assert (mail.state, mail.gone_at) == (MailState.SENT, NOW)


def test_what_was_never_tried_was_never_sent() -> None:
    with pytest.raises(MailMoveRefused):
        mail_in().sent_after_all(NOW)


@pytest.mark.parametrize("kind", REMINDERS)
def test_a_reminder_that_was_only_written_asks_nobody(kind: MailKind) -> None:
    assert needs_a_person(MailKind.RETURNED, MailState.WRITTEN, None) is True
    assert needs_a_person(MailKind.RETURNED, MailState.WRITTEN, NOW) is False
    assert needs_a_person(kind, MailState.WRITTEN, None) is False
    assert needs_a_person(kind, MailState.FAILED, None) is True


@pytest.mark.parametrize("state", [MailState.WRITTEN, MailState.FAILED, MailState.UNKNOWN])
def test_an_officer_may_confirm_that_it_was_handed_over_otherwise(state: MailState) -> None:
    mail = mail_in(state)

    mail.confirm("Diserahkan di loket", officer_id=3, at=SOON)

    assert (mail.has_gone, mail.gone_at, mail.confirmed_by, mail.state) == (True, SOON, 3, state)
    with pytest.raises(MailMoveRefused):
        mail.queue_again(SOON)


@pytest.mark.parametrize("state", [MailState.QUEUED, MailState.SENDING, MailState.SENT])
def test_nothing_is_confirmed_that_is_on_its_way(state: MailState) -> None:
    with pytest.raises(MailMoveRefused):
        mail_in(state).confirm("Diserahkan di loket", officer_id=3, at=SOON)
