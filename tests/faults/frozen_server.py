"""A PostgreSQL whose processes stand still: its machine acknowledges every byte, and nobody answers."""

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress

import psycopg

from tests.postgres import Server


@contextmanager
def frozen(server: Server) -> Iterator[None]:
    """All of the server's processes stopped by SIGSTOP, and going on at the end."""
    with psycopg.connect(server.dsn("postgres")) as link:
        processes = [pid for (pid,) in link.execute("SELECT pid FROM pg_stat_activity")]
    postmaster = int((server.folder / "data" / "postmaster.pid").read_text(encoding="utf-8").split()[0])
    _send(signal.SIGSTOP, [postmaster, *processes])
    try:
        yield
    finally:
        _send(signal.SIGCONT, [postmaster, *processes])


def _send(what: signal.Signals, processes: list[int]) -> None:
    for process in processes:
        with suppress(ProcessLookupError):
            os.kill(process, what)
