"""`./pst bench`: its rows, its controls and its table. Nothing here looks at how long anything takes."""

import json
from pathlib import Path
from types import ModuleType

import pytest

from tests.bench import __main__ as bench
from tests.bench import form_rows, guest_book_rows, letter_rows, measuring, overview_rows, slip_rows
from tests.bench.table import BEGIN, END, put_between_marks

KEYS = {"operation", "store", "median_ms", "floor_ms", "ratio", "goal"}
TINY = {"small": 2, "full": 2}
IN_PROCESS = (form_rows, guest_book_rows, letter_rows, overview_rows, slip_rows)


@pytest.fixture
def tiny(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two pairs each: enough to see that everything runs."""
    for module in (measuring, slip_rows):
        monkeypatch.setattr(module, "PAIRS", TINY)
        monkeypatch.setattr(module, "WARM_UP", {"small": 0, "full": 0})
    monkeypatch.setattr(overview_rows, "MANY", TINY)
    monkeypatch.setattr(overview_rows, "FEW", TINY)


@pytest.mark.parametrize("module", IN_PROCESS, ids=lambda module: module.__name__.rsplit(".", 1)[-1])
@pytest.mark.usefixtures("tiny")
def test_bench_has_a_control_beside_its_rows(module: ModuleType) -> None:
    rows = module.rows(("sqlite",), size="small")
    controls = module.controls(("sqlite",), size="small")

    assert all(row.keys() >= KEYS for row in (*rows, *controls))
    assert {row["operation"] for row in controls} <= {row["operation"] for row in rows}
    assert {row["operation"]: row["goal"] for row in controls}.items() <= {
        row["operation"]: row["goal"] for row in rows
    }.items()


def test_bench_finds_every_file_of_rows() -> None:
    found = {module.__name__.rsplit(".", 1)[-1]: module for module in bench.modules()}

    files = {file.stem for file in Path(bench.__file__).parent.glob("*_rows.py")}
    assert files <= set(found)
    assert all(hasattr(found[file], "controls") for file in files)


@pytest.mark.usefixtures("tiny")
def test_bench_writes_the_rows_that_were_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "rows.json"

    bench.main(["form: load", "--store", "sqlite", "--quick", "--json", str(file)])

    rows = json.loads(file.read_text(encoding="utf-8"))
    assert [(row["operation"], row["store"], row["n"]) for row in rows] == [("form: load", "sqlite", 2)]
    assert "form: load" in capsys.readouterr().out


def with_row(monkeypatch: pytest.MonkeyPatch, ratio: float) -> None:
    """A bench whose only row and control have this ratio, and a goal of 2."""
    module = ModuleType("tests.bench.made_up_rows")
    found = [measuring.row("an act", "sqlite", ratio, 1.0, goal=2.0)]
    module.rows = module.controls = lambda stores, *, size: found  # type: ignore[attr-defined]
    monkeypatch.setattr(bench, "modules", lambda: [module])


@pytest.mark.parametrize(("ratio", "ended"), [(1.5, 0), (2.5, 1)])
def test_bench_fails_where_a_goal_is_missed(
    monkeypatch: pytest.MonkeyPatch, ratio: float, ended: int
) -> None:
    with_row(monkeypatch, ratio)

    assert bench.main([]) == ended


@pytest.mark.parametrize(("ratio", "ended"), [(1.5, 1), (2.5, 0)])
def test_bench_fails_where_a_control_meets_its_goal(
    monkeypatch: pytest.MonkeyPatch, ratio: float, ended: int
) -> None:
    with_row(monkeypatch, ratio)

    assert bench.main(["--controls"]) == ended


def test_bench_puts_its_table_between_two_marks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with_row(monkeypatch, 1.5)
    file = tmp_path / "README.md"
    file.write_text(f"before\n{BEGIN}\nan older table\n{END}\nafter\n", encoding="utf-8")

    bench.main(["--readme", str(file)])

    before, _begin, table, *rest = file.read_text(encoding="utf-8").splitlines()
    assert (before, rest[-2:]) == ("before", [END, "after"])
    assert table.startswith("| operation | store | median ms |")
    assert rest[-3] == "| an act | sqlite | 1.50 | 1.00 | 1.50 | – | ≤ 2× | yes |"


def test_bench_refuses_a_file_without_marks(tmp_path: Path) -> None:
    file = tmp_path / "README.md"
    file.write_text("nothing\n", encoding="utf-8")

    with pytest.raises(ValueError, match="has no lines"):
        put_between_marks(file, "| a |")
