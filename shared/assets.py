"""The only code that builds a path into resources/."""

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent / "resources"


def asset(*parts: str) -> Path:
    """The path of one resource; FileNotFoundError where it does not exist."""
    path = ROOT.joinpath(*parts)
    if not path.exists():
        raise FileNotFoundError(path)
    return path


def form_file(name: str) -> Path:
    """A form as data, e.g. `guest_book`."""
    return asset("forms", f"{name}.yaml")


def sound_folder(language: str) -> Path:
    """The folder of spoken clips of one language."""
    return asset("sounds", language)


def translation_folder() -> Path:
    """The folder of the compiled translations."""
    return asset("translations")
