"""Pictures of the desk in its states: `python -m tests.desk.gallery OUT [LANGUAGE]`."""

import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest

from desk.app import Desk
from desk.style import use_style
from shared.office import open_office
from shared.operations import guest_book, officers, printing, queue
from shared.printing.virtual_printer_server import Script, VirtualPrinterServer
from shared.ui.application import start_application
from tests.builders import PASSWORD, settings_in
from tests.desk.people import busy_morning, guest_book_of
from tests.fakes import FixedClock
from tests.faults.paper_house import with_printer

LONG_MS = 900
CTRL = Qt.KeyboardModifier.ControlModifier
PLAIN = Qt.KeyboardModifier.NoModifier


def wait(length_ms: int = LONG_MS) -> None:
    """Let Qt and the workers work (QTest.qWait would keep Python to itself)."""
    loop = QEventLoop()
    QTimer.singleShot(length_ms, loop.quit)
    loop.exec()


class Gallery:
    """One desk on one store, and a folder for its pictures."""

    def __init__(self, folder: Path, out: Path, language: str) -> None:
        self.out, self.clock = out, FixedClock()
        self.office = open_office(settings_in(folder), device="kiosk-1")
        self.office.clock = self.clock
        self.desk = Desk(settings_in(folder), device="desk-1", counter="1")
        self.desk.window.header.language_chosen.emit(language)
        self.desk.start()
        self.desk.window.activateWindow()
        wait(3 * LONG_MS)
        self.desk.office.clock = self.clock

    def keep(self, name: str) -> None:
        self.desk.window.grab().save(str(self.out / f"{name}.png"))

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = PLAIN, *, name: str = "") -> None:
        """Press a key, and keep what follows where it has a name."""
        QTest.keyClick(self.desk.window.focusWidget() or self.desk.window, key, modifier)
        wait()
        if name:
            self.keep(name)

    def begin(self) -> None:
        self.keep("01-first-start")
        self.desk.page.first_account_asked.emit("ratna", "Ratna Contoh, S.ST.", PASSWORD)
        wait(2 * LONG_MS)
        self.keep("02-empty-queue")
        self.key(Qt.Key.Key_Q, CTRL | Qt.KeyboardModifier.ShiftModifier)
        self.desk.page.sign_in_asked.emit("ratna", "salah")
        wait()
        self.keep("03-sign-in-refused")
        busy_morning(self.office, officers.sign_in(self.office, "ratna", PASSWORD), self.clock)
        self.desk.page.sign_in_asked.emit("ratna", PASSWORD)
        wait(2 * LONG_MS)
        self.keep("04-busy-queue")

    def serve(self) -> None:
        self.key(Qt.Key.Key_F2, name="05-called-gap")
        self.key(Qt.Key.Key_F4)
        self.clock.pass_minutes(3)
        now = next(one for one in queue.tickets_today(self.desk.rooms.office) if one.counter == "1")
        guest_book.sign(self.office, now.id, guest_book_of(3))
        guest_book.confirm_identity(self.desk.rooms.office, now.id, "KTP")
        wait()
        self.keep("06-serving-signed")
        self.key(Qt.Key.Key_F2, name="07-refused")
        for key, modifier, name in (
            (Qt.Key.Key_F6, PLAIN, "08-transfer"),
            (Qt.Key.Key_N, CTRL, "09-new-number"),
            (Qt.Key.Key_D, CTRL, "10-confirmation"),
            (Qt.Key.Key_F1, PLAIN, "11-keys"),
            (Qt.Key.Key_K, CTRL, "12-palette"),
        ):
            self.key(key, modifier, name=name)
            self.key(Qt.Key.Key_Escape)
        self.desk.window.notice.close_notice()

    def miss_paper(self) -> None:
        """The kiosk's printer gets low, runs out, cuts one off; old slips wait for somebody."""
        for service in ("RS", "KS"):
            queue.take_number(self.office, service)
        self.clock.pass_minutes(4)
        while printing.print_next(self.office) is not None:
            pass
        with VirtualPrinterServer(self.office.settings.data_dir / "tray", Script.NEAR_END) as printer:
            settings = with_printer(self.office.settings, printer.port)
            with open_office(settings, device="kiosk-1") as kiosk:
                kiosk.clock = self.clock
                for script, name in (
                    (Script.NEAR_END, "22-paper-low"),
                    (Script.DROPS, "23-slip-in-doubt"),
                    (Script.PAPER_END, "24-paper-end"),
                ):
                    printer.script = script
                    queue.take_number(kiosk, "RS")
                    printing.print_next(kiosk)
                    wait()
                    self.keep(name)
        self.key(Qt.Key.Key_P, CTRL | Qt.KeyboardModifier.ShiftModifier, name="25-slips-offered")
        self.key(Qt.Key.Key_Down)
        self.key(Qt.Key.Key_Down, name="26-slip-offered-in-doubt")
        self.key(Qt.Key.Key_Escape)
        self.desk.window.notice.close_all()

    def write(self) -> None:
        self.key(Qt.Key.Key_2, CTRL, name="13-guest-book")
        self.key(Qt.Key.Key_N, CTRL, name="14-whose-entry")
        self.key(Qt.Key.Key_Return, name="15-entry")
        fields = self.desk.window.panel("guest_book").entry.fields.fields
        fields["full_name"].show_answer("Budi 2 Contoh")
        fields["email"].show_answer("budi.contoh")
        self.key(Qt.Key.Key_S, CTRL, name="16-entry-errors")

    def watch(self) -> None:
        window = self.desk.window
        window.show_room("supervision")
        wait()
        self.keep("17-supervision")
        window.present(on=True)
        window.showNormal()
        for width, height, name in ((1920, 1080, "18-supervision-whole-screen"), (1280, 720, "")):
            window.resize(width, height)
            wait()
            self.keep(name or "19-supervision-small")
        window.present(on=False)
        self.key(Qt.Key.Key_1, CTRL, name="20-small")
        window.resize(1600, 900)
        window.header.language_chosen.emit("en")
        wait()
        self.keep("21-english")
        window.close()


if __name__ == "__main__":
    use_style(start_application("gallery", widgets=True))
    target = Path(sys.argv[1])
    target.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as place:
        gallery = Gallery(Path(place), target, sys.argv[2] if len(sys.argv) > 2 else "id")
        for part in (gallery.begin, gallery.serve, gallery.miss_paper, gallery.write, gallery.watch):
            part()
        gallery.office.close()
