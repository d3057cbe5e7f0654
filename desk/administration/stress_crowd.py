"""The parent of a stress: starts the processes, hears what they tell, kills and replaces them."""

import multiprocessing
import random
import sys
import time
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from types import TracebackType
from typing import Self, cast

from desk.administration.stress_hands import Said, Seat, Word, work

ENDS_WITHIN_S = 60.0
SPAWNS = "forkserver" if sys.platform != "win32" else "spawn"
"""A forkserver has the program loaded already: a successor sits down in some ten milliseconds."""
LOADED = ["desk.administration.stress_hands", "psycopg"]


@dataclass
class Heard:
    """All that was told, in the order in which it was heard, and how the telling ended.

    `warm` is how much was told before all had begun: no part of the speed.
    """

    said: list[Said] = field(default_factory=list)
    warm: int = 0
    broken: int = 0
    kills: int = 0


class _Child:
    def __init__(self, seat: Seat) -> None:
        context = multiprocessing.get_context(SPAWNS)
        self.seat, self.ready = seat, False
        self.pipe, theirs = context.Pipe()
        self.process: BaseProcess = context.Process(target=work, args=(seat, theirs), daemon=True)
        self.process.start()
        theirs.close()  # only the child holds it: its end is heard


class Crowd:
    """Processes at seats 1 … n; a context that leaves none behind."""

    def __init__(self, seats: Iterable[Seat]) -> None:
        if SPAWNS == "forkserver":
            multiprocessing.set_forkserver_preload(LOADED)
        self.heard = Heard()
        self._touches: dict[int, str] = {}
        self._children: dict[int, _Child] = {}
        self._seats = {seat.number: seat for seat in seats}

    def __enter__(self) -> Self:
        for number in self._seats:
            self._start(number)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for child in self._children.values():
            child.process.kill()
            child.process.join()

    @property
    def ready(self) -> list[int]:
        """The seats whose processes have begun to work."""
        return [number for number, child in self._children.items() if child.ready]

    def hear(self, seconds: float) -> None:
        """Listen for some time."""
        until = time.monotonic() + seconds
        while self._children and (left := until - time.monotonic()) > 0:
            self.hear_once(left)

    def hear_until_ready(self) -> None:
        """Listen until every process has begun."""
        until = time.monotonic() + ENDS_WITHIN_S
        while len(self.ready) < len(self._children) and time.monotonic() < until:
            self.hear_once(ENDS_WITHIN_S)
        self.heard.warm = self.heard.warm or len(self.heard.said)

    def hear_once(self, seconds: float) -> int:
        """Listen until something is told, not longer than this; returns how much was heard."""
        pipes = {child.pipe: child for child in self._children.values()}
        before = len(self.heard.said)
        for pipe in wait(list(pipes), seconds):
            child = pipes[cast(Connection, pipe)]
            if not self._take_in(child):
                self._give_up(child)
        return len(self.heard.said) - before

    def kill(self, number: int) -> None:
        """SIGKILL, whatever it does; a successor takes its seat, and its unanswered touch."""
        child = self._children[number]
        child.process.kill()
        self._bury(child)
        self.heard.kills += 1
        self._start(number)

    def kill_one(self, chance: random.Random) -> None:
        """Kill any of those who have begun; nobody where none has."""
        if self.ready:
            self.kill(chance.choice(self.ready))

    def stop(self) -> None:
        """Let all end what they do, and hear the last of them; who does not end in time is broken."""
        self.hear_until_ready()
        for child in self._children.values():
            child.pipe.send("stop")
        until = time.monotonic() + ENDS_WITHIN_S
        for child in self._children.values():
            while child.pipe.poll(max(0.0, until - time.monotonic())) and self._take_in(child):
                pass
            child.process.join(max(0.1, until - time.monotonic()))
            self.heard.broken += child.process.exitcode != 0

    def _start(self, number: int) -> None:
        seat = replace(self._seats[number], touch=self._touches.get(number, ""))
        self._children[number] = _Child(seat)

    def _give_up(self, child: _Child) -> None:
        """A process that ends by itself has met an error that nobody expects: its seat stays empty."""
        self._bury(child)
        self.heard.broken += 1
        del self._children[child.seat.number]

    def _bury(self, child: _Child) -> None:
        while self._take_in(child):
            pass
        child.process.join()
        child.pipe.close()

    def _take_in(self, child: _Child) -> bool:
        """The next thing told; False at its end."""
        try:
            said: Said = child.pipe.recv()
        except (EOFError, OSError):
            return False
        if said.word is Word.READY:
            child.ready = True
        elif said.word is Word.ASKS:
            self._touches[child.seat.number] = said.request_id
        elif said.word is Word.TOOK:
            self._touches.pop(child.seat.number, None)
        self.heard.said.append(said)
        return True
