"""The system's file dialog, never blocking: a file to attach, or where to save one."""

import os
from collections.abc import Callable
from functools import cache
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

ATTACHABLE = "PDF, JPG, PNG (*.pdf *.jpg *.jpeg *.png)"


def choose_file(over: QWidget, title: str, chosen: Callable[[Path], object]) -> QFileDialog:
    """Ask for a PDF, JPG or PNG that exists."""
    dialog = _dialog(over, title, chosen)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilter(ATTACHABLE)
    dialog.open()
    return dialog


def choose_place(over: QWidget, title: str, name: str, chosen: Callable[[Path], object]) -> QFileDialog:
    """Ask where a file of that name is to be saved; whoever leaves its ending out gets it all the same."""
    dialog = _dialog(over, title, chosen)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    suffix = Path(name).suffix.removeprefix(".")
    dialog.setDefaultSuffix(suffix)
    dialog.setNameFilter(f"{suffix.upper()} (*.{suffix})" if suffix else "*")
    dialog.selectFile(name)
    dialog.open()
    return dialog


@cache
def first_folder() -> str:
    """Where dialogs start. A worker asks first: the folder of documents may be on another machine."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    # A folder that does not exist would stand in the dialog as the name of a file.
    return documents if os.path.isdir(documents) else str(Path.home())


def _dialog(over: QWidget, title: str, chosen: Callable[[Path], object]) -> QFileDialog:
    dialog = QFileDialog(over.window(), title, first_folder())
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    if QGuiApplication.platformName() == "offscreen":
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.fileSelected.connect(lambda name: chosen(Path(name)))
    return dialog
