"""Rows of the bench as lines for a terminal, and as the table of README."""

from pathlib import Path
from typing import Any

from tests.bench.measuring import is_met

BEGIN, END = "<!-- bench: begin (made by ./pst bench --readme README.md) -->", "<!-- bench: end -->"
UNITS = {"ratio": "×", "median_ms": " ms", "added_ms": " ms", "share": "", "count": ""}
HEAD = ("operation", "store", "median ms", "floor ms", "ratio", "spread", "goal", "met")
WIDTHS = (50, 12, 11, 10, 8, 15, 12, 5)


def line(row: dict[str, Any] | None) -> str:
    """One row as a line; None is the line over all."""
    cells = HEAD if row is None else _cells(row)
    return "".join(
        cell.ljust(width) if place < 2 else cell.rjust(width)
        for place, (cell, width) in enumerate(zip(cells, WIDTHS, strict=True))
    )


def for_readme(rows: list[dict[str, Any]]) -> str:
    """A table in Markdown."""
    lines = [HEAD, ("---", "---", *["---:"] * (len(HEAD) - 3), "---"), *map(_cells, rows)]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def put_between_marks(file: Path, table: str) -> None:
    """Replace what stands between the two marks; ValueError where the file has none."""
    text = file.read_text(encoding="utf-8")
    before, begin, rest = text.partition(BEGIN)
    _old, end, after = rest.partition(END)
    if not (begin and end):
        raise ValueError(f"{file} has no lines “{BEGIN}” and “{END}”")
    file.write_text(f"{before}{BEGIN}\n{table}\n{END}{after}", encoding="utf-8")


def _cells(row: dict[str, Any]) -> tuple[str, ...]:
    spread = row.get("spread")
    bound = row.get("bound", "ratio")
    floor, ratio = row["floor_ms"], row["ratio"]
    return (
        row["operation"],
        row["store"],
        f"{row['median_ms']:.2f}",
        f"{floor:.2f}" if floor else "–",
        f"{ratio:.2f}" if floor else "–",
        f"{spread[0]:.2f}–{spread[1]:.2f}" if spread else "–",
        f"≤ {row['goal']:g}{UNITS.get(bound, '')}",
        "yes" if is_met(row) else "no",
    )
