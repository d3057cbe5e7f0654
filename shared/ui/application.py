"""Starts a Qt application: our type and icons by family, the language, the software backend for QML."""

import os
import sys
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

from shared.assets import translation_folder

FAMILY = "Source Sans Pro"
SOURCE_LANGUAGE = "id"
TRANSLATED = ("pst", "qtbase")
"""Our texts, written in Indonesian, and Qt's own, written in English."""
_STYLES = ("Light", "Regular", "It", "Semibold", "Bold")


def start_application(name: str, *, widgets: bool = False) -> QGuiApplication:
    """The process's application, made on the first call; with `widgets` it is a QApplication."""
    os.environ.setdefault("QT_QUICK_BACKEND", "software")
    application = QCoreApplication.instance()
    if application is None:
        application = _new_application(widgets=widgets)
    if not isinstance(application, QGuiApplication):
        raise TypeError("an application without windows is already running")
    application.setApplicationName(name)
    load_fonts()
    application.setFont(QFont(FAMILY, application.font().pointSize()))
    return application


def load_fonts() -> None:
    """Makes the text family known to Qt; again is harmless."""
    if FAMILY in QFontDatabase.families():
        return
    for style in _STYLES:
        file = package_folder("font_source_sans_pro") / "files" / f"SourceSansPro-{style}.ttf"
        if QFontDatabase.addApplicationFont(str(file)) < 0:
            raise FileNotFoundError(file)


def package_folder(package: str) -> Path:
    """Where an installed package lies, found without importing it."""
    spec = find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        raise FileNotFoundError(package)
    return Path(spec.submodule_search_locations[0])


class Translation:
    """The language that the process's texts are in, ours and Qt's own."""

    def __init__(self) -> None:
        self.language = SOURCE_LANGUAGE

    def use(self, language: str) -> None:
        """Installs what there is in this language, instead of any other; what it lacks stays as written."""
        self.language = language
        QLocale.setDefault(QLocale(language))
        application = QCoreApplication.instance()
        for before in application.findChildren(QTranslator) if application else ():
            QCoreApplication.removeTranslator(before)
            before.deleteLater()
        for texts in TRANSLATED:
            file = translation_folder() / f"{texts}_{language}.qm"
            translator = QTranslator(application)
            if file.exists() and translator.load(str(file)):
                QCoreApplication.installTranslator(translator)


def _new_application(*, widgets: bool) -> QGuiApplication:
    if not widgets:
        return QGuiApplication(sys.argv[:1])
    from PySide6.QtWidgets import QApplication

    return QApplication(sys.argv[:1])
