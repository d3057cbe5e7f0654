"""Icons by their names."""

from pytestqt.qtbot import QtBot

from shared.ui.icons import FALLBACK, icon_family, icon_sign


def test_an_icon_is_one_character_of_its_font(qtbot: QtBot) -> None:
    assert icon_family() == "Material Design Icons"
    assert icon_sign("mdi6.library") == icon_sign("library") == "\U000f0331"


def test_an_unknown_icon_is_a_question_mark() -> None:
    assert icon_sign("mdi6.no-such-picture") == icon_sign(FALLBACK)
