"""A visitor has come again: about which of the open requests, or about a new one?"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidgetItem, QPushButton, QWidget

from desk.overlay import Overlay
from desk.wrapping_list import WrappingList
from shared.domain.request_picture import RequestLine
from shared.ui.sentences import state_word

REQUEST = Qt.ItemDataRole.UserRole
HIGH_PX = 260


class RequestChoice(Overlay):
    """Enter goes on with the chosen one; a new one is a button of its own."""

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner, width=640)
        self._go: Callable[[int | None], object] | None = None
        self.list = WrappingList()
        self.list.setFixedHeight(HIGH_PX)
        self.body.addWidget(self.list)
        self._back, self.new, self.join = QPushButton(), QPushButton(), QPushButton()
        self.join.setProperty("kind", "primary")
        self.button_row(self._back, self.new, self.join)
        self.press_on_return(self.join, self.list)
        self.list.itemDoubleClicked.connect(lambda _item: self._choose(self._chosen()))
        self._back.clicked.connect(self.close_overlay)
        self.new.clicked.connect(lambda: self._choose(None))
        self.join.clicked.connect(lambda: self._choose(self._chosen()))
        self.set_texts()

    def ask(self, over: QWidget, lines: Sequence[RequestLine], go: Callable[[int | None], object]) -> None:
        """Ask; `go` gets the request's id, or None for a new one."""
        self._go = go
        self.list.clear()
        for line in lines:
            title = line.title or self.tr("(belum diisi)")
            state = state_word(line.state, "request_state")
            item = QListWidgetItem(f"{line.number} · {title}\n{state} · {line.agency}")
            item.setData(REQUEST, line.request_id)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.said.show()
        self.open_over(over, self.list)

    def set_texts(self) -> None:
        self.title.setText(self.tr("Tentang permintaan yang mana?"))
        self.said.setText(
            self.tr("Pengunjung atau instansinya sudah mempunyai permintaan yang belum selesai.")
        )
        self.list.setAccessibleName(self.title.text())
        self._back.setText(self.tr("&Kembali"))
        self.new.setText(self.tr("Permintaan &baru"))
        self.join.setText(self.tr("&Lanjutkan permintaan ini"))

    def _chosen(self) -> int:
        return int(self.list.currentItem().data(REQUEST))

    def _choose(self, request_id: int | None) -> None:
        go, self._go = self._go, None
        self.close_overlay()
        if go is not None:
            go(request_id)
