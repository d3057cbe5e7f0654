"""A network between an office and its server that a test can silence, cut at once, or cut somewhere."""

import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from random import Random
from threading import Event, Lock, Thread

from tests.smtp_server import HOST

PIECE = 65_536


@dataclass(frozen=True)
class Cut:
    """Where one connection ends: after so many questions or after so many bytes of answers.

    The last question still reaches the server, and what the server answers to it is lost.
    """

    questions: int | None = None
    answered_bytes: int | None = None


def cuts_by_chance(seed: int) -> Callable[[], Cut]:
    """Cuts while a connection is let in or in one of its first acts, mostly after a question."""
    chance = Random(seed)  # noqa: S311 - the same cuts in each run

    def cut() -> Cut:
        if chance.random() < 0.75:
            return Cut(questions=chance.randint(1, 40))
        return Cut(answered_bytes=chance.randint(1, 8_000))

    return cut


class Proxy:
    """Forwards every connection to the server's port; `plan` says where each will be cut, if anywhere."""

    def __init__(self, server_port: int, plan: Callable[[], Cut] = Cut) -> None:
        self._server_port, self._plan = server_port, plan
        self._links: list[_Link] = []
        self._lock = Lock()
        self._flowing = Event()
        self._flowing.set()
        self._last_words: bytes | None = None
        self._listener = socket.create_server((HOST, 0))
        self.port: int = self._listener.getsockname()[1]
        self.cuts = 0
        Thread(target=self._accept, daemon=True).start()

    def pause(self) -> None:
        """Everything stays connected and nothing arrives any more, in either direction."""
        self._flowing.clear()

    def pause_at(self, words: bytes) -> None:
        """Fall silent at the question that has these words in it."""
        self._last_words = words

    def resume(self) -> None:
        """What was kept back arrives, and all goes on."""
        self._last_words = None
        self._flowing.set()

    def cut_at_next_question(self) -> None:
        """As if the server had been away without a word: every connection dies when it is used."""
        with self._lock:
            for link in self._links:
                link.lose_next_answer()

    def close(self) -> None:
        """Cut every connection, and accept no more."""
        self._listener.close()
        self.resume()
        with self._lock:
            links = list(self._links)
        for link in links:
            link.cut()

    def _accept(self) -> None:
        while True:
            try:
                client, _address = self._listener.accept()
            except OSError:
                return
            try:
                server = socket.create_connection((HOST, self._server_port))
            except OSError:
                client.close()
                continue
            with self._lock:
                self._links.append(_Link(client, server, self._plan(), self._pass, self._count))

    def _pass(self, words: bytes) -> None:
        """Let words through, once they may."""
        if self._last_words is not None and self._last_words in words:
            self.pause()
        self._flowing.wait()

    def _count(self) -> None:
        with self._lock:
            self.cuts += 1


class _Link:
    """One connection through the proxy: a thread for each direction."""

    def __init__(
        self,
        client: socket.socket,
        server: socket.socket,
        cut: Cut,
        let_pass: Callable[[bytes], None],
        was_cut: Callable[[], None],
    ) -> None:
        self._client, self._server = client, server
        self._left, self._let_pass, self._was_cut = cut.questions, let_pass, was_cut
        self._answered_bytes = cut.answered_bytes
        self._answer_is_lost = False
        for carry in (self._carry_questions, self._carry_answers):
            Thread(target=self._until_over, args=(carry,), daemon=True).start()

    def cut(self) -> None:
        """End both sides; whoever waits for one of them hears of it."""
        for side in (self._client, self._server):
            with suppress(OSError):
                side.shutdown(socket.SHUT_RDWR)
            side.close()

    def lose_next_answer(self) -> None:
        """The next question is the last."""
        self._left = 1

    def _until_over(self, carry: Callable[[], None]) -> None:
        with suppress(OSError):
            carry()
        self.cut()

    def _carry_questions(self) -> None:
        while question := self._client.recv(PIECE):
            self._let_pass(question)
            if self._left is not None:
                self._left -= 1
                self._answer_is_lost = self._left <= 0
            self._server.sendall(question)

    def _carry_answers(self) -> None:
        left = self._answered_bytes
        while answer := self._server.recv(PIECE):
            self._let_pass(answer)
            passing = answer[:0] if self._answer_is_lost else answer[:left]
            self._client.sendall(passing)
            if len(passing) < len(answer):
                self._was_cut()
                return
            left = None if left is None else left - len(answer)


@contextmanager
def proxy_before(server_port: int, plan: Callable[[], Cut] = Cut) -> Iterator[Proxy]:
    """A proxy that is closed again whatever happens."""
    proxy = Proxy(server_port, plan)
    try:
        yield proxy
    finally:
        proxy.close()
