"""The outbox: each mail goes once, its going does what it means, and doubt is settled by a person."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest

from shared.domain.code import shown_code
from shared.domain.letter import LetterState
from shared.domain.mail import MailState
from shared.domain.request import RequestState
from shared.domain.request_errors import DayOutOfRange, MailMoveRefused, TextMissing
from shared.mailer import OutgoingMail, SmtpMailer
from shared.office import Office, open_office
from shared.operations import letters, outbox, requests
from shared.operations.outbox import SendReport
from shared.setting_sections import MailSettings
from shared.settings import Settings
from tests.builders import officer_of
from tests.fakes import FixedClock
from tests.request_path import complete, in_review, with_head
from tests.smtp_server import HOST, Post, free_port, running_post


@pytest.fixture
def post() -> Iterator[Post]:
    with running_post() as running:
        yield running


@pytest.fixture
def settings(settings: Settings, request: pytest.FixtureRequest) -> Settings:
    """The office's settings, with the test's mail server where it has one."""
    if "post" not in request.fixturenames:
        return settings
    running: Post = request.getfixturevalue("post")
    mail = MailSettings(server=HOST, port=running.port, security="none", timeout_s=5)
    return settings.model_copy(update={"mail": mail})


def states(office: Office) -> list[tuple[str, str]]:
    return [(line.kind.value, line.state.value) for line in reversed(outbox.listing(office))]


def arrived(post: Post) -> list[str]:
    return [str(mail["Subject"]) for mail in post.postman.mails]


def test_a_queued_mail_goes_once(post: Post, officer_office: Office) -> None:
    complete(officer_office)

    first = outbox.send_due(officer_office)
    second = outbox.send_due(officer_office)

    assert (first, second) == (SendReport(sent=1), SendReport())
    assert states(officer_office) == [("receipt", "sent")]
    assert len(post.postman.mails) == 1


def test_the_notice_of_the_result_ends_the_duty_not_the_letter(post: Post, officer_office: Office) -> None:
    request = in_review(officer_office)
    requests.add_finding(officer_office, request.id, "unit_sampel", "Apa unit sampelnya?")
    requests.return_for_revision(officer_office, request.id)
    before = requests.open_request(officer_office, request.id).days

    outbox.send_due(officer_office)

    after = requests.open_request(officer_office, request.id).days
    now = officer_office.clock.now()
    assert (before.first_done, after.first_done, after.final_done) == (None, now, None)


def test_the_letters_mail_carries_it_and_sends_the_request_on(
    post: Post, admin_office: Office, officer_office: Office
) -> None:
    head = officer_of(admin_office, "kepala", "head")
    letter = letters.issue(head, with_head(officer_office).id)

    outbox.send_due(officer_office)
    outbox.send_due(officer_office)

    opened = requests.open_request(officer_office, letter.request_id)
    mail = next(mail for mail in post.postman.mails if str(mail["Subject"]).startswith("Surat"))
    [attached] = mail.iter_attachments()
    assert attached.get_content() == letters.preview(officer_office, letter.id)
    assert attached.get_filename() == "surat-V-26.3324.001.pdf"
    assert (opened.request.state, opened.letter.state, opened.step) == (
        RequestState.LETTER_SENT,
        LetterState.SENT,
        13,
    )
    assert opened.days.final_done is not None
    assert states(officer_office) == [
        ("receipt", "sent"),
        ("feasible", "sent"),
        ("letter_issued", "sent"),
        ("rating_invitation", "sent"),
    ]
    assert shown_code(opened.request.code) in post.postman.mails[-1].get_body().get_content()


def test_a_server_that_is_away_is_tried_later_and_no_storm_follows(
    settings: Settings, officer_office: Office, clock: FixedClock
) -> None:
    away = settings.model_copy(update={"mail": MailSettings(server=HOST, port=free_port(), timeout_s=1)})
    for number in range(3):
        complete(officer_office, judul_kegiatan=f"Survei {number}")
    with open_office(away, "desk-1") as office:
        office.clock = clock

        reports = [outbox.send_due(office) for _ in range(4)]
        clock.pass_minutes(5)
        later = outbox.send_due(office)

    assert reports == [SendReport(later=1)] * 3 + [SendReport()]
    assert later == SendReport(later=1)
    assert {state for _, state in states(officer_office)} == {"queued"}


def test_after_the_most_tries_a_person_is_told(
    settings: Settings, officer_office: Office, clock: FixedClock
) -> None:
    mail = MailSettings(server=HOST, port=free_port(), timeout_s=1, most_tries=2)
    complete(officer_office)
    with open_office(settings.model_copy(update={"mail": mail}), "desk-1") as office:
        office.clock = clock

        outbox.send_due(office)
        clock.pass_minutes(10)
        report = outbox.send_due(office)

    [line] = outbox.listing(officer_office)
    assert report == SendReport(failed=1)
    assert (line.state, line.attempts, line.reason) == (MailState.FAILED, 2, "connect")


def test_a_refused_recipient_fails_at_once_and_may_be_sent_again(post: Post, officer_office: Office) -> None:
    complete(officer_office)
    post.postman.at_rcpt = "550 No such user"

    refused = outbox.send_due(officer_office)
    post.postman.at_rcpt = ""
    [line] = outbox.listing(officer_office)
    outbox.send_again(officer_office, line.mail_id)
    sent = outbox.send_due(officer_office)

    assert (refused, sent) == (SendReport(failed=1), SendReport(sent=1))
    assert post.postman.mails[0]["X-PST-Resent"] is None


def test_doubt_goes_once_more_marked_and_then_a_person_decides(
    post: Post, officer_office: Office, clock: FixedClock
) -> None:
    complete(officer_office)
    post.postman.silent_after_dot = True

    reports = []
    for _ in range(4):
        reports.append(outbox.send_due(officer_office))
        clock.pass_minutes(60)

    ids = {str(mail["Message-ID"]) for mail in post.postman.mails}
    marks = [mail["X-PST-Resent"] for mail in post.postman.mails]
    assert reports == [SendReport(unknown=1), SendReport(unknown=1), SendReport(), SendReport()]
    assert len(ids) == 1
    assert marks == [None, "yes"]


def test_a_crash_between_the_servers_yes_and_our_commit_leaves_doubt_not_a_second_mail(
    post: Post, officer_office: Office, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    complete(officer_office)
    real_send = SmtpMailer.send

    def send_and_die(self: SmtpMailer, mail: OutgoingMail) -> None:
        real_send(self, mail)
        raise KeyboardInterrupt

    monkeypatch.setattr(SmtpMailer, "send", send_and_die)
    with pytest.raises(KeyboardInterrupt):
        outbox.send_due(officer_office)
    monkeypatch.undo()

    at_once = outbox.send_due(officer_office)
    clock.pass_minutes(11)
    recovered = outbox.send_due(officer_office)

    assert (at_once, recovered) == (SendReport(), SendReport())
    assert states(officer_office) == [("receipt", "unknown")]
    assert len(post.postman.mails) == 1


def test_without_a_server_a_mail_is_only_written_and_does_not_count(officer_office: Office) -> None:
    request = in_review(officer_office)
    requests.decline(officer_office, request.id, "Bukan statistik sektoral.")

    report = outbox.send_due(officer_office)

    files = list((officer_office.settings.data_dir / "mail").iterdir())
    assert report == SendReport(written=2)
    assert len(files) == 2
    assert requests.open_request(officer_office, request.id).days.first_done is None


def test_an_officer_confirms_that_it_was_handed_over_otherwise(
    officer_office: Office, clock: FixedClock
) -> None:
    request = in_review(officer_office)
    requests.decline(officer_office, request.id, "Bukan statistik sektoral.")
    outbox.send_due(officer_office)
    clock.pass_minutes(2 * 24 * 60)
    line = outbox.listing(officer_office)[0]

    outbox.confirm_otherwise(officer_office, line.mail_id, "Diserahkan di loket", date(2026, 11, 24))

    days = requests.open_request(officer_office, request.id).days
    assert officer_office.day_of(days.final_done) == date(2026, 11, 24)
    assert outbox.listing(officer_office)[0].confirmed_how == "Diserahkan di loket"
    with pytest.raises(MailMoveRefused):
        outbox.send_again(officer_office, line.mail_id)


def test_nothing_is_handed_over_before_it_was_made(officer_office: Office, clock: FixedClock) -> None:
    clock.pass_minutes(6 * 60)
    request = in_review(officer_office)
    requests.decline(officer_office, request.id, "Bukan statistik sektoral.")
    made = clock.now()
    outbox.send_due(officer_office)
    clock.pass_minutes(24 * 60)
    line = outbox.listing(officer_office)[0]

    outbox.confirm_otherwise(officer_office, line.mail_id, "Diserahkan di loket", date(2026, 11, 23))

    assert requests.open_request(officer_office, request.id).days.final_done == made


def test_a_confirmation_needs_words_and_a_day_that_can_be(officer_office: Office) -> None:
    complete(officer_office)
    outbox.send_due(officer_office)
    [line] = outbox.listing(officer_office)

    with pytest.raises(TextMissing):
        outbox.confirm_otherwise(officer_office, line.mail_id, " ")
    for day in (date(2026, 11, 22), date(2026, 11, 24)):
        with pytest.raises(DayOutOfRange):
            outbox.confirm_otherwise(officer_office, line.mail_id, "Lewat telepon", day)


def test_nothing_personal_of_a_mail_lies_open_on_the_disk(officer_office: Office) -> None:
    complete(officer_office)
    outbox.send_due(officer_office)

    folder = officer_office.settings.data_dir
    store = b"".join(file.read_bytes() for file in folder.glob("pst.sqlite3*"))
    [written] = (folder / "mail").iterdir()
    sealed = written.read_bytes()
    opened = officer_office.vault.open_bytes(sealed, table="mail", row=written.stem, field="eml")

    assert b"sri.contoh@contoh" not in store
    assert b"sri.contoh@contoh" not in sealed
    assert b"sri.contoh@contoh" in opened
    assert written.suffixes == [".eml", ".sealed"]


def test_a_mail_can_be_saved_for_any_mail_program(officer_office: Office) -> None:
    complete(officer_office)
    [line] = outbox.listing(officer_office)

    content = outbox.as_eml(officer_office, line.mail_id)

    assert b"sri.contoh@contoh.example.go.id" in content


def test_a_batch_is_bounded(post: Post, officer_office: Office) -> None:
    for number in range(5):
        complete(officer_office, judul_kegiatan=f"Survei {number}")

    report = outbox.send_due(officer_office, limit=3)

    assert report == SendReport(sent=3)
    assert len(arrived(post)) == 3


def test_pauses_grow_and_have_an_end(officer_office: Office) -> None:
    pauses = [outbox._pause(officer_office, attempts) for attempts in (1, 2, 3, 30)]

    assert timedelta(seconds=45) <= pauses[0] <= timedelta(seconds=75)
    assert timedelta(seconds=180) <= pauses[2] <= timedelta(seconds=300)
    assert pauses[3] <= timedelta(seconds=4500)
