"""No Indonesian is left at the desk in English, and no English in Indonesian."""

import re
from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from desk.app import Desk
from desk.command import CommandButton
from desk.sign_in import SignInPage
from shared.domain.errors import InvalidAnswer, StoreAway
from shared.domain.form import Reason
from shared.office import Office
from shared.operations import guest_book, queue
from shared.setting_sections import OfficeDetails
from shared.ui.application import Translation
from shared.ui.sentences import SENTENCES, sentence
from shared.ui.state_words import MOVES, ROLES, STATES
from tests.desk.people import AGENCIES, NAMES, busy_morning, guest_book_of
from tests.desk.words import doubled_mnemonics, words_of
from tests.fakes import FixedClock

CTRL = Qt.KeyboardModifier.ControlModifier
PLAIN = Qt.KeyboardModifier.NoModifier
Key = Qt.Key
Step = tuple[Key, Qt.KeyboardModifier]
SAME = {"Bahasa Indonesia", "English", "E-mail", "Status"}
"""Texts that are themselves in both languages."""
DATA = {
    *NAMES,
    *AGENCIES,
    *(str(answer) for answer in guest_book_of(3).values()),
    *(OfficeDetails().name, OfficeDetails().unit),
    *("ratna", "petugas", "desk-1", "p•••@example.go.id"),
}
CODE = re.compile(r"[^a-zA-Z]*|[A-Z]{2}(-\d+| \(\d+\))?|(Ctrl\+|Shift\+)*([A-Z]|F\d+|\d)|Ctrl\+Return")
"""Numbers, times, tickets, services by their letters, keys."""
SCENES: dict[str, list[Step]] = {
    "queue": [(Key.Key_1, CTRL)],
    "keys": [(Key.Key_1, CTRL), (Key.Key_F1, PLAIN)],
    "palette": [(Key.Key_1, CTRL), (Key.Key_K, CTRL)],
    "transfer": [(Key.Key_1, CTRL), (Key.Key_F6, PLAIN)],
    "new number": [(Key.Key_1, CTRL), (Key.Key_N, CTRL)],
    "cancel": [(Key.Key_1, CTRL), (Key.Key_D, CTRL)],
    "guest book": [(Key.Key_2, CTRL)],
    "whose entry": [(Key.Key_2, CTRL), (Key.Key_N, CTRL)],
    "supervision": [(Key.Key_6, CTRL)],
}


def speak(desk: Desk, language: str) -> None:
    desk.window.header.language_chosen.emit(language)


def is_data(text: str) -> bool:
    """Whether a text is rightly the same in both languages."""
    return text in SAME or text in DATA or CODE.fullmatch(text) is not None


def same_in_both(texts: Callable[[str], set[str]]) -> set[str]:
    """What `texts` of Indonesian and English share, though it is not data."""
    return {text for text in texts("id") & texts("en") if not is_data(text)}


@pytest.fixture
def serving(
    qtbot: QtBot, office: Office, officer_office: Office, entered: Callable[..., Desk], clock: FixedClock
) -> Desk:
    """A desk in the middle of a morning, with a visitor at its counter whose guest book is there."""
    busy_morning(office, officer_office, clock)
    desk = entered()
    called = queue.call_next(desk.rooms.office, "1")
    guest_book.sign(office, called.id, guest_book_of(3))
    guest_book.confirm_identity(desk.rooms.office, called.id, "KTP")
    panel = desk.window.panel("queue")
    qtbot.waitUntil(lambda: bool(panel.visit.answer_texts()))
    qtbot.keyClick(desk.window, Key.Key_2, CTRL)
    qtbot.waitUntil(lambda: desk.window.panel("guest_book").list.model.rowCount() > 0)
    return desk


def test_every_view_is_wholly_in_its_language(qtbot: QtBot, serving: Desk):
    window = serving.window

    def texts(name: str, language: str) -> set[str]:
        speak(serving, language)
        for key, modifier in SCENES[name]:
            qtbot.keyClick(window, key, modifier)
        if name == "whose entry":
            qtbot.waitUntil(window.panel("guest_book").choice.isVisible)
        found, doubled = words_of(window), doubled_mnemonics(window)
        qtbot.keyClick(window.focusWidget() or window, Key.Key_Escape)
        assert len(found) > 20
        assert doubled == []
        return found

    left = {name: same_in_both(partial(texts, name)) for name in SCENES}
    assert {name: same for name, same in left.items() if same} == {}


