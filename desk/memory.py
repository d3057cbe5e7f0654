"""What this desk remembers of its screen from one day to the next; nothing of the office."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSettings


class Memory:
    """A small file beside the data, one per device."""

    def __init__(self, data_dir: Path, device: str) -> None:
        self._kept = QSettings(str(data_dir / f"screen-{device}.ini"), QSettings.Format.IniFormat)

    @property
    def language(self) -> str:
        """The language that was chosen last."""
        return str(self._kept.value("language", "id"))

    def keep_language(self, code: str) -> None:
        """Begin in this language next time."""
        self._kept.setValue("language", code)

    @property
    def left_out(self) -> list[str]:
        """Codes of services that this counter does not call from."""
        return [code for code in str(self._kept.value("left_out", "")).split("+") if code]

    def keep_left_out(self, codes: Sequence[str]) -> None:
        """Leave these out next time."""
        self._kept.setValue("left_out", "+".join(codes))
