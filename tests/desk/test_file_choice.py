"""The file dialog: where it starts, what it calls things, and the ending of what is saved."""

from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desk.file_choice import choose_file, choose_place, first_folder
from shared.ui.application import Translation
from shared.ui.background import Worker


@pytest.fixture
def over(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    look_up(qtbot)
    return widget


pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def look_up(qtbot: QtBot) -> None:
    """As the worker does that loads the rooms."""
    first_folder.cache_clear()
    worker, found = Worker("test"), []
    worker.run(first_folder, done=found.append, failed=found.append)
    qtbot.waitUntil(lambda: bool(found))
    worker.close()


def nothing(_file: Path) -> None:
    """Nobody chooses."""


def test_a_paper_gets_its_ending_where_somebody_leaves_it_out(over: QWidget) -> None:
    dialog = choose_place(over, "Simpan sebagai", "Surat-1.pdf", nothing)

    assert dialog.defaultSuffix() == "pdf"
    assert dialog.nameFilters() == ["PDF (*.pdf)"]
    assert Path(dialog.selectedFiles()[0]).name == "Surat-1.pdf"
    dialog.reject()


def test_a_documents_folder_that_does_not_exist_is_no_files_name(
    over: QWidget, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, qtbot: QtBot
) -> None:
    monkeypatch.setattr(
        QStandardPaths, "writableLocation", lambda _place: str(tmp_path / "Documents"), raising=True
    )
    look_up(qtbot)

    dialog = choose_file(over, "Pilih berkas", nothing)

    assert Path(dialog.directory().absolutePath()) == Path.home()
    assert not any(name.endswith("Documents") for name in dialog.selectedFiles())
    dialog.reject()


def test_qts_own_file_dialog_speaks_the_language_of_the_screen(over: QWidget) -> None:
    def words(language: str) -> set[str]:
        Translation().use(language)
        dialog: QFileDialog = choose_file(over, "", nothing)
        parts = [*dialog.findChildren(QLabel), *dialog.findChildren(QPushButton)]
        found = {part.text().replace("&", "") for part in parts if part.text()}
        dialog.reject()
        return found

    indonesian, english = words("id"), words("en")
    Translation().use("id")

    assert {"Nama berkas:", "Jenis berkas:", "Batal"} <= indonesian
    assert {"File name:", "Files of type:", "Cancel"} <= english
    assert indonesian & english == set()
