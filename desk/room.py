"""A room of the desk: one panel, how the navigation shows it, and who may enter."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction

from shared.ui.language import WordedFrame


class Panel(WordedFrame):
    """What a room shows. It asks by signals and is told by `show_…`; it knows no operation."""

    all_saved = Signal()

    def commands(self) -> list[QAction]:
        """Everything that can be done here, in the order in which the keys are explained."""
        return []

    def entered(self) -> None:
        """The room came into view: put the focus where work begins."""

    def present(self, *, on: bool) -> None:
        """The panel stands alone on the whole screen, or no longer."""

    def has_unsaved(self) -> bool:
        """Whether something was typed here that would be lost with the panel."""
        return False

    def go_back(self) -> bool:
        """Esc: close what was opened inside the panel; whether there was anything."""
        return False


KEYS = {"queue": 1, "guest_book": 2, "requests": 3, "letters": 4, "feedback": 5, "supervision": 6}
"""Ctrl and this digit opens a room: the same for everybody, whatever rooms he or she may enter."""


@dataclass(frozen=True)
class Room:
    """One entry of the navigation; `title` is asked again when the language changes."""

    name: str
    title: Callable[[], str]
    icon: str
    roles: frozenset[str]
    build: Callable[[], Panel]

    @property
    def key(self) -> str:
        """The key that opens it."""
        return f"Ctrl+{KEYS[self.name]}"

    @cached_property
    def panel(self) -> Panel:
        """Built when it is first asked for."""
        return self.build()

    @property
    def is_built(self) -> bool:
        """Whether somebody has asked for the panel."""
        return "panel" in self.__dict__
