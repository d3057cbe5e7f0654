"""Choices by the codes that the paper prints: said before their words, and typed."""

from collections.abc import Sequence

from PySide6.QtCore import QElapsedTimer
from PySide6.QtWidgets import QApplication, QListView

from shared.domain.form import Option, text_in


def option_words(option: Option, language: str) -> str:
    """`2 · Survei`; the words alone where the paper prints no code."""
    words = text_in(option.label, language)
    return words if option.code is None else f"{option.code} · {words}"


class TypedWords:
    """Keys that follow each other quickly are one word, as in any list."""

    def __init__(self) -> None:
        self._words = ""
        self._since = QElapsedTimer()

    def with_key(self, text: str) -> str:
        """What has been typed with this key."""
        follows = self._since.isValid() and self._since.elapsed() <= QApplication.keyboardInputInterval()
        self._words = (self._words + text) if follows else text
        self._since.start()
        return self._words


class ChoiceView(QListView):
    """The list of a combo box; its keys find a choice by its code or by the beginning of its words."""

    def __init__(self, options: Sequence[Option]) -> None:
        super().__init__()
        self._options = options
        self._typed = TypedWords()
        self.language = "id"

    def keyboardSearch(self, text: str) -> None:
        typed = self._typed.with_key(text).casefold()
        place = found_by(typed, self._options, self.language)
        if place is not None:
            # The first line says that nothing is chosen.
            self.setCurrentIndex(self.model().index(place + 1, 0))


def found_by(typed: str, options: Sequence[Option], language: str) -> int | None:
    """The place of the choice that has this code, else of the first that begins so; None for none."""
    exact = (place for place, option in enumerate(options) if str(option.code) == typed)
    begins = (
        place
        for place, option in enumerate(options)
        if text_in(option.label, language).casefold().startswith(typed)
        or (option.code is not None and str(option.code).startswith(typed))
    )
    return next(exact, next(begins, None))
