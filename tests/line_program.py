"""Another program of the machine that stands in line before a SQLite file, for tests: says what it does.

`turn FILE` takes the turn and keeps it; `write FILE` keeps SQLite's own lock too; `commit FILE PIPE` writes
without pause, and each time says its process id on the pipe.
"""

import os
import sqlite3
import sys
from pathlib import Path

from shared.store.fair_turn import FairTurn

ROWS = [(number,) for number in range(500)]
"""Enough that writing them takes longer than waking whoever is next, on any disk."""


def main(act: str, file: Path, pipe: int) -> None:
    """Say `ready`, act when a line comes in, and keep what was taken until the input ends."""
    line, writer = FairTurn(file), sqlite3.connect(file, isolation_level=None)
    say("ready")
    sys.stdin.readline()
    while act == "commit":
        with line.taken():
            writer.execute("BEGIN IMMEDIATE")
            writer.executemany("INSERT INTO written VALUES (?)", ROWS)
            writer.execute("COMMIT")
        os.write(pipe, f"{os.getpid()}\n".encode())
    with line.taken():
        if act == "write":
            writer.execute("BEGIN IMMEDIATE")
        say("taken")
        sys.stdin.read()


def say(word: str) -> None:
    """One line on the output."""
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]))
