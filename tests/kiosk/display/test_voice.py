"""The voice answers every call once, with a loudspeaker or without."""

from pathlib import Path

from PySide6.QtCore import QByteArray
from pytestqt.qtbot import QtBot

from kiosk.display.clip_sound import TAIL_S, ClipSound
from kiosk.display.sound_library import QAudioDevice, QAudioFormat
from kiosk.display.spoken import clips_for_call
from kiosk.display.voice import Voice, no_loudspeaker
from shared.assets import sound_folder

CALL = clips_for_call("RS-007", "2")


def test_without_a_loudspeaker_calls_are_finished_in_order(qtbot: QtBot) -> None:
    voice = Voice(sound_folder("id"), output=no_loudspeaker)
    finished: list[int] = []
    voice.finished.connect(finished.append)
    voice.finished.connect(lambda number: voice.speak(2, CALL) if number == 1 else None)

    voice.speak(1, CALL)
    at_once = list(finished)
    qtbot.waitUntil(lambda: len(finished) == 2)

    assert not voice.available
    assert at_once == []
    assert finished == [1, 2]


def test_a_missing_clip_fails_that_call_only(qtbot: QtBot, tmp_path: Path) -> None:
    voice = Voice(tmp_path, output=QAudioDevice)

    with qtbot.waitSignal(voice.failed) as failure:
        voice.speak(7, CALL)

    assert failure.args == [7]


def test_a_stopped_call_is_not_answered(qtbot: QtBot) -> None:
    voice = Voice(sound_folder("id"), output=no_loudspeaker)
    finished: list[int] = []
    voice.finished.connect(finished.append)
    voice.speak(1, CALL)

    voice.stop()
    with qtbot.waitSignal(voice.finished):
        voice.speak(2, CALL)

    assert finished == [2]


def test_clips_are_joined_whole_and_in_order(qtbot: QtBot) -> None:
    sound = ClipSound(sound_folder("id"))
    alone = [_joined(qtbot, sound, (clip,)) for clip in ("nol", "tujuh")]

    together = _joined(qtbot, sound, ("nol", "tujuh", "nol"))

    tail = _format().bytesForDuration(round(TAIL_S * 1_000_000))
    nol, tujuh = (samples[:-tail] for samples in alone)
    assert together == nol + tujuh + nol + bytes(tail)


def test_a_broken_clip_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "nol.ogg").write_bytes(b"no sound at all")
    sound = ClipSound(tmp_path)

    with qtbot.waitSignal(sound.failed) as failure:
        sound.join(("nol",), _format())

    assert failure.args is not None
    assert failure.args[0].startswith("nol.ogg")


def _joined(qtbot: QtBot, sound: ClipSound, clips: tuple[str, ...]) -> bytes:
    results: list[QByteArray] = []
    sound.joined.connect(results.append)
    sound.join(clips, _format())
    qtbot.waitUntil(lambda: bool(results))
    sound.joined.disconnect(results.append)
    return results[0].data()


def _format() -> QAudioFormat:
    audio_format = QAudioFormat()
    audio_format.setSampleRate(22050)
    audio_format.setChannelCount(1)
    audio_format.setSampleFormat(QAudioFormat.SampleFormat.Int16)
    return audio_format
