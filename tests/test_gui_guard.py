"""What the guard lets through: workers, tests, the program's own files, imports, a start and an end."""

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from desk import pdf_pages
from desk.app import main
from kiosk.display.app import Display
from shared.assets import sound_folder
from shared.domain.ticket import Ticket
from shared.office import Office
from shared.operations import queue
from shared.settings import Settings
from shared.ui.application import package_folder
from shared.ui.background import Worker
from tests.gui_guard import ROOT, no_work_on_the_gui_thread
from tests.noted_locks import NotedLock

FONT = "font_source_sans_pro"


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


def test_guard_lets_a_screen_read_the_programs_own_files(qtbot: QtBot) -> None:
    worker, read = Worker("test"), []

    def slot(_none: None) -> None:
        read.extend((sound_folder("id") / "nol.ogg").read_bytes()[:4])

    with no_work_on_the_gui_thread():
        worker.run(lambda: None, done=slot, failed=read.append)
        qtbot.waitUntil(lambda: bool(read))
    worker.close()

    assert bytes(read) == b"OggS"


def test_guard_lets_an_app_read_its_settings_before_it_has_a_window(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "pst.toml"
    file.write_text("database = 3\n")
    monkeypatch.setenv("PST_SETTINGS", str(file))

    with no_work_on_the_gui_thread(), pytest.raises(SystemExit):
        main([])

    assert str(file) in capsys.readouterr().err


def test_guard_lets_an_app_that_closes_wait_for_what_its_worker_has_begun(
    settings: Settings, qtbot: QtBot
) -> None:
    done: list[str] = []

    with no_work_on_the_gui_thread():
        display = Display(settings, "display-1")
        display.store_work.run(lambda: done.append("stored"), done=done.append, failed=done.append)
        display.close()

    assert done == ["stored"]


def test_guard_hears_of_the_programs_own_locks() -> None:
    """They are taken by name when a module is loaded: before that the guard has to be there."""
    assert isinstance(pdf_pages._pdfium, NotedLock)
