"""Mail through a real SMTP server that behaves and misbehaves; what went wrong is told with its certainty."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from shared.mailer import (
    FolderMailer,
    MailRefused,
    MailTemporary,
    MailUnknown,
    OutgoingFile,
    OutgoingMail,
    SmtpMailer,
    compose,
    open_mailer,
)
from shared.setting_sections import MailSettings
from tests.smtp_server import HOST, Post, accept_password, free_port, running_post

SENDER = "BPS Kabupaten Kendal <bps3324@example.go.id>"
LONG_SUBJECT = "Hasil pemeriksaan: Survei “Kepuasan – Masyarakat” Désa é ñ " * 6


def mail(**changes: object) -> OutgoingMail:
    values = {
        "message_id": "<1@example.go.id>",
        "to": "sri.contoh@example.go.id",
        "subject": "Tanda terima",
        "text": "Yth. Bapak/Ibu\n.titik di awal baris\nTerima kasih – é\n",
        "date": datetime(2026, 11, 23, 9, 0, tzinfo=UTC),
    }
    return OutgoingMail(**{**values, **changes})


def mailer(port: int, **changes: object) -> SmtpMailer:
    options = {"server": HOST, "port": port, "security": "none", "timeout_s": 5, **changes}
    return SmtpMailer(MailSettings(**options), SENDER)


@pytest.fixture
def post() -> Iterator[Post]:
    with running_post() as running:
        yield running


def test_a_mail_arrives_with_accents_a_long_subject_and_its_file(post: Post) -> None:
    pdf = bytes(range(256)) * 400
    file = OutgoingFile("surat é.pdf", pdf, "application/pdf")

    mailer(post.port).send(mail(subject=LONG_SUBJECT, files=(file,)))

    [arrived] = post.postman.mails
    [attached] = arrived.iter_attachments()
    assert arrived["Subject"] == " ".join(LONG_SUBJECT.split())
    assert arrived["Message-ID"] == "<1@example.go.id>"
    assert arrived.get_body().get_content().splitlines() == mail().text.splitlines()
    assert (attached.get_filename(), attached.get_content_type()) == ("surat é.pdf", "application/pdf")
    assert attached.get_content() == pdf
    assert post.postman.envelopes[0].rcpt_tos == ["sri.contoh@example.go.id"]


def test_line_breaks_never_reach_a_header(post: Post) -> None:
    mailer(post.port).send(mail(subject="Judul\r\nBcc: semua@example.com"))

    [arrived] = post.postman.mails
    assert arrived["Subject"] == "Judul Bcc: semua@example.com"
    assert arrived["Bcc"] is None


@pytest.mark.parametrize("to", ["", "bukan alamat", "a@example.go.id\r\nBcc: b@example.com", "a@b@c"])
def test_what_is_no_address_is_refused_before_anything_is_sent(post: Post, to: str) -> None:
    with pytest.raises(MailRefused) as refusal:
        mailer(post.port).send(mail(to=to))

    assert refusal.value.reason == "address"
    assert post.postman.mails == []


def test_a_repeat_is_marked(post: Post) -> None:
    mailer(post.port).send(mail(resent=True))

    [arrived] = post.postman.mails
    assert arrived["X-PST-Resent"] == "yes"
    assert arrived.get_body().get_content().startswith("Catatan: e-mail ini mungkin sudah pernah")


def test_a_server_that_is_away_may_be_tried_later() -> None:
    with pytest.raises(MailTemporary) as problem:
        mailer(free_port()).send(mail())

    assert problem.value.reason == "connect"


@pytest.mark.parametrize(
    ("stage", "answer", "certainty", "reason"),
    [
        ("at_rcpt", "450 Mailbox busy", MailTemporary, "recipient"),
        ("at_rcpt", "550 No such user", MailRefused, "recipient"),
        ("at_data", "451 Try later", MailTemporary, "content"),
        ("at_data", "554 Spam", MailRefused, "content"),
    ],
)
def test_a_servers_no_is_sure_and_says_whether_to_try_again(
    post: Post, stage: str, answer: str, certainty: type[Exception], reason: str
) -> None:
    setattr(post.postman, stage, answer)

    with pytest.raises(certainty) as problem:
        mailer(post.port).send(mail())

    assert problem.value.reason == reason
    assert post.postman.mails == []


def test_a_link_lost_after_the_last_dot_leaves_doubt(post: Post) -> None:
    post.postman.silent_after_dot = True

    with pytest.raises(MailUnknown):
        mailer(post.port).send(mail())

    assert len(post.postman.mails) == 1


def test_answers_go_to_the_office_also_where_another_account_sends(post: Post) -> None:
    mailer(post.port).send(mail(reply_to="bps3324@example.go.id"))
    SmtpMailer(
        MailSettings(server=HOST, port=post.port, security="none", timeout_s=5), "tidak-dibaca@example.go.id"
    ).send(mail(reply_to="bps3324@example.go.id"))

    assert [one["Reply-To"] for one in post.postman.mails] == [None, "bps3324@example.go.id"]


def test_name_and_password_are_used_and_a_wrong_one_is_told() -> None:
    with running_post(authenticator=accept_password, auth_require_tls=False) as post:
        mailer(post.port, user="petugas", password="rahasia").send(mail())
        with pytest.raises(MailTemporary) as problem:
            mailer(post.port, user="petugas", password="salah").send(mail())

    assert problem.value.reason == "auth"
    assert "salah" not in str(problem.value.__cause__)


def test_a_folder_that_an_office_chose_has_mails_for_any_mail_program(tmp_path: Path) -> None:
    folder = tmp_path / "mail"
    settings = MailSettings(folder=folder)
    written = open_mailer(settings, sender=SENDER, folder=tmp_path, seal=lambda _content, _name: b"")

    written.send(mail())

    [file] = folder.iterdir()
    assert isinstance(written, FolderMailer)
    assert file.name == "20261123-090000-1.eml"
    assert file.read_bytes() == compose(mail(), SENDER).as_bytes()
    assert file.stat().st_mode & 0o077 == 0


def test_a_folder_that_cannot_be_written_is_a_passing_trouble(tmp_path: Path) -> None:
    blocked = tmp_path / "mail"
    blocked.write_text("keine")

    with pytest.raises(MailTemporary) as problem:
        FolderMailer(blocked, SENDER).send(mail())

    assert problem.value.reason == "disk"


def test_a_password_is_never_shown() -> None:
    assert "rahasia" not in repr(MailSettings(password="rahasia"))
