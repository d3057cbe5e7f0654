"""A real SMTP server for tests, which behaves or misbehaves as it is told."""

import asyncio
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import SMTP as SMTP_POLICY
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, Session

HOST = "127.0.0.1"


class Postman:
    """What the server does: answers per stage (empty = accept), and what it accepted."""

    def __init__(self) -> None:
        self.mails: list[EmailMessage] = []
        self.envelopes: list[Envelope] = []
        self.were_encrypted: list[bool] = []
        self.at_rcpt = self.at_data = ""
        self.silent_after_dot = False
        self.never_ends: Callable[[], None] | None = None
        """Told when a mail has come, whose answer then goes on and on."""
        self.waits_for = 1
        """How many mails must have come by different connections before the first one is answered."""
        self._together = asyncio.Event()
        self._senders: set[Any] = set()

    async def handle_RCPT(
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if self.at_rcpt:
            return self.at_rcpt
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        if self.at_data:
            return self.at_data
        content: Any = envelope.content
        self.mails.append(message_from_bytes(content, policy=SMTP_POLICY))  # type: ignore[arg-type]
        self.envelopes.append(envelope)
        self.were_encrypted.append(server.transport.get_extra_info("ssl_object") is not None)
        self._senders.add(session.peer)
        if len(self._senders) >= self.waits_for:
            self._together.set()
        await self._together.wait()
        if self.never_ends:
            self.never_ends()
        while self.never_ends:
            await server.push("250-masih menulis")
            # Lets the server see that its client has gone, which ends this.
            await asyncio.sleep(0)
        if self.silent_after_dot:
            # The mail was taken, but its sender never hears of it.
            server.transport.close()
        return "250 OK"


class Post:
    """A running server: where it listens, and its postman."""

    def __init__(self, controller: Controller, postman: Postman) -> None:
        self.controller, self.postman = controller, postman

    @property
    def port(self) -> int:
        return int(self.controller.port)


@contextmanager
def running_post(**options: Any) -> Iterator[Post]:
    """An SMTP server on a free port of this machine; options go to aiosmtpd."""
    postman = Postman()
    controller = Controller(postman, hostname=HOST, port=free_port(), **options)
    controller.start()
    try:
        yield Post(controller, postman)
    finally:
        controller.stop()


def free_port() -> int:
    """A port on which nobody listens now."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])


def accept_password(
    server: SMTP, session: Session, envelope: Envelope, mechanism: str, data: Any
) -> AuthResult:
    """Only `petugas` with `rahasia` may send."""
    return AuthResult(success=(data.login, data.password) == (b"petugas", b"rahasia"), handled=False)
