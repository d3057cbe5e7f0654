"""An answer to a complaint reaches whoever complained: by mail, by an officer's call, or by the code."""

from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest

from shared.domain.complaint import Complaint, ComplaintState
from shared.domain.errors import InvalidAnswer, RoleMissing, UnknownCode
from shared.domain.events import EventKind
from shared.domain.feedback_errors import ComplaintMoveRefused
from shared.office import Office
from shared.operations import complaint_answers, complaints, outbox, queue
from shared.operations.mail_reading import open_mail
from shared.operations.outbox import SendReport
from shared.setting_sections import MailSettings
from shared.settings import Settings
from tests.fakes import FixedClock
from tests.raw_store import raw_store
from tests.smtp_server import HOST, Post, running_post

TEXT = "Petugas kurang ramah."
EMAIL, PHONE = "sri.contoh@example.go.id", "0812 3456 7890"
ANSWER = "Kami mohon maaf.\nPetugas sudah kami ingatkan."


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


def answered(office: Office, supervisor_office: Office, contact: str = "", **more: str) -> Complaint:
    made = complaints.file(office, TEXT, contact=contact, **more)
    complaints.triage(supervisor_office, made.id)
    return complaints.answer(supervisor_office, made.id, ANSWER)


def untold(supervisor_office: Office) -> list[bool]:
    return [line.complaint.untold for line in complaints.listing(supervisor_office, [*ComplaintState])]


def flowing(text: str) -> str:
    return " ".join(text.split())


def test_an_answer_goes_to_the_mail_address_that_was_left(
    post: Post, office: Office, supervisor_office: Office
) -> None:
    made = answered(office, supervisor_office, EMAIL, kind="suggestion")
    before = untold(supervisor_office)

    report = outbox.send_due(supervisor_office)

    [mail] = post.postman.mails
    text = flowing(mail.get_content())
    shown = f"{made.code[:4]}-{made.code[4:8]}-{made.code[8:]}"
    assert (report, str(mail["To"])) == (SendReport(sent=1), EMAIL)
    assert str(mail["Subject"]) == "Jawaban kami atas saran Anda"
    assert "Kami mohon maaf. Petugas sudah kami ingatkan." in text
    assert f"menyebutkan kode {shown}" in text
    assert "membalas e-mail ini" in text
    assert (before, untold(supervisor_office)) == ([True], [False])
    [line] = complaints.listing(supervisor_office)
    assert [(officer, move) for _, officer, move, _ in line.history][-1] == ("pengawas", "tell")


def test_a_settlement_goes_as_an_answer_does(post: Post, office: Office, supervisor_office: Office) -> None:
    made = answered(office, supervisor_office, EMAIL)
    outbox.send_due(supervisor_office)
    complaints.settle(supervisor_office, made.id, "Jadwal loket sudah diubah.")
    before = untold(supervisor_office)

    outbox.send_due(supervisor_office)

    assert [str(mail["Subject"]) for mail in post.postman.mails][-1] == "Penyelesaian pengaduan Anda"
    assert "Jadwal loket sudah diubah." in post.postman.mails[-1].get_content()
    assert (before, untold(supervisor_office)) == ([True], [False])


def test_an_older_answer_that_went_tells_nothing_of_the_newest(
    office: Office, officer_office: Office, supervisor_office: Office
) -> None:
    made = answered(office, supervisor_office, EMAIL)
    complaints.answer(supervisor_office, made.id, "Tambahan: loket kedua dibuka.")
    outbox.send_due(office)
    newest, oldest = outbox.listing(supervisor_office)

    outbox.confirm_otherwise(supervisor_office, oldest.mail_id, "Diserahkan")
    first = untold(supervisor_office)
    outbox.confirm_otherwise(supervisor_office, newest.mail_id, "Diserahkan")

    assert (first, untold(supervisor_office)) == ([True], [False])


def test_a_phone_number_is_called_by_an_officer_who_notes_it(
    office: Office, supervisor_office: Office, clock: FixedClock
) -> None:
    made = answered(office, supervisor_office, PHONE)
    before = untold(supervisor_office)
    clock.pass_minutes(60)

    told = complaints.tell(supervisor_office, made.id, "Diterima dengan baik.")

    [line] = complaints.listing(supervisor_office)
    assert (line.contact, before, untold(supervisor_office)) == ("+6281234567890", [True], [False])
    assert told.told_at == clock.now()
    assert line.history[-1][1:] == ("pengawas", "tell", "Diterima dengan baik.")
    with pytest.raises(ComplaintMoveRefused):
        complaints.tell(supervisor_office, made.id)


def test_what_was_told_in_person_waits_for_nobody_in_the_outbox(
    office: Office, supervisor_office: Office
) -> None:
    made = answered(office, supervisor_office, EMAIL)
    outbox.send_due(office)

    complaints.tell(supervisor_office, made.id)

    assert outbox.state_counts(office) == {}
    assert [line.confirmed_how for line in outbox.listing(supervisor_office)] == ["langsung kepada pelapor"]


