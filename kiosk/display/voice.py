"""Speaks one call at a time through the machine's loudspeaker."""

import logging
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QTimer, Signal

from kiosk.display.clip_sound import ClipSound
from kiosk.display.sound_library import QAudio, QAudioDevice, QAudioSink, QMediaDevices

logger = logging.getLogger(__name__)

PATIENCE_S = 6
"""A sound server that died says nothing: so long after its due end, a call has failed."""

Output = Callable[[], QAudioDevice | None]
"""Finds the loudspeaker of this moment; None where there is none."""


def loudspeaker() -> QAudioDevice | None:
    """The system's loudspeaker; Qt "plays" silently without one, so ask for it every time."""
    return QMediaDevices.defaultAudioOutput() if QMediaDevices.audioOutputs() else None


def no_loudspeaker() -> QAudioDevice | None:
    """For a display whose sound is switched off."""
    return None


class Voice(QObject):
    """Plays the clips of one call; answers each `speak` by one `finished` or one `failed`.

    Without a loudspeaker `available` is False and every call is finished at once.
    """

    finished = Signal(int)
    failed = Signal(int)

    def __init__(self, folder: Path, *, output: Output = loudspeaker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._output = output
        self._call: int | None = None
        self._device: QAudioDevice | None = None
        self._sink: QAudioSink | None = None
        self._spent: list[QAudioSink] = []
        self._source = QBuffer(self)
        self._patience = QTimer(self, singleShot=True)
        self._patience.timeout.connect(lambda: self._fail("the sound never ended"))
        self._clips = ClipSound(folder, self)
        self._clips.joined.connect(self._play)
        self._clips.failed.connect(self._fail)

    @property
    def available(self) -> bool:
        """Whether anybody could hear a call now."""
        return self._output() is not None

    def speak(self, call_number: int, clips: Sequence[str]) -> None:
        """Say these clips; what was being said stops without an answer."""
        self.stop()
        self._call = call_number
        self._device = self._output()
        if self._device is None:
            QTimer.singleShot(0, self, self._finish_silently)
        else:
            self._patience.start(PATIENCE_S * 1000)
            self._clips.join(clips, self._device.preferredFormat())

    def stop(self) -> None:
        """Be silent now; nothing is answered any more."""
        self._call = None
        self._clips.abandon()
        self._go_quiet()

    def _play(self, samples: QByteArray) -> None:
        if self._device is None:
            return
        audio_format = self._device.preferredFormat()
        self._patience.start(PATIENCE_S * 1000 + audio_format.durationForBytes(samples.size()) // 1000)
        self._source.close()
        self._source.setData(samples)
        self._source.open(QIODevice.OpenModeFlag.ReadOnly)
        self._sink = QAudioSink(self._device, audio_format)
        self._sink.stateChanged.connect(self._follow)
        self._sink.start(self._source)

    def _follow(self, state: QAudio.State) -> None:
        if self._sink is None:
            return
        if state is QAudio.State.IdleState and self._source.atEnd():
            self._finish()
        elif state is QAudio.State.StoppedState:
            self._fail(self._sink.error().name)

    def _finish_silently(self) -> None:
        if self._device is None:
            self._finish()

    def _finish(self) -> None:
        call, self._call = self._call, None
        self._go_quiet()
        if call is not None:
            self.finished.emit(call)

    def _fail(self, reason: str) -> None:
        call, self._call = self._call, None
        self._go_quiet()
        if call is not None:
            logger.warning("call %s could not be spoken: %s", call, reason)
            self.failed.emit(call)

    def _go_quiet(self) -> None:
        self._patience.stop()
        sink, self._sink = self._sink, None
        if sink is not None:
            sink.stop()
            # It may be telling its end just now; with a parent and deleteLater() it could die twice.
            self._spent.append(sink)
            QTimer.singleShot(0, self, self._spent.clear)
