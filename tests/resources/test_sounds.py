"""Every clip can be heard, none is clipped, and the folder stays small."""

from array import array
from collections.abc import Sequence

from PySide6.QtCore import QByteArray
from pytestqt.qtbot import QtBot

from kiosk.display.clip_sound import TAIL_S, ClipSound
from kiosk.display.sound_library import QAudioFormat
from shared.assets import sound_folder

FOLDER = sound_folder("id")
RATE = 22050
FULL = 32767


def test_every_clip_can_be_heard_and_none_is_clipped(qtbot: QtBot) -> None:
    names = sorted(file.stem for file in FOLDER.glob("*.ogg"))
    sound = ClipSound(FOLDER)

    clips = {name: _samples(qtbot, sound, name) for name in names}

    lengths = {name: len(samples) / RATE - TAIL_S for name, samples in clips.items()}
    peaks = {name: max(abs(sample) for sample in samples) / FULL for name, samples in clips.items()}
    assert {name: length for name, length in lengths.items() if not 0.2 < length < 2.5} == {}
    assert {name: peak for name, peak in peaks.items() if not 0.25 < peak < 0.99} == {}


def test_all_clips_together_stay_small() -> None:
    assert sum(file.stat().st_size for file in FOLDER.glob("*.ogg")) < 600_000


def _samples(qtbot: QtBot, sound: ClipSound, name: str) -> Sequence[int]:
    mono = QAudioFormat()
    mono.setSampleRate(RATE)
    mono.setChannelCount(1)
    mono.setSampleFormat(QAudioFormat.SampleFormat.Int16)
    results: list[QByteArray] = []
    sound.joined.connect(results.append)
    sound.join((name,), mono)
    qtbot.waitUntil(lambda: bool(results))
    sound.joined.disconnect(results.append)
    return array("h", results[0].data())
