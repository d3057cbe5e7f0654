"""A paper on its way to where a person wants it; in a worker."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QPrinter

from desk.paper_outlet import Outlet
from desk.pdf_pages import pages_of
from shared.domain.file_errors import PaperNotPrinted
from shared.operations import letter_papers

MOST_DPI = 300
"""Sharp on paper; more only makes a page slow."""


def deliver(pdf: bytes, outlet: Outlet) -> None:
    """Write or print it. Raises PlaceRefused, PaperNotPrinted."""
    if isinstance(outlet, Path):
        letter_papers.save(pdf, outlet)
        return
    _print(pdf, outlet)


def delivered_words(outlet: Outlet) -> str:
    """What has happened to the paper."""
    if isinstance(outlet, Path):
        words = QCoreApplication.translate("PaperDelivery", "Tersimpan sebagai {name}.")
        return words.format(name=outlet.name)
    return QCoreApplication.translate("PaperDelivery", "Dikirim ke printer.")


def _print(pdf: bytes, printer: QPrinter) -> None:
    printer.setFullPage(True)
    painter = QPainter()
    if not painter.begin(printer):
        raise PaperNotPrinted
    try:
        for place, image in enumerate(pages_of(pdf, dots_per_inch=min(printer.resolution(), MOST_DPI))):
            if place and not printer.newPage():
                raise PaperNotPrinted
            sheet = QRectF(printer.pageLayout().fullRectPixels(printer.resolution()))
            size = image.size().toSizeF().scaled(sheet.size(), Qt.AspectRatioMode.KeepAspectRatio)
            painter.drawImage(QRectF(sheet.topLeft(), size), image)
    finally:
        painter.end()
