"""Several desks send from one outbox: each mail once, and whoever was taken for lost is still believed."""

import threading
from collections.abc import Iterator
from datetime import timedelta

import pytest

from shared.domain.mail import MailState
from shared.mailer import LONGEST_SEND_S, MailTemporary, OutgoingMail, SmtpMailer
from shared.office import Office, open_office
from shared.operations import outbox
from shared.operations.outbox import SendReport
from shared.setting_sections import MailSettings
from shared.settings import Settings
from tests.fakes import FixedClock
from tests.request_path import complete
from tests.smtp_server import HOST, Post, running_post

MAILS = 15


@pytest.fixture
def post() -> Iterator[Post]:
    with running_post() as running:
        yield running


@pytest.fixture
def settings(settings: Settings, post: Post) -> Settings:
    mail = MailSettings(server=HOST, port=post.port, security="none", timeout_s=5)
    return settings.model_copy(update={"mail": mail})


def taken_for_lost(office: Office, clock: FixedClock, monkeypatch: pytest.MonkeyPatch) -> None:
    """The next send lasts so long that another desk looks after it in between."""
    real_send = SmtpMailer.send

    def slow_send(self: SmtpMailer, mail: OutgoingMail) -> None:
        monkeypatch.undo()
        real_send(self, mail)
        clock.pass_minutes(11)
        outbox.recover(office)

    monkeypatch.setattr(SmtpMailer, "send", slow_send)


def test_two_desks_at_once_send_every_mail_once(
    post: Post, settings: Settings, officer_office: Office, clock: FixedClock
) -> None:
    for number in range(MAILS):
        complete(officer_office, judul_kegiatan=f"Survei {number}")
    # The first mail is answered only when the other desk sends too: both are at it for certain.
    post.postman.waits_for = 2
    together, reports = threading.Barrier(2), []

    def send(device: str) -> None:
        with open_office(settings, device) as office:
            office.clock = clock
            together.wait()
            reports.append(outbox.send_due(office, limit=MAILS))

    desks = [threading.Thread(target=send, args=(device,)) for device in ("desk-1", "desk-2")]
    for desk in desks:
        desk.start()
    for desk in desks:
        desk.join()

    ids = [str(mail["Message-ID"]) for mail in post.postman.mails]
    assert len(ids) == len(set(ids)) == MAILS
    assert sum(report.sent for report in reports) == MAILS
    assert min(report.sent for report in reports) >= 1
    assert outbox.state_counts(officer_office) == {MailState.SENT: MAILS}


def test_nobody_is_taken_for_lost_while_a_connection_may_last(
    post: Post, officer_office: Office, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    complete(officer_office)
    real_send, lost = SmtpMailer.send, []

    def send_as_long_as_may_be(self: SmtpMailer, mail: OutgoingMail) -> None:
        clock.time += timedelta(seconds=LONGEST_SEND_S)
        lost.append(outbox.recover(officer_office))
        real_send(self, mail)

    monkeypatch.setattr(SmtpMailer, "send", send_as_long_as_may_be)
    report = outbox.send_due(officer_office)

    assert lost == [0]
    assert report == SendReport(sent=1)


def test_a_late_yes_of_the_server_is_believed_and_the_mail_does_not_go_again(
    post: Post, officer_office: Office, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    complete(officer_office)
    taken_for_lost(officer_office, clock, monkeypatch)

    late = outbox.send_due(officer_office)
    clock.pass_minutes(60)
    after = outbox.send_due(officer_office)

    [line] = outbox.listing(officer_office)
    assert (late, after) == (SendReport(sent=1), SendReport())
    assert (line.state, line.gone_at is not None) == (MailState.SENT, True)
    assert len(post.postman.mails) == 1


def test_a_late_yes_is_believed_also_where_the_mail_is_queued_again(
    post: Post, officer_office: Office, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    complete(officer_office)
    real_recover = outbox.recover

    def recover_and_send_again(office: Office) -> int:
        found = real_recover(office)
        for line in outbox.listing(office, [MailState.UNKNOWN]):
            outbox.send_again(office, line.mail_id)
        return found

    monkeypatch.setattr(outbox, "recover", recover_and_send_again)
    with monkeypatch.context() as sending:
        taken_for_lost(officer_office, clock, sending)
        late = outbox.send_due(officer_office)

    assert late == SendReport(sent=1)
    assert outbox.send_due(officer_office) == SendReport()
    assert len(post.postman.mails) == 1


def test_a_late_no_does_not_undo_what_another_desk_has_done(
    post: Post, officer_office: Office, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    complete(officer_office)

    def fail_after_another_has_sent(self: SmtpMailer, mail: OutgoingMail) -> None:
        monkeypatch.undo()
        clock.pass_minutes(11)
        outbox.recover(officer_office)
        clock.pass_minutes(16)
        assert outbox.send_due(officer_office) == SendReport(sent=1)
        raise MailTemporary("link")

    monkeypatch.setattr(SmtpMailer, "send", fail_after_another_has_sent)
    late = outbox.send_due(officer_office)

    assert late == SendReport()
    assert outbox.state_counts(officer_office) == {MailState.SENT: 1}
    assert len(post.postman.mails) == 1
