"""Mail on its way out: composed once, handed to an SMTP server, or written to a folder as .eml, sealed.

What goes wrong says how sure it is: MailTemporary (surely not accepted, try later), MailRefused (surely
not accepted, trying again is vain), MailUnknown (the server may have it).
"""

import re
import smtplib
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from email.errors import MessageError
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, parseaddr
from pathlib import Path
from typing import Protocol

from shared.domain.plain_text import one_line
from shared.guarded_smtp import Cutter, Guarded, GuardedTls
from shared.setting_sections import MailSettings
from shared.whole_file import make_folder, write_whole

READY_FOR_DATA = 354
FIRST_REFUSAL = 500
LONGEST_SEND_S = 300.0
"""When a connection is cut, whatever it is doing: whoever waits longer would be taken for lost.

Until it stands, the settings' time-out bounds each try to reach the server.
"""
CHUNK = 65_536
_LINE_DOT = re.compile(rb"(?m)^\.")
_NOT_IN_NAMES = re.compile(r"[^A-Za-z0-9-]+")
REPEATED = (
    "Catatan: e-mail ini mungkin sudah pernah Bapak/Ibu terima. Kami\n"
    "mengirimnya sekali lagi karena pengiriman sebelumnya tidak dapat\n"
    "dipastikan.\n\n"
)


Seal = Callable[[bytes, str], bytes]
"""Seals a file's content, bound to the file's name."""


