"""Pictures for a demonstration are whole whenever they are read."""

from pathlib import Path

from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from shared.ui.screenshots import keep_screenshots


def test_a_picture_is_written_again_and_again(qtbot: QtBot, tmp_path: Path):
    file = tmp_path / "pictures" / "desk.png"
    taken = []

    def grab() -> QImage:
        image = QImage(40, 30, QImage.Format.Format_RGB32)
        image.fill(len(taken))
        taken.append(image)
        return image

    timer = keep_screenshots(grab, file, 0.02)
    qtbot.waitUntil(lambda: len(taken) > 2 and file.exists())
    timer.stop()

    assert QImage(str(file)).size() == taken[0].size()
