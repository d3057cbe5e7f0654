"""The line above the panels: where one is, at which counter, who, and in which language."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout

from desk.command import Command, CommandButton
from shared.ui.labels import IconLabel, plain_label
from shared.ui.language import LANGUAGES, WordedFrame, screen_language


class Header(WordedFrame):
    """Asks for another counter or language; the counter is the one that calls."""

    counter_chosen = Signal(str)
    language_chosen = Signal(str)

    def __init__(self, sign_out: Command) -> None:
        super().__init__()
        self.setObjectName("header")
        self.title = plain_label("pageTitle")
        self._day = plain_label("muted")
        self._counter_words = plain_label("muted")
        self.counter = QComboBox()
        self.counter.activated.connect(lambda index: self.counter_chosen.emit(self.counter.itemData(index)))
        self._counter_words.setBuddy(self.counter)
        self._officer = plain_label("officer")
        self.language = QComboBox()
        for code, name in LANGUAGES.items():
            self.language.addItem(name, code)
        self.language.activated.connect(
            lambda index: self.language_chosen.emit(self.language.itemData(index))
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 10, 20, 10)
        row.setSpacing(10)
        row.addWidget(self.title)
        row.addSpacing(8)
        row.addWidget(self._day)
        row.addStretch(1)
        row.addWidget(self._counter_words)
        row.addWidget(self.counter)
        row.addSpacing(12)
        row.addWidget(IconLabel("translate", 20))
        row.addWidget(self.language)
        row.addSpacing(12)
        row.addWidget(IconLabel("account-circle", 24))
        row.addWidget(self._officer)
        row.addWidget(CommandButton(sign_out))
        self.set_texts()

    def show_officer(self, name: str) -> None:
        """Who is signed in."""
        self._officer.setText(name)
        self._fit()

    def show_counters(self, codes: Sequence[str], current: str) -> None:
        """The counters to choose from, and the one that is served; nothing where there is no choice."""
        for part in (self._counter_words, self.counter):
            part.setVisible(bool(codes))
        self.counter.clear()
        for code in codes:
            self.counter.addItem(code, code)
        self.counter.setCurrentIndex(self.counter.findData(current))
        self._fit()

    def show_day(self, text: str) -> None:
        """The office's day; left out where the line is too narrow for it."""
        self._day.setText(text)
        self._fit()

    def set_texts(self) -> None:
        self._counter_words.setText(self.tr("&Loket"))
        self.counter.setAccessibleName(self.tr("Loket"))
        self.language.setAccessibleName(self.tr("Bahasa"))
        self.language.setCurrentIndex(self.language.findData(screen_language()))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self._day.show()
        self._day.setVisible(self.layout().minimumSize().width() <= self.width())