class MailProblem(Exception):
    """A mail did not surely go; `reason` is one word for the list of mails, never an address."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(reason)


class MailTemporary(MailProblem):
    """Surely not accepted; later it may be."""


class MailRefused(MailProblem):
    """Surely not accepted, and it will not be."""


class MailUnknown(MailProblem):
    """The link was lost after the last byte: the server may have it."""


@dataclass(frozen=True)
class OutgoingFile:
    """A file that goes with a mail."""

    name: str
    content: bytes
    mime: str


@dataclass(frozen=True)
class OutgoingMail:
    """A mail to one recipient; `message_id` stays the same however often it is sent.

    `reply_to` is where answers go, also where the mail account that sends is nobody's.
    """

    message_id: str
    to: str
    subject: str
    text: str
    date: datetime
    files: tuple[OutgoingFile, ...] = ()
    resent: bool = False
    reply_to: str = ""


class Mailer(Protocol):
    """Takes mails; `sends` is false where they are only written."""

    @property
    def sends(self) -> bool:
        """Whether mails leave the office."""
        ...

    def send(self, mail: OutgoingMail) -> None:
        """Hand one mail over; raises MailProblem."""
        ...


def open_mailer(settings: MailSettings, *, sender: str, folder: Path, seal: Seal) -> Mailer:
    """The server of the settings, else their folder, else `folder`, in which every file is sealed.

    `sender` is used where the settings name none.
    """
    shown = settings.sender or sender
    if settings.server:
        return SmtpMailer(settings, shown)
    if settings.folder is not None:
        return FolderMailer(settings.folder, shown)
    return FolderMailer(folder, shown, seal)


def compose(mail: OutgoingMail, sender: str) -> EmailMessage:
    """The mail as a message; line breaks never reach a header. Raises MailRefused for a bad address."""
    message = EmailMessage(policy=SMTP)
    try:
        message["From"] = _address(sender)
        message["To"] = Address(addr_spec=mail.to)
        if mail.reply_to and mail.reply_to != parseaddr(sender)[1]:
            message["Reply-To"] = Address(addr_spec=mail.reply_to)
    except (ValueError, IndexError, MessageError) as error:
        raise MailRefused("address") from error
    message["Subject"] = one_line(mail.subject)
    message["Date"] = format_datetime(mail.date)
    message["Message-ID"] = mail.message_id
    message["Auto-Submitted"] = "auto-generated"
    if mail.resent:
        message["X-PST-Resent"] = "yes"
    message.set_content((REPEATED if mail.resent else "") + mail.text)
    for file in mail.files:
        kind, _, subtype = file.mime.partition("/")
        message.add_attachment(file.content, maintype=kind, subtype=subtype, filename=one_line(file.name))
    return message


class FolderMailer:
    """Writes mails as .eml files: nothing leaves the office.

    With `seal` they are sealed, each under its own name: `….eml.sealed`.
    """

    sends = False

    def __init__(self, folder: Path, sender: str, seal: Seal | None = None) -> None:
        self._folder, self._sender, self._seal = folder, sender, seal

    def send(self, mail: OutgoingMail) -> None:
        """Write one file, whole or not at all. Raises MailTemporary where the disk refuses."""
        content = compose(mail, self._sender).as_bytes()
        name = f"{mail.date:%Y%m%d-%H%M%S}-{_NOT_IN_NAMES.sub('', mail.message_id.partition('@')[0])}.eml"
        if self._seal is not None:
            content, name = self._seal(content, name), f"{name}.sealed"
        try:
            make_folder(self._folder)
            write_whole(self._folder / name, content)
        except OSError as error:
            raise MailTemporary("disk") from error


class SmtpMailer:
    """Hands mails to an SMTP server, one connection for each, which is cut after `longest_s`."""

    sends = True

    def __init__(
        self,
        settings: MailSettings,
        sender: str,
        tls: ssl.SSLContext | None = None,
        *,
        longest_s: float = LONGEST_SEND_S,
    ) -> None:
        self._settings, self._sender, self._longest_s = settings, sender, longest_s
        self._tls = tls or ssl.create_default_context()

    def send(self, mail: OutgoingMail) -> None:
        """Raises MailTemporary, MailRefused or MailUnknown."""
        message = compose(mail, self._sender)
        try:
            content = _LINE_DOT.sub(b"..", message.as_bytes())
        except UnicodeEncodeError as error:
            raise MailRefused("address") from error
        with self._connection() as server:
            self._offer(server, mail.to)
            self._hand_over(server, content)

    @contextmanager
    def _connection(self) -> Iterator[smtplib.SMTP]:
        settings = self._settings
        server: smtplib.SMTP | None = None
        with Cutter(self._longest_s) as cutter:
            try:
                server = self._connected(cutter)
                if settings.security == "starttls":
                    server.starttls(context=self._tls)
                server.ehlo_or_helo_if_needed()
                if settings.user:
                    server.login(settings.user, settings.password.get_secret_value())
            except (OSError, smtplib.SMTPException) as error:
                if server is not None:
                    server.close()
                raise MailTemporary(_reason(error)) from error
            try:
                yield server
            finally:
                with suppress(OSError, smtplib.SMTPException):
                    server.quit()
                server.close()

    def _connected(self, cutter: Cutter) -> smtplib.SMTP:
        settings = self._settings
        place = (settings.server, settings.port)
        if settings.security == "tls":
            return GuardedTls(cutter, *place, timeout=settings.timeout_s, context=self._tls)
        return Guarded(cutter, *place, timeout=settings.timeout_s)

    def _offer(self, server: smtplib.SMTP, to: str) -> None:
        """Sender, recipient and the wish to hand over; nothing of the mail itself has left yet."""
        try:
            for reason, (code, _) in (
                ("sender", server.mail(parseaddr(self._sender)[1])),
                ("recipient", server.rcpt(to)),
                ("data", server.docmd("DATA")),
            ):
                _check(code, reason, wanted=READY_FOR_DATA if reason == "data" else 250)
        except (OSError, smtplib.SMTPException) as error:
            raise MailTemporary("link") from error

    def _hand_over(self, server: smtplib.SMTP, content: bytes) -> None:
        """The mail, then the dot that ends it: only what follows the dot is uncertain."""
        ended = content if content.endswith(b"\r\n") else content + b"\r\n"
        try:
            # One call for all would have to end within one time-out, which a slow line and a scan cannot.
            for start in range(0, len(ended), CHUNK):
                server.send(ended[start : start + CHUNK])
        except (OSError, smtplib.SMTPException) as error:
            raise MailTemporary("link") from error
        try:
            server.send(b".\r\n")
            code, _ = server.getreply()
        except (OSError, smtplib.SMTPException) as error:
            raise MailUnknown("no_answer") from error
        _check(code, "content", wanted=250)


def _address(shown: str) -> Address:
    """A header's address; ValueError where it is none."""
    name, plain = parseaddr(one_line(shown))
    return Address(display_name=name, addr_spec=plain)


def _check(code: int, reason: str, *, wanted: int) -> None:
    if code == wanted or (reason == "recipient" and code == 251):
        return
    raise (MailRefused if code >= FIRST_REFUSAL else MailTemporary)(reason)


def _reason(error: Exception) -> str:
    """Why no connection came about: a person must look after `auth` and `tls`."""
    if isinstance(error, smtplib.SMTPAuthenticationError):
        return "auth"
    if isinstance(error, ssl.SSLError | smtplib.SMTPNotSupportedError):
        return "tls"
    return "connect"
