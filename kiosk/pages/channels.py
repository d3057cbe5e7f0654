"""Every way to complain or suggest something, each with its address and QR code."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.pages.page import Page
from kiosk.pages.rows import Rows

QML_IMPORT_NAME = "Kiosk.Pages"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True)
class ChannelCard:
    """One channel: `channel` is its value, `qr_rows` its QR code, empty where it has no address to open."""

    channel: str
    address: str
    more: str
    qr_rows: list[str]


@QmlElement
@QmlUncreatable("made by the kiosk's window")
class ChannelsPage(Page):
    """Only shows; `left` is the way back."""

    changed = Signal()
    left = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cards = Rows(ChannelCard, self)

    def show_channels(self, cards: Sequence[ChannelCard]) -> None:
        """These are the office's channels."""
        self._cards.show(cards)
        self.changed.emit()

    cards = Property(QObject, lambda self: self._cards, constant=True)
    count = Property(int, lambda self: self._cards.rowCount(), notify=changed)
