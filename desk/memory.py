"""What this desk remembers of its screen from one day to the next; nothing of the office."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSettings

from shared.ui.background import Worker


class Memory:
    """A small file beside the data, one per device; read at the start, written in a worker."""

    def __init__(self, data_dir: Path, device: str, worker: Worker) -> None:
        self._file, self._worker = data_dir / f"screen-{device}.ini", worker
        kept = _open(self._file)
        self.language = str(kept.value("language", "id"))
        """The language that was chosen last."""
        self.left_out = [code for code in str(kept.value("left_out", "")).split("+") if code]
        """Codes of services that this counter does not call from."""

    def keep_language(self, code: str) -> None:
        """Begin in this language next time."""
        self.language = code
        self._keep("language", code)

    def keep_left_out(self, codes: Sequence[str]) -> None:
        """Leave these out next time."""
        self.left_out = list(codes)
        self._keep("left_out", "+".join(codes))

    def _keep(self, name: str, value: str) -> None:
        file = self._file
        self._worker.run(
            lambda: _write(file, name, value), done=lambda _none: None, failed=lambda _error: None
        )


def _open(file: Path) -> QSettings:
    return QSettings(str(file), QSettings.Format.IniFormat)


def _write(file: Path, name: str, value: str) -> None:
    kept = _open(file)
    kept.setValue(name, value)
    kept.sync()
