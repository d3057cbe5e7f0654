"""`./pst bench`: what the office's acts cost, each beside its floor, as ratios that a goal bounds."""

import argparse
import json
import pkgutil
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

import tests.bench
from tests.bench.measuring import is_met
from tests.bench.offices import STORES
from tests.bench.table import for_readme, line, put_between_marks

Row = dict[str, Any]


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print each row as it comes; 1 where a goal is missed (or, with --controls, one is met)."""
    options = _options().parse_args(arguments)
    kind = "controls" if options.controls else "rows"
    stores = (options.store,) if options.store else STORES
    found: list[Row] = []
    print(line(None))  # noqa: T201
    for module, wanted in _chosen(options.names):
        for row in getattr(module, kind, _none)(stores, size="small" if options.quick else "full"):
            if wanted(row):
                found.append(row)
                print(line(row), flush=True)  # noqa: T201
    if options.json:
        options.json.write_text(json.dumps(found, indent=2) + "\n", encoding="utf-8")
    if options.readme:
        put_between_marks(options.readme, for_readme(found))
    met = [is_met(row) for row in found]
    return int(any(met) if options.controls else not all(met))


def modules() -> list[ModuleType]:
    """Every file here that has rows."""
    names = [one.name for one in pkgutil.iter_modules(tests.bench.__path__) if one.name != "__main__"]
    loaded = [import_module(f"tests.bench.{name}") for name in names]
    return [module for module in loaded if hasattr(module, "rows")]


def _chosen(names: Sequence[str]) -> list[tuple[ModuleType, Any]]:
    """A name is a module's, or a part of an operation's."""
    everything = modules()
    if not names:
        return [(module, lambda row: True) for module in everything]
    found = []
    for module in everything:
        if _short(module) in {name.removesuffix("_rows") for name in names}:
            found.append((module, lambda row: True))
        elif any(_is_named(operation, names) for operation in _operations(module)):
            found.append((module, lambda row: _is_named(row["operation"], names)))
    return found


def _short(module: ModuleType) -> str:
    return module.__name__.rsplit(".", 1)[-1].removesuffix("_rows")


def _operations(module: ModuleType) -> list[str]:
    return [value for name, value in vars(module).items() if isinstance(value, str) and name.isupper()]


def _is_named(operation: str, names: Sequence[str]) -> bool:
    return any(name.lower() in operation.lower() for name in names)


def _none(_stores: Sequence[str], *, size: str) -> list[Row]:
    return []


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="pst bench",
        description="Waktu tiap tindakan dibanding batas bawahnya, berpasangan dalam satu proses",
        epilog="Nama: " + ", ".join(map(_short, modules())) + "; atau bagian dari nama tindakan.",
    )
    parser.add_argument("names", nargs="*", metavar="NAMA", help="hanya tindakan ini (bawaan: semua)")
    parser.add_argument("--store", choices=STORES, help="hanya penyimpanan ini (bawaan: keduanya)")
    parser.add_argument("--quick", action="store_true", help="sedikit pasangan, untuk melihat saja")
    parser.add_argument("--controls", action="store_true", help="ukur pembanding yang harus gagal")
    parser.add_argument("--json", type=Path, metavar="FILE", help="tulis barisnya sebagai JSON")
    parser.add_argument(
        "--readme", type=Path, metavar="FILE", help="tulis tabelnya di antara dua tanda berkas ini"
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
