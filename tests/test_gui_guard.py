"""The guard sees what it is there for: store, file and socket work that a screen does on its own thread."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from desk.opening import open_store
from shared.domain.ticket import Ticket
from shared.office import Office
from shared.operations import queue
from shared.settings import Settings
from shared.ui.application import package_folder
from shared.ui.background import Worker
from shared.ui.screenshots import keep_screenshots
from tests.gui_guard import ROOT, no_work_on_the_gui_thread

FONT = "font_source_sans_pro"


def test_guard_catches_a_store_that_is_opened_on_the_gui_thread(settings: Settings) -> None:
    assert "store.reading asked by desk/opening.py" in _caught(
        lambda: open_store(settings, "desk-1").office.close()
    )


def test_guard_catches_a_file_that_a_screen_writes_in_a_slot(tmp_path: Path, qtbot: QtBot) -> None:
    picture, file, done = QImage(8, 8, QImage.Format.Format_RGB32), tmp_path / "pictures" / "desk.png", []

    def keep() -> None:
        done.append(keep_screenshots(lambda: picture, file, 60))

    def slot_runs() -> None:
        QTimer.singleShot(0, keep)
        qtbot.waitUntil(lambda: bool(done))

    assert f"os.mkdir {str(file.parent)!r} asked by shared/ui/screenshots.py" in _caught(slot_runs)


def test_guard_lets_a_worker_and_the_test_itself_work(office: Office, qtbot: QtBot) -> None:
    worker, told = Worker("test"), []

    def take() -> Ticket:
        return queue.take_number(office, "RS")

    with no_work_on_the_gui_thread():
        take()
        QTimer.singleShot(0, lambda: worker.run(take, done=told.append, failed=told.append))
        qtbot.waitUntil(lambda: bool(told))
    worker.close()

    assert told[0].label == "RS-002"


def test_guard_lets_python_look_for_a_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(ROOT))  # its folder is listed anew, as after a change of the folder
    monkeypatch.delitem(sys.modules, FONT, raising=False)

    with no_work_on_the_gui_thread():
        assert package_folder(FONT).is_dir()


def _caught(work: Callable[[], None]) -> str:
    def watched() -> None:
        with no_work_on_the_gui_thread():
            work()

    with pytest.raises(AssertionError) as caught:
        watched()
    return str(caught.value)
