"""Pictures of the wall in its states: `./pst run python -m tests.kiosk.display.gallery OUT`."""

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from kiosk.display.board import BoardPage
from kiosk.display.window import DisplayWindow
from shared.setting_sections import OfficeDetails
from shared.ui.application import start_application
from tests.kiosk.display.calls import EMERGENCY_CALLS, FIVE_CALLS, board
from tests.kiosk.samples import EIGHT, NOW
from tests.kiosk.touching import let_draw

SIZES = (QSize(1920, 1080), QSize(1080, 1920))
STATES = {
    "1-before-the-first-call": board(),
    "2-first-call": board(*FIVE_CALLS[:1], calling=True),
    "3-five-calls": board(*FIVE_CALLS),
    "3a-emergency-labels": board(*EMERGENCY_CALLS, calling=True),
    "4-eight-services": board(*FIVE_CALLS, calling=True, services=EIGHT),
}


def keep(size: QSize, language: str, out: Path) -> None:
    """All states on one panel in one language, the last one while it is announced."""
    page = BoardPage(OfficeDetails())
    window = DisplayWindow(page, now=lambda: NOW, language=language)
    window.show(size)
    for name, state in STATES.items():
        page.show_board(state)
        let_draw(window.view)
        window.grab().save(str(out / f"{size.width()}x{size.height()}-{language}-{name}.png"))
    page.show_call(FIVE_CALLS[0])
    let_draw(window.view)
    window.grab().save(str(out / f"{size.width()}x{size.height()}-{language}-5-announced.png"))
    window.close()
    QApplication.processEvents()


def main(out: Path) -> None:
    """Two panels, two languages."""
    out.mkdir(parents=True, exist_ok=True)
    application = start_application("gallery")
    for size in SIZES:
        for language in ("id", "en"):
            keep(size, language, out)
    application.quit()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
