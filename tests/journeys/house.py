"""Kiosk, display and desk in one process, on one store, with their real windows and workers."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from desk.app import Desk
from kiosk.app import Kiosk
from kiosk.display.app import Display
from shared.setting_sections import DisplaySettings, KioskSettings, PrinterSettings, QueueSettings
from shared.settings import Settings
from shared.ui.application import load_fonts
from tests.journeys.desk_hands import DeskHands
from tests.journeys.patience import wait_until
from tests.kiosk.touching import find, touch, type_on_screen

LANDSCAPE = QSize(1920, 1080)


def open_at_all_hours(settings: Settings) -> Settings:
    """The same office, always open, silent, and with calls that are shown for the shortest time."""
    return settings.model_copy(
        update={
            "printer": PrinterSettings(cable="virtual"),
            "kiosk": KioskSettings(mm_per_pixel=0.248),
            "display": DisplaySettings(sound=False, call_shown_s=3),
            "queue": QueueSettings(always_open=True),
        }
    )


@dataclass
class House:
    """The three apps and what a person does in them."""

    settings: Settings
    kiosk: Kiosk
    display: Display
    desk: Desk
    hands: DeskHands
    spoken: list[tuple[str, ...]] = field(default_factory=list)

    def wait(self, condition: Callable[[], object]) -> None:
        """Let everything work until this holds."""
        wait_until(condition)

    def touch(self, name: str) -> None:
        """A finger at the kiosk, once the thing is on the screen and can be touched."""
        window = self.kiosk.window.window
        self.wait(lambda: (item := find(window, name)) is not None and item.isEnabled())
        touch(window, name)

    def take_number(self, service: str) -> str:
        """From the welcome to a number, by three touches; returns the label once the slip is out."""
        self.touch("take_number")
        self.touch(f"service_{service}")
        page = self.kiosk.window.ticket
        self.wait(lambda: self.kiosk.window.page_name == "ticket" and page.paper == "ready")
        return page.label

    def answer(self, question: str, value: str) -> None:
        """One question of the guest book at the kiosk: a choice or typed text, then on."""
        window = self.kiosk.window.window
        self.wait(lambda: self.kiosk.window.guest_book.question.id == question)
        if find(window, f"option_{value}") is not None:
            self.touch(f"option_{value}")
        else:
            self.clear_field()
            type_on_screen(window, value)
        self.touch("next")

    def clear_field(self) -> None:
        """Take back what the field offers."""
        while self.kiosk.window.guest_book.question.typed:
            touch(self.kiosk.window.window, "key_backspace")


@contextmanager
def open_house(settings: Settings) -> Iterator[House]:
    """The apps as their entry points build them; closed again whatever happens."""
    load_fonts()
    settings = open_at_all_hours(settings)
    kiosk, display = Kiosk(settings, "kiosk-1"), Display(settings, "display-1")
    desk = Desk(settings, device="desk-1", counter="1")
    house = House(settings, kiosk, display, desk, DeskHands(desk))
    speak = display.voice.speak

    def listen(number: int, clips: tuple[str, ...]) -> None:
        house.spoken.append(tuple(clips))
        speak(number, clips)

    display.voice.speak = listen
    kiosk.window.show(LANDSCAPE)
    display.window.show(LANDSCAPE)
    desk.start()
    try:
        house.wait(lambda: kiosk.window.services.count == 4 and display.board.serviceCount == 4)
        yield house
    finally:
        desk.window.close()
        kiosk.close()
        display.close()
        QApplication.processEvents()