@pytest.mark.parametrize("answers", [False, True])
def test_without_a_contact_or_an_answer_there_is_nothing_to_tell(
    office: Office, supervisor_office: Office, answers: bool
) -> None:
    contact = "" if answers else PHONE
    made = answered(office, supervisor_office) if answers else complaints.file(office, TEXT, contact=contact)

    with pytest.raises(ComplaintMoveRefused):
        complaints.tell(supervisor_office, made.id)


def test_an_answer_that_was_not_told_does_not_close_by_time(
    office: Office, supervisor_office: Office, clock: FixedClock
) -> None:
    made = answered(office, supervisor_office, PHONE)

    clock.time = datetime(2026, 12, 8, 3, tzinfo=UTC)
    assert complaints.close_unanswered(office) == []
    complaints.tell(supervisor_office, made.id)
    assert complaints.close_unanswered(office) == []
    clock.time = datetime(2026, 12, 23, 3, tzinfo=UTC)

    assert [one.id for one in complaints.close_unanswered(office)] == [made.id]


def test_the_answer_is_read_by_its_code_and_nothing_else_is(
    office: Office, supervisor_office: Office
) -> None:
    made = complaints.file(office, TEXT, contact=EMAIL)
    waiting = complaint_answers.answer_by_code(office, made.code)
    complaints.triage(supervisor_office, made.id, "Rahasia.")
    complaints.answer(supervisor_office, made.id, ANSWER)
    complaints.reply(supervisor_office, made.id, "Masih kurang ramah.")
    complaints.answer(supervisor_office, made.id, "Petugas diganti.")

    read = complaint_answers.answer_by_code(office, made.code.lower().replace("1", "i"))

    assert (waiting.due, waiting.words) == (date(2026, 11, 30), ())
    assert (read.code, read.state, read.due) == (made.code, ComplaintState.ANSWERED, None)
    assert [text for _at, text in read.words] == [ANSWER, "Petugas diganti."]
    assert not any(secret in repr(read) for secret in (TEXT, EMAIL, "Rahasia", "Masih", "pengawas"))


def test_the_code_of_a_slip_is_no_complaints_code(office: Office) -> None:
    ticket = queue.take_number(office, "RS")

    with pytest.raises(UnknownCode):
        complaint_answers.answer_by_code(office, ticket.code)


@pytest.mark.parametrize(
    ("contact", "reason"),
    [
        ("vmbeooo", "not_a_contact"),
        ("081 atau rumah", "not_a_contact"),
        ("e@gmail", "not_an_email"),
        ("@", "not_an_email"),
        ("0812", "not_a_phone"),
        ("+65 6123 4567", "not_a_phone"),
    ],
)
def test_a_contact_is_an_address_or_a_number_of_this_country(
    office: Office, supervisor_office: Office, contact: str, reason: str
) -> None:
    with pytest.raises(InvalidAnswer) as refusal:
        complaints.file(office, TEXT, contact=contact)

    assert (refusal.value.question, refusal.value.reason) == ("contact", reason)
    assert complaints.listing(supervisor_office) == []


def test_nothing_of_a_contact_or_an_answer_is_in_the_store_or_the_journal(
    office: Office, supervisor_office: Office
) -> None:
    made = answered(office, supervisor_office, EMAIL)
    answered(office, supervisor_office, PHONE)
    complaints.tell(supervisor_office, made.id, "Rahasia.")

    store = raw_store(office)
    queued = [one for one in queue.events_after(office, 0) if one.kind is EventKind.MAIL_QUEUED]

    assert not any(word in store for word in (b"sri.contoh", b"81234567890", b"Kami mohon", b"Rahasia"))
    assert [event.details for event in queued] == [{"complaint": made.id, "mail": "complaint_answered"}]


def test_whoever_serves_at_the_counter_reads_no_answer_in_the_outbox(
    office: Office, officer_office: Office, supervisor_office: Office
) -> None:
    made = answered(office, supervisor_office, EMAIL)
    [line] = outbox.listing(supervisor_office)

    assert made.code[:4] not in line.subject
    assert outbox.listing(officer_office) == []
    assert outbox.state_counts(officer_office) == {}
    for act in (
        lambda: outbox.as_eml(officer_office, line.mail_id),
        lambda: open_mail(officer_office, line.mail_id),
        lambda: outbox.send_again(officer_office, line.mail_id),
        lambda: outbox.confirm_otherwise(officer_office, line.mail_id, "Diserahkan"),
    ):
        with pytest.raises(RoleMissing):
            act()
    assert b"Kami mohon maaf." in outbox.as_eml(supervisor_office, line.mail_id)
