"""The system's file dialog, never blocking: a file to attach, or where to save one."""

from collections.abc import Callable
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
    """Ask where a file of that name is to be saved."""
    dialog = _dialog(over, title, chosen)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.selectFile(name)
    dialog.open()
    return dialog


def _dialog(over: QWidget, title: str, chosen: Callable[[Path], object]) -> QFileDialog:
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    dialog = QFileDialog(over.window(), title, documents)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    if QGuiApplication.platformName() == "offscreen":
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.fileSelected.connect(lambda name: chosen(Path(name)))
    return dialog
