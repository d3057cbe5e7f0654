"""`./pst stress`: many processes take, call, start and finish on one store, and what they did is counted."""

import argparse
import json
import os
import random
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from desk.administration.refusal_words import told
from desk.administration.stress_count import Counts, Evidence, count
from desk.administration.stress_crowd import Crowd, Heard
from desk.administration.stress_hands import Seat
from desk.administration.stress_report import as_row, table
from shared.domain.errors import FrontOfficeError
from shared.domain.events import Event
from shared.office import Office
from shared.operations import queue, trial
from shared.setting_sections import PrinterSettings
from shared.settings import Settings, store_url

KILL_EVERY_S = 0.05
REFUSED = 2
"""The exit code where nothing was tried; 1 says that a promise was broken."""


@dataclass(frozen=True)
class Trial:
    """One finished stress."""

    counts: Counts
    heard: Heard
    seconds: float


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the stress in a store of its own and print what it counted."""
    options = _options().parse_args(arguments)
    for name in [name for name in os.environ if name.startswith("PST_")]:
        del os.environ[name]  # an office's settings and key are not a trial's
    with tempfile.TemporaryDirectory(prefix="pst-stress-") as folder:
        settings = trial_settings(Path(folder), options.database)
        try:
            done = stress(settings, options.processes, seconds=options.seconds, kills=options.kill)
        except FrontOfficeError as error:
            return _refuse(error)
    sys.stdout.write(table(done.counts, done.heard, done.seconds))
    if options.json:
        row = as_row(settings.database_url, done.counts, done.heard, done.seconds)
        options.json.write_text(json.dumps(row, indent=2) + "\n", encoding="utf-8")
    return 0 if done.counts.clean else 1


def trial_settings(folder: Path, database: str = "") -> Settings:
    """Settings of a trial, whose key and paper lie in `folder`, and its store too if none is named."""
    return Settings(
        database=database, data_dir=folder, printer=PrinterSettings(cable="virtual", folder=folder / "slips")
    )


def stress(
    settings: Settings, processes: int, *, seconds: float, kills: bool, seed: int | None = None
) -> Trial:
    """Let `processes` work for so long, from when all have begun. Raises TrialRefused, StoreAway."""
    chance = random.Random(seed)  # noqa: S311 - no secret: which process dies
    with trial.open_trial(settings, device="beban-0") as office:
        crowd = Crowd(seats(office, settings, processes))
        before = newest_ticket(office)
        with crowd:
            crowd.hear_until_ready()
            began = time.monotonic()
            while (left := seconds - (time.monotonic() - began)) > 0:
                crowd.hear(min(left, KILL_EVERY_S) if kills else left)
                if kills:
                    crowd.kill_one(chance)
            worked = time.monotonic() - began
            crowd.stop()
        return Trial(count(evidence(office, settings, crowd.heard, since=before)), crowd.heard, worked)


def seats(office: Office, settings: Settings, processes: int) -> list[Seat]:
    """A counter and a kiosk for each process."""
    officer = trial.prepare(office, counters=processes)
    return [Seat(number, settings, officer) for number in range(1, processes + 1)]


def newest_ticket(office: Office) -> int:
    """The newest ticket's id; 0 in an empty store."""
    return max((ticket.id or 0 for ticket in trial.kept(office).tickets), default=0)


def evidence(office: Office, settings: Settings, heard: Heard, *, since: int = 0) -> Evidence:
    """All that can be counted once the processes have ended."""
    tray = settings.printer.folder or settings.data_dir / "slips"
    papers = [sha256(file.read_bytes()).digest() for file in tray.glob("*.bin")]
    return Evidence(trial.kept(office), _journal(office), papers, since, heard)


def _journal(office: Office) -> list[Event]:
    entries: list[Event] = []
    while more := queue.events_after(office, (entries[-1].number or 0) if entries else 0):
        entries += more
    return entries


def _refuse(error: FrontOfficeError) -> int:
    sys.stderr.write(f"{told(error)}\n")
    return REFUSED


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="pst stress",
        description="Uji beban: banyak proses mengambil, memanggil, dan melayani nomor pada satu "
        "penyimpanan, lalu hasilnya dihitung. Penyimpanan kantor tidak pernah dipakai: yang dinamai "
        "harus kosong atau bekas uji beban.",
    )
    parser.add_argument(
        "--database",
        type=_address,
        default="",
        metavar="URL",
        help="penyimpanan kosong (bawaan: berkas SQLite sementara)",
    )
    parser.add_argument(
        "--processes", type=_count, default=16, metavar="N", help="banyaknya proses (bawaan: 16)"
    )
    parser.add_argument("--seconds", type=float, default=20, metavar="DETIK", help="lamanya (bawaan: 20)")
    parser.add_argument("--kill", action="store_true", help="matikan satu proses setiap 50 ms (SIGKILL)")
    parser.add_argument("--json", type=Path, metavar="FILE", help="tulis hasilnya sebagai JSON")
    return parser


def _address(text: str) -> str:
    try:
        return store_url(text) if text else text
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from error


def _count(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("paling sedikit 1")
    return number


if __name__ == "__main__":
    sys.exit(main())
