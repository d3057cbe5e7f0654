"""The house keeps its rules: who imports whom, how long a file is, and what imports cannot show."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
CODE = [path for top in ("kiosk", "desk", "shared") for path in sorted((ROOT / top).rglob("*.py"))]
QML = [path for top in ("kiosk", "desk", "shared") for path in sorted((ROOT / top).rglob("*.qml"))]
TESTS = sorted((ROOT / "tests").rglob("*.py"))
TOP_LEVEL = {
    *("kiosk", "desk", "shared", "resources", "tests"),
    *("pyproject.toml", "README.md", "CHANGELOG.md", "LICENSE", "uv.lock", "pst", "pst.cmd"),
}
MADE_HERE = {"out", "dist", "__pycache__"}
MOST_LINES = 300
JOINTS = ("flow", "app", "workers", "rooms", "opening", "door")
"""Only flows, apps, their workers and what builds them join screens to operations (or administration)."""


def shown(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def imports_of(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {name.name for name in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module} | {f"{node.module}.{name.name}" for name in node.names}
    return found


def test_the_import_contracts_are_kept() -> None:
    checked = subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports_command; lint_imports_command()"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )

    assert checked.returncode == 0, checked.stdout + checked.stderr
    assert " 0 broken" in checked.stdout


def test_the_shared_code_is_strictly_typed() -> None:
    checked = subprocess.run(
        [sys.executable, "-m", "mypy"], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert checked.returncode == 0, checked.stdout


def test_the_code_is_formatted_and_free_of_lint() -> None:
    for command in (["check"], ["format", "--check"]):
        checked = subprocess.run(
            [sys.executable, "-m", "ruff", *command], cwd=ROOT, capture_output=True, text=True, check=False
        )

        assert checked.returncode == 0, checked.stdout


@pytest.mark.parametrize("path", [*CODE, *QML, *TESTS], ids=shown)
def test_no_file_is_too_long(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= MOST_LINES


def test_the_top_level_is_as_planned() -> None:
    found = {path.name for path in ROOT.iterdir() if not path.name.startswith(".")}

    assert found - MADE_HERE == TOP_LEVEL


def test_no_file_is_a_junk_drawer() -> None:
    names = {"utils", "helpers", "common", "misc", "manager", "base"}

    assert [shown(path) for path in CODE if path.stem in names] == []


def test_every_module_says_what_it_is_for() -> None:
    silent = [shown(path) for path in CODE if not ast.get_docstring(ast.parse(path.read_text("utf-8")))]

    assert silent == []


def test_only_flows_apps_and_workers_join_screens_to_operations() -> None:
    joined = {
        shown(path)
        for path in CODE
        if path.is_relative_to(ROOT / "kiosk") or path.is_relative_to(ROOT / "desk")
        if any(name.startswith(("shared.operations", "shared.office")) for name in imports_of(path))
    }

    views = {
        name
        for name in joined
        if "/flows/" not in name
        and not name.startswith("desk/administration/")
        and not any(joint in Path(name).stem.split("_") for joint in JOINTS)
    }
    assert views == set()


def test_apps_never_touch_the_store_or_the_vault_of_an_office() -> None:
    touched = [
        f"{shown(path)}:{node.lineno}"
        for path in CODE
        if not path.is_relative_to(ROOT / "shared")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute)
        and node.attr in ("store", "vault")
        and isinstance(node.value, ast.Name | ast.Attribute)
        and getattr(node.value, "id", getattr(node.value, "attr", "")).endswith("office")
    ]

    assert touched == []


def test_no_sql_is_built_from_pieces_of_text() -> None:
    words = ("select ", "insert ", "update ", "delete ", "where ")
    built = [
        f"{shown(path)}:{node.lineno}"
        for path in CODE
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.JoinedStr)
        and any(
            isinstance(part, ast.Constant) and str(part.value).lower().lstrip().startswith(words)
            for part in node.values
        )
    ]

    assert built == []


def test_no_error_is_swallowed() -> None:
    silent = []
    for path in CODE:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ExceptHandler) and (
                node.type is None or all(isinstance(line, ast.Pass) for line in node.body)
            ):
                silent.append(f"{shown(path)}:{node.lineno}")

    assert silent == []
