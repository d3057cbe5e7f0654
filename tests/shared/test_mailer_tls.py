"""Mail over TLS, begun at once or by STARTTLS: with a real server, and never with a stranger."""

import ssl
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from shared.mailer import MailTemporary, MailUnknown, OutgoingFile, OutgoingMail, SmtpMailer
from shared.setting_sections import MailSettings
from tests.fakes import HandTimer
from tests.smtp_server import HOST, Post, accept_password, running_post

SENDER = "BPS Kabupaten Kendal <bps3324@example.go.id>"
OTHER_PLACE = "192.0.2.1"


def mail() -> OutgoingMail:
    pdf = OutgoingFile("surat.pdf", bytes(range(256)) * 2000, "application/pdf")
    return OutgoingMail(
        message_id="<1@example.go.id>",
        to="sri.contoh@example.go.id",
        subject="Surat rekomendasi",
        text="Yth. Bapak/Ibu\n",
        date=datetime(2026, 11, 23, 9, 0, tzinfo=UTC),
        files=(pdf,),
    )


@dataclass(frozen=True)
class Papers:
    """A server's certificate: what it shows, and who trusts it."""

    shown: ssl.SSLContext
    trusting: ssl.SSLContext


def certificate(folder: Path, address: str) -> tuple[Path, Path]:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "post.example")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address(address))]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(key, hashes.SHA256())
    )
    files = folder / "post.pem", folder / "post.key"
    files[0].write_bytes(made.public_bytes(serialization.Encoding.PEM))
    files[1].write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    return files


def papers_for(folder: Path, address: str = HOST) -> Papers:
    public, private = certificate(folder, address)
    shown = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    shown.load_cert_chain(public, private)
    return Papers(shown, ssl.create_default_context(cafile=str(public)))


@pytest.fixture(params=["starttls", "tls"])
def security(request: pytest.FixtureRequest) -> str:
    return request.param


def options(security: str, papers: Papers) -> dict[str, object]:
    if security == "tls":
        return {"ssl_context": papers.shown}
    return {"tls_context": papers.shown, "require_starttls": True}


def settings(post: Post, security: str, **changes: object) -> MailSettings:
    return MailSettings(
        **{"server": HOST, "port": post.port, "security": security, "timeout_s": 5, **changes}
    )


@pytest.fixture
def papers(tmp_path: Path) -> Papers:
    return papers_for(tmp_path)


@pytest.fixture
def post(security: str, papers: Papers) -> Iterator[Post]:
    with running_post(**options(security, papers)) as running:
        yield running


def test_a_mail_goes_encrypted_and_whole(post: Post, security: str, papers: Papers) -> None:
    SmtpMailer(settings(post, security), SENDER, papers.trusting).send(mail())

    [arrived] = post.postman.mails
    [attached] = arrived.iter_attachments()
    assert post.postman.were_encrypted == [True]
    assert attached.get_content() == mail().files[0].content


def test_a_server_that_nobody_vouches_for_gets_nothing(post: Post, security: str) -> None:
    with pytest.raises(MailTemporary) as problem:
        SmtpMailer(settings(post, security), SENDER).send(mail())

    assert problem.value.reason == "tls"
    assert post.postman.mails == []


def test_a_certificate_of_another_place_is_refused(tmp_path: Path, security: str) -> None:
    papers = papers_for(tmp_path, OTHER_PLACE)
    with running_post(**options(security, papers)) as post:
        with pytest.raises(MailTemporary) as problem:
            SmtpMailer(settings(post, security), SENDER, papers.trusting).send(mail())

        assert post.postman.mails == []
    assert problem.value.reason == "tls"


def test_the_password_goes_only_after_encryption(security: str, papers: Papers) -> None:
    # The server offers to ask for it after STARTTLS only; where all is encrypted it knows no difference.
    asked = {"authenticator": accept_password, "auth_require_tls": security == "starttls"}
    with running_post(**asked, **options(security, papers)) as post:
        known = settings(post, security, user="petugas", password="rahasia")
        SmtpMailer(known, SENDER, papers.trusting).send(mail())

        assert post.postman.were_encrypted == [True]


def test_a_server_that_speaks_plainly_gets_nothing_where_tls_is_wanted(security: str) -> None:
    with running_post() as post:
        with pytest.raises(MailTemporary) as problem:
            SmtpMailer(settings(post, security), SENDER).send(mail())

        assert post.postman.mails == []
    assert problem.value.reason == "tls"


@pytest.mark.parametrize("security", ["none", "starttls", "tls"])
def test_an_answer_that_never_ends_is_cut_off_and_leaves_doubt(
    security: str, papers: Papers, monkeypatch: pytest.MonkeyPatch
) -> None:
    timer = HandTimer()
    monkeypatch.setattr("shared.guarded_smtp.Timer", timer)
    with running_post(**(options(security, papers) if security != "none" else {})) as post:
        post.postman.never_ends = lambda: timer.ring()

        with pytest.raises(MailUnknown):
            SmtpMailer(settings(post, security), SENDER, papers.trusting).send(mail())

        assert len(post.postman.mails) == 1
