"""Brings the translation files up to date: `./pst run python resources/translations/update.py`.

New texts arrive unfinished in `pst_<language>.ts`; translate them there, then run this again for the .qm.
`qtbase_id.ts` is written by hand: the few of Qt's own texts that people meet here, in Indonesian.
"""

import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
LANGUAGES = ("en",)


def sources() -> list[str]:
    """Every file that may hold a text for people."""
    return sorted(
        str(path)
        for top in ("kiosk", "desk", "shared")
        for kind in ("*.py", "*.qml")
        for path in (ROOT / top).rglob(kind)
        if "migrations" not in path.parts
    )


def tool(name: str) -> str:
    """One of Qt's tools, as the PySide6 wheel brings it."""
    found = shutil.which(name, path=sysconfig.get_path("scripts")) or shutil.which(name)
    if found is None:
        raise FileNotFoundError(name)
    return found


def collect(folder: Path) -> None:
    """Write the texts of the sources into `pst_<language>.ts`; what is translated there stays."""
    for language in LANGUAGES:
        options = ["-no-obsolete", "-locations", "none", "-source-language", "id"]
        options += ["-target-language", language, "-ts", str(folder / f"pst_{language}.ts")]
        run(tool("pyside6-lupdate"), *sources(), *options)


def release(folder: Path) -> None:
    """Write the .qm file of each .ts file in `folder`."""
    for ts in sorted(folder.glob("*.ts")):
        run(tool("pyside6-lrelease"), "-silent", str(ts), "-qm", str(ts.with_suffix(".qm")))


def run(*command: str) -> None:
    """Run one tool in the project's folder; its words are shown only where it fails."""
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if ended.returncode:
        sys.exit(ended.stdout + ended.stderr)


if __name__ == "__main__":
    collect(HERE)
    release(HERE)
