"""The history: who did what, when, from what to what, and why."""

from PySide6.QtWidgets import QListWidgetItem, QVBoxLayout

from desk.requests.letter_words import letter_change_lines
from desk.requests.words import change_lines
from desk.style import COLOURS
from desk.wrapping_list import WrappingList
from shared.domain.request_picture import HistoryLine, OpenRequest
from shared.ui.dates import clock_text
from shared.ui.day_line import shown_day
from shared.ui.drawn_icon import drawn_icon
from shared.ui.language import WordedFrame, screen_language
from shared.ui.sentences import state_word

MOST_CHANGES = 6


class HistoryTab(WordedFrame):
    """The newest line first."""

    def __init__(self) -> None:
        super().__init__()
        self._opened: OpenRequest | None = None
        self.list = WrappingList()
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.addWidget(self.list, 1)

    def show_request(self, opened: OpenRequest) -> None:
        """This request's history."""
        self._opened = opened
        self.set_texts()

    def set_texts(self) -> None:
        self.list.clear()
        self.list.setAccessibleName(self.tr("Riwayat"))
        if self._opened is None:
            return
        for line in reversed(self._opened.history):
            moved = "email-newsletter" if line.letter else "arrow-right-bold-circle-outline"
            icon = "pencil-outline" if line.move is None else moved
            icon = "comment-outline" if line.finding_act else icon
            words = self._words(line, self._opened)
            self.list.addItem(QListWidgetItem(drawn_icon(icon, COLOURS["primary"]), words))

    def _words(self, line: HistoryLine, opened: OpenRequest) -> str:
        at = f"{shown_day(line.at.date().isoformat())} {clock_text(line.at, screen_language())}"
        who = line.officer or self.tr("sistem")
        parts = [f"{at} · {who}"]
        if line.letter:
            several = len({one.letter for one in opened.history if one.letter}) > 1
            words = self.tr("surat {number}").format(number=line.letter) if several else self.tr("surat")
            parts[0] += f" · {words}"
        if line.move is not None:
            kind = "letter_state" if line.letter else "request_state"
            after = state_word(line.to_state, kind)
            before = state_word(line.from_state, kind) if line.from_state else ""
            states = f"{before} → {after}" if before and before != after else after
            move = state_word(line.move.value, "move")
            parts.append(f"{move[:1].upper()}{move[1:]}: {states}")
        if line.finding_act:
            parts.append(f"{self._act(line.finding_act)}: {line.finding}")
        changes = [words for change in line.changes for words in change_lines(change, opened)]
        changes += [words for change in line.letter_changes for words in letter_change_lines(change)]
        parts += changes[:MOST_CHANGES]
        more = len(changes) - MOST_CHANGES
        if more > 0:
            parts.append(self.tr("dan %n isian lain", "", more))
        if line.note:
            parts.append(f"“{line.note}”")
        return "\n".join(parts)

    def _act(self, act: str) -> str:
        acts = {
            "add_finding": self.tr("Catatan ditulis"),
            "answer_finding": self.tr("Catatan dijawab"),
            "reopen_finding": self.tr("Catatan dibuka lagi"),
            "accept_finding": self.tr("Catatan diterima"),
        }
        return acts[act]
