"""The line of calls: one after another, none merged, none lost."""

import pytest
from PySide6.QtCore import QElapsedTimer
from pytestqt.qtbot import QtBot

from kiosk.display.announcer import Announcer
from kiosk.display.spoken import clips_for_call
from kiosk.display.voice import Voice, no_loudspeaker
from shared.assets import sound_folder
from shared.domain.board import ShownCall
from tests.kiosk.display.calls import PatientVoice, QuickVoice, call

pytestmark = pytest.mark.usefixtures("qapp")

SHORT_S = 0.02


def test_a_call_is_spoken_with_its_own_clips() -> None:
    voice = PatientVoice()
    announcer = Announcer(voice, shown_s=SHORT_S)

    announcer.announce(call(1, "KS-012", "3"))

    assert voice.spoken == [(1, clips_for_call("KS-012", "3"))]
    assert announcer.current == call(1, "KS-012", "3")


def test_calls_of_one_instant_are_spoken_in_order_and_none_is_lost(qtbot: QtBot) -> None:
    voice = QuickVoice()
    announcer = Announcer(voice, shown_s=0)
    calls = [call(number, f"RS-{number:03d}", str(number % 3)) for number in range(1, 21)]
    begun = _begun(announcer)

    with qtbot.waitSignal(announcer.idle):
        for each in calls:
            announcer.announce(each)

    assert begun == calls
    assert voice.numbers == [each.number for each in calls]


def test_the_next_call_waits_until_the_voice_has_ended(qtbot: QtBot) -> None:
    voice = PatientVoice()
    announcer = Announcer(voice, shown_s=0)
    announcer.announce(call(1))
    announcer.announce(call(2, "KS-001"))
    qtbot.waitUntil(lambda: not announcer._shown.isActive())
    before = voice.numbers

    voice.finished.emit(1)

    assert before == [1]
    assert voice.numbers == [1, 2]


def test_a_recall_during_its_own_announcement_is_announced_again(qtbot: QtBot) -> None:
    voice = PatientVoice()
    announcer = Announcer(voice, shown_s=0)
    begun = _begun(announcer)
    announcer.announce(call(1))
    announcer.announce(call(2))

    voice.finished.emit(1)
    qtbot.waitUntil(lambda: len(begun) == 2)

    assert begun == [call(1), call(2)]
    assert [clips for _, clips in voice.spoken] == [clips_for_call("RS-007", "2")] * 2


def test_the_same_journal_entry_is_announced_once(qtbot: QtBot) -> None:
    voice = QuickVoice()
    announcer = Announcer(voice, shown_s=0)
    with qtbot.waitSignal(announcer.idle):
        announcer.announce(call(1))
        announcer.announce(call(1))

    announcer.announce(call(1))

    assert voice.numbers == [1]
    assert announcer.current is None


def test_a_failing_sound_does_not_stop_the_line(qtbot: QtBot) -> None:
    voice = PatientVoice()
    announcer = Announcer(voice, shown_s=0)
    missed: list[ShownCall] = []
    announcer.sound_failed.connect(missed.append)
    announcer.announce(call(1))
    announcer.announce(call(2, "KS-001"))

    voice.failed.emit(1)
    qtbot.waitUntil(lambda: voice.numbers == [1, 2])

    assert missed == [call(1)]


def test_an_answer_about_an_earlier_call_changes_nothing(qtbot: QtBot) -> None:
    voice = PatientVoice()
    announcer = Announcer(voice, shown_s=0)
    announcer.announce(call(1))
    voice.finished.emit(1)
    announcer.announce(call(2))
    qtbot.waitUntil(lambda: voice.numbers == [1, 2])

    voice.finished.emit(1)
    voice.failed.emit(1)

    assert announcer.current == call(2)


def test_a_call_is_seen_long_enough_even_without_sound(qtbot: QtBot) -> None:
    voice = Voice(sound_folder("id"), output=no_loudspeaker)
    announcer = Announcer(voice, shown_s=0.15)
    clock = QElapsedTimer()

    with qtbot.waitSignal(announcer.idle):
        clock.start()
        announcer.announce(call(1))

    assert clock.elapsed() >= 150


def _begun(announcer: Announcer) -> list[ShownCall]:
    calls: list[ShownCall] = []
    announcer.started.connect(calls.append)
    return calls
