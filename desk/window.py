"""The desk's window: sign-in, then rooms with navigation, header, notice strip and status line."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desk.command import Command
from desk.confirmation import Confirmation
from desk.header import Header
from desk.keys import KeysOverlay
from desk.navigation import Navigation
from desk.palette import Palette
from desk.room import Panel, Room
from desk.status import StatusLine
from desk.style import style_sheet
from shared.ui.language import WordedFrame
from shared.ui.notice import NoticeStrip


class DeskWindow(WordedFrame):
    """Knows rooms only by `Room`; whoever builds it gives it the sign-in page and the rooms."""

    sign_out_asked = Signal()
    closing = Signal()

    def __init__(self, sign_in: QWidget, *, unit: str, office: str, device: str) -> None:
        super().__init__()
        self.setObjectName("desk")
        self.setMinimumSize(1280, 720)
        self.resize(1600, 900)
        self.setStyleSheet(style_sheet())
        self._rooms: list[Room] = []
        self._ways: list[Command] = []
        self._current: Room | None = None
        self._make_commands()
        self._may_leave = False
        self.confirmation = Confirmation(self)
        self.keys, self.palette_list = KeysOverlay(self), Palette(self)
        self.notice = NoticeStrip()
        self.status = StatusLine(device)
        self.header = Header(self._sign_out)
        self.navigation = Navigation(unit, office, (self._find, self._explain))
        self.navigation.room_asked.connect(self.show_room)
        self._panels = QStackedWidget()
        self._inside = QWidget()
        self._arrange_inside()
        self._sign_in = sign_in
        self._pages = QStackedWidget()
        self._pages.addWidget(sign_in)
        self._pages.addWidget(self._inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._pages, 1)
        column.addWidget(self.notice)
        column.addWidget(self.status)
        for command in (self._explain, self._find, self._whole_screen, self._sign_out):
            self._inside.addAction(command)
        self.set_texts()

    @property
    def current(self) -> str:
        """The name of the room in view; empty at the sign-in page."""
        return self._current.name if self._current and self._pages.currentWidget() is self._inside else ""

    def panel(self, name: str) -> Panel:
        """The panel of a room, built and brought in where it was not yet."""
        room = next(one for one in self._rooms if one.name == name)
        if self._panels.indexOf(room.panel) < 0:
            self._panels.addWidget(room.panel)
            room.panel.all_saved.connect(self._leave_when_saved)
        return room.panel

    def show_sign_in(self) -> None:
        """Back to the sign-in page; the rooms of whoever was here are gone."""
        self.present(on=False)
        self._pages.setCurrentWidget(self._sign_in)
        self.notice.close_all()
        for room in self._rooms:
            if room.is_built:
                self._panels.removeWidget(room.panel)
                room.panel.deleteLater()
        self._rooms, self._current = [], None
        self._forget_ways()
        self.navigation.show_rooms([])

    def show_rooms(self, rooms: Sequence[Room], officer: str) -> None:
        """The rooms that this officer may enter; the sign-in page stays until one of them comes into view."""
        self._rooms = list(rooms)
        self._forget_ways()
        for room in rooms:
            self._ways.append(self._way_to(room))
        self.navigation.show_rooms(rooms)
        self.header.show_officer(officer)
        self._name_ways()

    def show_room(self, name: str) -> None:
        """Bring a room into view."""
        room = next((one for one in self._rooms if one.name == name), None)
        if room is None:
            return
        self._current = room
        self._panels.setCurrentWidget(self.panel(name))
        self._pages.setCurrentWidget(self._inside)
        self.navigation.show_current(name)
        self.header.title.setText(room.title())
        room.panel.entered()

    def present(self, *, on: bool) -> None:
        """The panel alone on the whole screen, to be read from a distance; or the window again."""
        for part in (self.navigation, self.header, self.status):
            part.setVisible(not on)
        if self._current is not None:
            self._current.panel.present(on=on)
        if on:
            # Without a window manager showFullScreen does not resize.
            self.setGeometry(self.screen().geometry())
            self.showFullScreen()
        elif self.isFullScreen():
            self.showNormal()

    def set_texts(self) -> None:
        self.setWindowTitle(self.tr("Meja Petugas"))
        self._explain.setText(self.tr("Daftar tombol"))
        self._find.setText(self.tr("Cari tindakan"))
        self._whole_screen.setText(self.tr("Layar penuh"))
        self._sign_out.setText(self.tr("Keluar"))
        self._name_ways()
        if self._current is not None:
            self.header.title.setText(self._current.title())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
            return
        if self.notice.text:
            self.notice.close_notice()
        elif not (self._current and self._current.panel.go_back()) and self.isFullScreen():
            self.present(on=False)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._may_leave or not self._unsaved_room():
            self.closing.emit()
            super().closeEvent(event)
            return
        event.ignore()
        self._leave(self._close_anyway)

    def _unsaved_room(self) -> Room | None:
        return next((room for room in self._rooms if room.is_built and room.panel.has_unsaved()), None)

    def _leave(self, go: Callable[[], object]) -> None:
        unsaved = self._unsaved_room()
        if unsaved is None:
            go()
            return
        self.show_room(unsaved.name)
        self.confirmation.ask(
            self,
            self.tr("Keluar tanpa menyimpan?"),
            self.tr("Isian di {room} belum disimpan.").format(room=unsaved.title()),
            self.tr("Keluar &tanpa menyimpan"),
            go,
        )

    def _leave_when_saved(self) -> None:
        """What stood in the way of leaving is stored meanwhile: nothing is left to ask."""
        if self.confirmation.isVisible() and self._unsaved_room() is None:
            self.confirmation.agree()

    def _close_anyway(self) -> None:
        self._may_leave = True
        self.close()

    def _make_commands(self) -> None:
        self._explain = Command(self, "keyboard-outline", "F1", "?")
        self._find = Command(self, "magnify", "Ctrl+K")
        self._whole_screen = Command(self, "fullscreen", "F11")
        self._sign_out = Command(self, "logout", "Ctrl+Shift+Q")
        for command in (self._explain, self._find, self._whole_screen, self._sign_out):
            self.removeAction(command)
        self._explain.triggered.connect(self._show_keys)
        self._find.triggered.connect(self._show_palette)
        self._whole_screen.triggered.connect(lambda: self.present(on=not self.isFullScreen()))
        self._sign_out.triggered.connect(lambda: self._leave(self.sign_out_asked.emit))

    def _way_to(self, room: Room) -> Command:
        way = Command(self._inside, room.icon, room.key)
        way.triggered.connect(lambda: self.show_room(room.name))
        return way

    def _forget_ways(self) -> None:
        for way in self._ways:
            way.deleteLater()
        self._ways = []

    def _name_ways(self) -> None:
        for room, way in zip(self._rooms, self._ways, strict=True):
            way.setText(room.title())

    def _arrange_inside(self) -> None:
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self.header)
        right.addWidget(self._panels, 1)
        row = QHBoxLayout(self._inside)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.navigation)
        row.addLayout(right, 1)

    def _show_keys(self) -> None:
        if self._current is not None:
            self.keys.show_keys(self, self._current.title(), [*self._current.panel.commands(), *self._own()])

    def _show_palette(self) -> None:
        if self._current is not None:
            self.palette_list.show_commands(self, [*self._current.panel.commands(), *self._own()])

    def _own(self) -> list[QAction]:
        return [*self._ways, self._find, self._explain, self._whole_screen, self._sign_out]
