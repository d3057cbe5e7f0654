"""Pictures of the desk in its states: `python -m tests.desk.gallery OUT`."""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desk.app import Desk
from desk.style import use_style
from shared.office import Office, open_office
from shared.operations import guest_book, officers, queue
from shared.ui.application import start_application
from tests.builders import PASSWORD, settings_in
from tests.desk.people import busy_morning, guest_book_of
from tests.fakes import FixedClock

PATIENCE_MS = 8_000


def wait_ms(length_ms: int) -> None:
    """Let Qt and the workers work (QTest.qWait would keep Python to itself)."""
    loop = QEventLoop()
    QTimer.singleShot(length_ms, loop.quit)
    loop.exec()


def wait_for(holds: Callable[[], object]) -> None:
    """Let Qt work until this holds."""
    for _ in range(PATIENCE_MS // 20):
        if holds():
            return
        wait_ms(20)
    raise TimeoutError


class Gallery:
    """One desk after another on one store."""

    def __init__(self, folder: Path, out: Path) -> None:
        self._settings, self._out = settings_in(folder), out
        self.clock = FixedClock()
        self.office: Office = open_office(self._settings, device="kiosk-1")
        self.office.clock = self.clock

    def open(self) -> Desk:
        """A desk at its first page."""
        desk = Desk(self._settings, device="desk-1", counter="1")
        desk.start()
        desk.window.activateWindow()
        wait_for(lambda: desk.office and desk.page.button.isVisible())
        desk.office.clock = self.clock
        return desk

    def enter(self, name: str = "ratna") -> Desk:
        """A desk where this officer has signed in."""
        desk = self.open()
        desk.page.sign_in_asked.emit(name, PASSWORD)
        wait_for(lambda: desk.rooms is not None)
        wait_for(lambda: desk.window.panel("queue").actions_of.call.isEnabled())
        return desk

    def keep(self, desk: Desk, name: str) -> None:
        """Write the picture."""
        wait_ms(400)
        desk.window.grab().save(str(self._out / f"{name}.png"))

    def key(
        self, desk: Desk, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """Press a key and let what follows happen."""
        QTest.keyClick(desk.window, key, modifier)
        wait_ms(700)


def main(out: Path) -> None:
    """All pictures."""
    out.mkdir(parents=True, exist_ok=True)
    application = start_application("gallery", widgets=True)
    assert isinstance(application, QApplication)
    use_style(application)
    ctrl = Qt.KeyboardModifier.ControlModifier
    with TemporaryDirectory() as folder:
        gallery = Gallery(Path(folder), out)
        desk = gallery.open()
        gallery.keep(desk, "01-first-start")
        desk.page.first_account_asked.emit("ratna", "Ratna Contoh, S.ST.", PASSWORD)
        wait_for(lambda: desk.rooms is not None)
        wait_for(lambda: desk.window.panel("queue").actions_of.call.isEnabled())
        gallery.keep(desk, "02-empty-queue")
        desk.window.close()
        desk = gallery.open()
        desk.page.sign_in_asked.emit("ratna", "salah")
        wait_ms(900)
        gallery.keep(desk, "03-sign-in-refused")
        desk.window.close()
        other = officers.sign_in(gallery.office, "ratna", PASSWORD)
        busy_morning(gallery.office, other, gallery.clock)
        desk = gallery.enter()
        gallery.keep(desk, "04-busy-queue")
        gallery.key(desk, Qt.Key.Key_F2)
        gallery.keep(desk, "05-called-gap")
        gallery.key(desk, Qt.Key.Key_F4)
        gallery.clock.pass_minutes(3)
        shown = desk.rooms.queue._panel._picture.shown
        guest_book.sign(gallery.office, shown.id, guest_book_of(3))
        guest_book.confirm_identity(other, shown.id, "KTP")
        wait_ms(600)
        gallery.keep(desk, "06-serving-signed")
        gallery.key(desk, Qt.Key.Key_F2)
        gallery.keep(desk, "07-refused")
        desk.window.notice.close_notice()
        gallery.key(desk, Qt.Key.Key_F6)
        gallery.keep(desk, "08-transfer")
        desk.window.panel("queue").transfer_form.close_overlay()
        gallery.key(desk, Qt.Key.Key_F1)
        gallery.keep(desk, "09-keys")
        desk.window.keys.close_overlay()
        gallery.key(desk, Qt.Key.Key_K, ctrl)
        gallery.keep(desk, "10-palette")
        desk.window.palette_list.close_overlay()
        gallery.key(desk, Qt.Key.Key_2, ctrl)
        gallery.keep(desk, "11-guest-book")
        waiting = next(one for one in queue.tickets_today(other) if one.state == "waiting")
        desk.window.panel("guest_book").entry_asked.emit(waiting.id)
        wait_ms(900)
        gallery.keep(desk, "12-entry")
        fields = desk.window.panel("guest_book").entry.fields
        fields.fields["full_name"].show_answer("Budi 2 Contoh")
        fields.fields["email"].show_answer("budi.contoh")
        gallery.key(desk, Qt.Key.Key_S, ctrl)
        gallery.keep(desk, "13-entry-errors")
        gallery.key(desk, Qt.Key.Key_3, ctrl)
        gallery.keep(desk, "14-supervision")
        desk.window.present(on=True)
        desk.window.showNormal()
        desk.window.resize(1920, 1080)
        gallery.keep(desk, "17-supervision-full-screen")
        desk.window.present(on=False)
        desk.window.resize(1600, 900)
        desk.window.header.language_chosen.emit("en")
        gallery.key(desk, Qt.Key.Key_1, ctrl)
        gallery.keep(desk, "15-english")
        desk.window.header.language_chosen.emit("id")
        desk.window.resize(1280, 720)
        gallery.keep(desk, "16-small")
        desk.window.close()
        gallery.office.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
