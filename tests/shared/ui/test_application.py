"""How an application starts."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFontDatabase
from pytestqt.qtbot import QtBot

from shared.ui.application import FAMILY, SOURCE_LANGUAGE, Translation, load_fonts, start_application


def test_there_is_one_application(qtbot: QtBot) -> None:
    name = QCoreApplication.applicationName()
    font = QCoreApplication.instance().font()

    application = start_application("pst-test")

    assert application is QCoreApplication.instance()
    application.setApplicationName(name)
    application.setFont(font)


def test_our_type_is_loaded_with_its_weights(qtbot: QtBot) -> None:
    load_fonts()

    assert {"Regular", "Semibold", "Bold"} <= set(QFontDatabase.styles(FAMILY))


def test_the_source_language_needs_no_translator(qtbot: QtBot) -> None:
    translation = Translation()

    translation.use("en")
    translation.use(SOURCE_LANGUAGE)

    assert translation.language == "id"
    assert QCoreApplication.translate("Welcome", "Selamat datang") == "Selamat datang"


def test_a_language_takes_the_place_of_any_other(qtbot: QtBot) -> None:
    Translation().use("en")
    english = QCoreApplication.translate("Welcome", "Selamat datang")
    Translation().use("id")

    assert english == "Welcome"
    assert QCoreApplication.translate("Welcome", "Selamat datang") == "Selamat datang"
    assert QCoreApplication.translate("QLineEdit", "&Paste") == "Te&mpel"
