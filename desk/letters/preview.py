"""The pages of a PDF as pictures, one under the other."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from shared.ui.labels import plain_label

MARGIN_PX = 16
WIDEST_PX = 900


class PagesView(QScrollArea):
    """Pages fit the width; a new set keeps the place that was being read."""

    def __init__(self) -> None:
        super().__init__(widgetResizable=True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._page = QWidget(objectName="paperTray")
        self._column = QVBoxLayout(self._page)
        self._column.setContentsMargins(MARGIN_PX, MARGIN_PX, MARGIN_PX, MARGIN_PX)
        self._column.setSpacing(MARGIN_PX)
        self._pages: Sequence[QImage] = ()
        self.setWidget(self._page)

    @property
    def count(self) -> int:
        """How many pages are shown."""
        return len(self._pages)

    def show_pages(self, pages: Sequence[QImage]) -> None:
        """These instead of those before."""
        self._pages = pages
        place = self.verticalScrollBar().value()
        self._draw()
        self.verticalScrollBar().setValue(place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._draw()

    def _draw(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        ratio = self.devicePixelRatioF()
        wide = min(WIDEST_PX, max(200, self.viewport().width() - 2 * MARGIN_PX))
        smooth = Qt.TransformationMode.SmoothTransformation
        for page in self._pages:
            picture = QPixmap.fromImage(page.scaledToWidth(round(wide * ratio), smooth))
            picture.setDevicePixelRatio(ratio)
            label = plain_label("paper")
            label.setPixmap(picture)
            label.setFixedSize(round(picture.width() / ratio), round(picture.height() / ratio))
            self._column.addWidget(label, 0, Qt.AlignmentFlag.AlignHCenter)
            label.show()
        self._column.addStretch(1)
        self._column.activate()
        self._page.setMinimumHeight(self._column.minimumSize().height())
