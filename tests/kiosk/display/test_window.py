"""The wall as a picture: everything is there, nothing is cut, wide and high."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPointF, QSize
from PySide6.QtQuick import QQuickItem
from pytestqt.qtbot import QtBot

from kiosk.display.board import BoardPage
from kiosk.display.window import DisplayWindow
from shared.domain.errors import StoreAway, StoreDamaged
from shared.setting_sections import OfficeDetails
from shared.ui.application import load_fonts
from tests.kiosk.display.calls import FIVE_CALLS, board, call
from tests.kiosk.samples import EIGHT, FOUR, NOW
from tests.kiosk.touching import find, let_draw, shown, text_of

CAPITALS = 0.656
"""Capital height of the family, as a share of its size."""
LINE = 1.257
"""Height of a line, likewise."""
WIDE = QSize(1920, 1080)
LONG_NAMES = OfficeDetails(
    name="BPS Kabupaten Penukal Abab Lematang Ilir", unit="Pelayanan Statistik Terpadu dan Informasi Publik"
)


@pytest.fixture
def page() -> BoardPage:
    return BoardPage(OfficeDetails())


@pytest.fixture
def wall(qtbot: QtBot, page: BoardPage) -> Iterator[DisplayWindow]:
    yield from _opened(qtbot, page)


def test_the_wall_shows_number_counter_last_calls_and_who_waits(wall: DisplayWindow, page: BoardPage) -> None:
    page.show_board(board(*FIVE_CALLS))
    let_draw(wall.view)

    assert text_of(wall.view, "called_label") == "RS-007"
    assert text_of(wall.view, "called_counter") == "Loket 2"
    assert [text_of(wall.view, f"last_{place}") for place in range(1, 6)] == [
        "RS-007 → 2",
        "KS-012 → 1",
        "PS-004 → 1",
        "PJ-1002 → 12",
        "RS-006 → 2B",
    ]
    assert {code: text_of(wall.view, f"waiting_{code}") for code in ("PS", "KS", "PJ", "RS")} == {
        "PS": "0",
        "KS": "3",
        "PJ": "1",
        "RS": "12",
    }
    assert text_of(wall.view, "clock") == "10.32"
    assert text_of(wall.view, "day") == "Senin, 23 November 2026"


def test_before_the_first_call_the_wall_welcomes(wall: DisplayWindow, page: BoardPage) -> None:
    page.show_board(board())
    let_draw(wall.view)

    assert text_of(wall.view, "greeting") == "Selamat datang"
    assert find(wall.view, "called_label") is None


def test_an_announced_call_changes_the_wall(wall: DisplayWindow, page: BoardPage) -> None:
    page.show_board(board(*FIVE_CALLS))
    let_draw(wall.view)
    calm = wall.grab()

    page.show_call(call(51, "RS-008", "1"))
    let_draw(wall.view)

    assert text_of(wall.view, "called_label") == "RS-008"
    assert text_of(wall.view, "called_state") == "Nomor yang dipanggil"
    assert wall.grab() != calm


def test_the_wall_says_that_the_store_is_away(wall: DisplayWindow, page: BoardPage) -> None:
    page.show_store_away(True)
    let_draw(wall.view)

    assert "menyambung kembali" in text_of(wall.view, "store_away")


def test_the_wall_does_not_promise_a_store_back_that_somebody_has_to_mend(
    wall: DisplayWindow, page: BoardPage
) -> None:
    page.show_trouble(StoreDamaged())
    let_draw(wall.view)
    damaged = text_of(wall.view, "store_away")
    page.show_trouble(StoreAway())
    let_draw(wall.view)

    assert damaged == "Layar ini sedang tidak dapat dipakai. Mohon dengarkan panggilan petugas."
    assert "menyambung kembali" in text_of(wall.view, "store_away")


def test_the_number_can_be_read_from_five_metres(wall: DisplayWindow, page: BoardPage) -> None:
    page.show_call(call(51, "PJ-1002", "12"))
    let_draw(wall.view)

    number = find(wall.view, "called_label")
    assert number is not None
    capitals_mm = number.property("contentHeight") / LINE * CAPITALS * _mm_per_pixel(inches=43)
    assert capitals_mm >= 12.2 * 5


@pytest.mark.parametrize("size", [QSize(1920, 1080), QSize(1080, 1920), QSize(1280, 800)], ids=str)
@pytest.mark.parametrize("services", [FOUR, EIGHT, FOUR[:1]], ids=len)
@pytest.mark.parametrize("language", ["id", "en"])
def test_nothing_on_the_wall_is_cut_or_leaves_it(
    qtbot: QtBot, size: QSize, services: tuple, language: str
) -> None:
    page = BoardPage(LONG_NAMES, running_text="Buka")
    for wall in _opened(qtbot, page, size=size, language=language):
        page.show_board(board(*FIVE_CALLS, services=services))
        page.show_call(call(51, "ABCD-1234", "12"))
        let_draw(wall.view)

        texts = [item for item in shown(wall.view.contentItem()) if item.property("contentWidth")]
        assert len(texts) > 15
        assert [item.property("text") for item in texts if not _whole(item, size)] == []


def _opened(
    qtbot: QtBot, page: BoardPage, *, size: QSize = WIDE, language: str = "id"
) -> Iterator[DisplayWindow]:
    load_fonts()
    window = DisplayWindow(page, now=lambda: NOW, language=language)
    window.show(size)
    qtbot.waitUntil(window.view.isExposed)
    yield window
    window.close()


def _whole(item: QQuickItem, size: QSize) -> bool:
    """Whether a text fits its place and stands on the panel."""
    fits = item.property("contentWidth") <= item.width() + 1 and not item.property("truncated")
    corner = item.mapToScene(QPointF(item.width(), item.height()))
    origin = item.mapToScene(QPointF(0, 0))
    middle = (origin.y() + corner.y()) / 2
    inside = origin.x() >= 0 and corner.x() <= size.width() and 0 <= middle <= size.height()
    return fits and inside


def _mm_per_pixel(*, inches: float) -> float:
    """Of a panel of 1920 × 1080."""
    return inches * 25.4 / (1920**2 + 1080**2) ** 0.5
