"""The screen as a ticket, where paper failed."""

import zxingcpp
from PIL.Image import frombytes
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from kiosk.pages.ticket import Paper
from kiosk.window import KioskWindow
from tests.kiosk.samples import CODE, TICKET


def test_a_photo_of_the_screen_reads_back_as_the_code(kiosk: KioskWindow, qtbot: QtBot) -> None:
    kiosk.ticket.show_ticket(TICKET)
    kiosk.ticket.show_paper(Paper.FAILED)
    kiosk.show_page("ticket")

    def read() -> bool:
        image = kiosk.window.grabWindow().convertToFormat(QImage.Format.Format_RGB888)
        picture = frombytes(
            "RGB",
            (image.width(), image.height()),
            bytes(image.constBits()),
            "raw",
            "RGB",
            image.bytesPerLine(),
        )
        return [code.text for code in zxingcpp.read_barcodes(picture)] == [CODE]

    qtbot.waitUntil(read)