def test_an_entry_and_what_is_wrong_with_it_change_wholly(qtbot: QtBot, serving: Desk):
    panel = serving.window.panel("guest_book")
    qtbot.keyClick(serving.window, Key.Key_N, CTRL)
    qtbot.waitUntil(panel.choice.isVisible)
    qtbot.keyClick(panel.choice.number, Key.Key_Return)
    qtbot.waitUntil(panel.entry.isVisible)
    panel.entry.fields.fields["email"].show_answer("p•••@example.go.id")
    qtbot.keyClick(serving.window, Key.Key_S, CTRL)
    assert panel.entry.fields.fields["full_name"].problem

    def texts(language: str) -> set[str]:
        speak(serving, language)
        return words_of(serving.window)

    assert same_in_both(texts) == set()
    assert panel.entry.fields.fields["full_name"].problem == "Please fill this in."


def test_empty_lists_change_wholly(qtbot: QtBot, entered: Callable[..., Desk]):
    desk = entered()

    def texts(language: str) -> set[str]:
        speak(desk, language)
        return {text for room in (1, 2, 3) for text in in_room(room)}

    def in_room(room: int) -> set[str]:
        qtbot.keyClick(desk.window, Key(Key.Key_0 + room), CTRL)
        return words_of(desk.window)

    assert same_in_both(texts) == set()


def test_a_notice_that_stands_is_said_again_in_the_other_language(serving: Desk):
    notice = serving.window.notice
    serving.say_unexpected()
    before = notice.text

    speak(serving, "en")

    assert before.startswith("Terjadi kendala")
    assert notice.text.startswith("Something unexpected happened.")


def test_the_status_line_changes_wholly(serving: Desk):
    status = serving.window.status

    def texts(language: str) -> set[str]:
        speak(serving, language)
        found: set[str] = set()
        for away, paper in (
            (False, ""),
            (False, "sent"),
            (False, "confirmed"),
            (True, "failed"),
            (True, "unknown"),
        ):
            status.show_store(away=away)
            status.show_paper(paper, "09.30", "kiosk-1")
            found |= {status.store_text, status.paper_text}
        return found

    assert same_in_both(texts) == set()


def test_signing_in_changes_wholly(qtbot: QtBot):
    page = SignInPage("BPS Kabupaten Kendal")
    page.setFixedSize(1280, 720)
    qtbot.addWidget(page)
    page.show()

    def texts(language: str) -> set[str]:
        Translation().use(language)
        found: set[str] = set()
        page.show_closed(sentence(StoreAway()))
        found |= words_of(page)
        for show in (page.show_opening, page.show_sign_in, page.show_first_start):
            show()
            assert doubled_mnemonics(page) == []
            found |= words_of(page)
        page.repeated.setText("x")
        page.button.click()
        page.repeated.clear()
        return found | words_of(page)

    assert same_in_both(texts) == set()
    Translation().use("id")


def test_every_sentence_state_move_and_role_has_its_english(qtbot: QtBot):
    Translation().use("en")
    english = {reason: sentence(InvalidAnswer("email", reason)) for reason in Reason}
    Translation().use("id")
    indonesian = {reason: sentence(InvalidAnswer("email", reason)) for reason in Reason}

    assert {reason for reason in Reason if english[reason] == indonesian[reason]} == set()
    assert len(SENTENCES) + len(STATES) + len(MOVES) + len(ROLES) > 40


def test_qts_own_menus_are_indonesian_too(qtbot: QtBot):
    def texts(language: str) -> set[str]:
        Translation().use(language)
        fields = QLineEdit(), QPlainTextEdit()
        for field in fields:
            qtbot.addWidget(field)
        actions = [action for field in fields for action in field.createStandardContextMenu().actions()]
        return {action.text().split("\t")[0] for action in actions if action.text()}

    assert texts("en") & texts("id") == set()
    Translation().use("id")


def test_calendar_and_arrow_keys_follow_the_language(serving: Desk):
    calendar = serving.window.panel("guest_book").list.day.calendarWidget()
    leave = next(
        button
        for button in serving.window.findChildren(CommandButton)
        if button.accessibleName().startswith("Ke daftar")
    )
    before = (calendar.locale().language(), leave.accessibleName())

    speak(serving, "en")

    assert before == (QLocale.Language.Indonesian, "Ke daftar Alt+←")
    assert (calendar.locale().language(), leave.accessibleName()) == (
        QLocale.Language.English,
        "To the list Alt+Left",
    )
