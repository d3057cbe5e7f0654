"""The end of a stress as a table for people and as a row for programs."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from desk.administration.stress_count import Counts
from desk.administration.stress_crowd import Heard
from desk.administration.stress_hands import Word

WORDS = {
    "gaps": "Nomor yang terlompat",
    "duplicates": "Nomor kembar",
    "double_calls": "Panggilan ganda",
    "lost": "Hilang (sudah diberitahukan, tidak tersimpan)",
    "orphans": "Yatim (tersimpan, tidak pernah diberitahukan)",
    "doubled_originals": "Tiket asli tercetak dua kali",
    "journal_gaps": "Nomor jurnal yang terlompat",
    "journal_faults": "Tiket dengan catatan jurnal tidak lengkap",
    "broken": "Proses yang berhenti karena kesalahan",
}
OPERATIONS = {"take": (Word.TOOK, "Ambil nomor"), "call": (Word.CALLED, "Panggil")}


def as_row(database: str, counts: Counts, heard: Heard, seconds: float) -> dict[str, Any]:
    """What was counted and how fast it went; times in milliseconds."""
    shares = _shares(heard)
    return {
        "store": database.split(":")[0].split("+")[0],
        "processes": len(shares),
        "seconds": round(seconds, 2),
        "kills": heard.kills,
        "clean": counts.clean,
        "counts": asdict(counts),
        **{name: _speed(heard, word, seconds) for name, (word, _words) in OPERATIONS.items()},
        "away": sum(said.word is Word.AWAY for said in heard.said),
        "busiest_to_slowest": round(max(shares) / max(1, min(shares)), 2) if shares else None,
    }


def table(counts: Counts, heard: Heard, seconds: float) -> str:
    """The same in Indonesian, line by line."""
    row = as_row("", counts, heard, seconds)
    lines = [
        f"Uji beban: {row['processes']} proses, {seconds:.1f} detik, {heard.kills} kali dimatikan",
        "",
        *(
            f"{'✔' if not value else '✘'} {WORDS[name]:<48} {value:>7}"
            for name, value in asdict(counts).items()
        ),
        "",
        f"{'':<14}{'per detik':>10}{'p50 ms':>10}{'p99 ms':>10}{'maks ms':>10}",
    ]
    for name, (_word, words) in OPERATIONS.items():
        speed = row[name]
        figures = "".join(f"{speed[key]:>10}" for key in ("per_second", "p50_ms", "p99_ms", "max_ms"))
        lines.append(f"{words:<14}{figures}")
    if not heard.kills:
        lines.append(f"Proses tersibuk ÷ terlambat: {row['busiest_to_slowest']}")
    if row["away"]:
        lines.append(f"Penyimpanan tidak menjawab: {row['away']} kali, lalu dicoba lagi")
    lines += ["", "Semua janji ditepati." if counts.clean else "Ada janji yang dilanggar."]
    return "\n".join(lines) + "\n"


def _shares(heard: Heard) -> Sequence[int]:
    """How much each seat has done."""
    acts = {Word.TOOK, Word.CALLED}
    done = Counter(said.counter for said in heard.said[heard.warm :] if said.word in acts)
    return list(done.values())


def _speed(heard: Heard, word: Word, seconds: float) -> dict[str, float]:
    times = sorted(said.seconds for said in heard.said[heard.warm :] if said.word is word) or [0.0]
    return {
        "per_second": round(len(times) / seconds, 1) if seconds else 0.0,
        "p50_ms": round(times[len(times) // 2] * 1000, 1),
        "p99_ms": round(times[int(len(times) * 0.99)] * 1000, 1),
        "max_ms": round(times[-1] * 1000, 1),
    }
