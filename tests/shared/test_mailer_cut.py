"""A connection is cut when its time is up, whatever the server is doing: greeting, or beginning TLS."""

import socket
from collections.abc import Callable
from datetime import UTC, datetime
from threading import Thread

import pytest

from shared.mailer import MailTemporary, OutgoingMail, SmtpMailer
from shared.setting_sections import MailSettings
from tests.fakes import HandTimer
from tests.smtp_server import HOST

PATIENCE_S = 30
"""How long a mailer that is not cut would wait for each byte: far longer than the server drips."""
DRIPS = 100
TLS_RECORD_OF_16_KB = b"\x16\x03\x03\x3f\xff"


class DrippingServer(Thread):
    """Sends a little, again and again, until its client has gone; `rings` when it has begun."""

    def __init__(self, begins: Callable[[socket.socket], None], drip: bytes) -> None:
        super().__init__(daemon=True)
        self._listener = socket.create_server((HOST, 0))
        self._begins, self._drip = begins, drip
        self.rings: Callable[[], None] = lambda: None
        self.was_left = False

    @property
    def port(self) -> int:
        return int(self._listener.getsockname()[1])

    def run(self) -> None:
        connection, _ = self._listener.accept()
        with connection, self._listener:
            self._begins(connection)
            self.rings()
            connection.settimeout(0.05)
            for _ in range(DRIPS):
                try:
                    connection.sendall(self._drip)
                    self.was_left = connection.recv(4096) == b""
                except TimeoutError:
                    continue
                except OSError:
                    self.was_left = True
                if self.was_left:
                    return


def greets(connection: socket.socket) -> None:
    connection.sendall(b"220-selamat datang\r\n")


def begins_starttls(connection: socket.socket) -> None:
    connection.sendall(b"220 selamat datang\r\n")
    connection.recv(4096)
    connection.sendall(b"250-kantor\r\n250 STARTTLS\r\n")
    connection.recv(4096)
    connection.sendall(b"220 silakan\r\n")
    begins_tls(connection)


def begins_tls(connection: socket.socket) -> None:
    connection.recv(4096)
    connection.sendall(TLS_RECORD_OF_16_KB)


def send(port: int, security: str) -> None:
    mail = OutgoingMail("<1@x.id>", "sri@example.go.id", "s", "t", datetime(2026, 11, 23, tzinfo=UTC))
    settings = MailSettings(server=HOST, port=port, security=security, timeout_s=PATIENCE_S)
    SmtpMailer(settings, "bps3324@example.go.id").send(mail)


@pytest.fixture
def timer(monkeypatch: pytest.MonkeyPatch) -> HandTimer:
    made = HandTimer()
    monkeypatch.setattr("shared.guarded_smtp.Timer", made)
    return made


@pytest.mark.parametrize(
    ("security", "begins", "drip"),
    [
        ("none", greets, b"220-mohon tunggu\r\n"),
        ("starttls", begins_starttls, b"\x02"),
        ("tls", begins_tls, b"\x02"),
    ],
)
def test_a_server_that_never_comes_to_an_end_is_left_when_the_time_is_up(
    timer: HandTimer, security: str, begins: Callable[[socket.socket], None], drip: bytes
) -> None:
    server = DrippingServer(begins, drip)
    server.rings = lambda: timer.ring()
    server.start()

    with pytest.raises(MailTemporary):
        send(server.port, security)
    server.join()

    assert server.was_left


def test_a_connection_that_stands_too_late_hands_nothing_over(
    timer: HandTimer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(timer, "start", lambda: timer.ring())

    with socket.create_server((HOST, 0)) as listener:
        with pytest.raises(MailTemporary):
            send(listener.getsockname()[1], "none")
        connection, _ = listener.accept()
        with connection:
            received = connection.recv(4096)

    assert received == b""
