"""The settings file that a new office begins with."""

from pathlib import Path

from shared.assets import asset
from shared.domain.set_up_errors import SettingsNotWritten
from shared.whole_file import make_folder, write_whole


def make_settings(file: Path) -> bool:
    """Put the sample's settings at `file` unless it is there; whether they were put.

    Only this user reads it, as it will name the store with its password. Raises SettingsNotWritten.
    """
    if file.exists():
        return False
    try:
        make_folder(file.parent)
        write_whole(file, asset("sample", "pst.toml").read_bytes())
    except OSError as error:
        raise SettingsNotWritten(file=str(file)) from error
    return True
