"""Spoken clips as raw sound: decoded once, kept, joined without a gap."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QByteArray, QObject, QTimer, QUrl, Signal

from kiosk.display.sound_library import QAudioDecoder, QAudioFormat, quieten_ffmpeg

TAIL_S = 0.25
"""Silence after the last clip: a device that stops early swallows this, never a word."""


class ClipSound(QObject):
    """Joins clips of one folder into one run of samples in the format of the device.

    Each clip has a decoder of its own: one that is used again reports the end of the clip before.
    """

    joined = Signal(QByteArray)
    failed = Signal(str)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._format = QAudioFormat()
        self._samples: dict[str, QByteArray] = {}
        self._wanted: tuple[str, ...] = ()
        self._decoder: QAudioDecoder | None = None
        self._spent: list[QAudioDecoder] = []
        self._clip = ""
        self._heard = QByteArray()

    def join(self, clips: Sequence[str], audio_format: QAudioFormat) -> None:
        """Ask for these clips, one after another; `joined` or `failed` answers."""
        self.abandon()
        if audio_format != self._format:
            self._format = audio_format
            self._samples.clear()
        self._wanted = tuple(clips)
        self._go_on()

    def abandon(self) -> None:
        """Forget what was asked; nothing is answered."""
        self._wanted = ()
        self._drop_decoder()

    def _go_on(self) -> None:
        missing = next((clip for clip in self._wanted if clip not in self._samples), None)
        if missing is None:
            self._hand_over()
            return
        self._decode(missing)

    def _decode(self, clip: str) -> None:
        decoder = QAudioDecoder()
        quieten_ffmpeg()
        decoder.bufferReady.connect(self._keep)
        decoder.finished.connect(self._end)
        decoder.error.connect(self._fail)
        self._decoder, self._clip, self._heard = decoder, clip, QByteArray()
        decoder.setAudioFormat(self._format)
        decoder.setSource(QUrl.fromLocalFile(str(self._folder / f"{clip}.ogg")))
        decoder.start()

    def _keep(self) -> None:
        while self._decoder is not None and self._decoder.bufferAvailable():
            self._heard.append(bytes(self._decoder.read().constData()))

    def _end(self) -> None:
        self._keep()
        self._samples[self._clip] = self._heard
        self._drop_decoder()
        self._go_on()

    def _fail(self) -> None:
        reason = self._decoder.errorString() if self._decoder is not None else ""
        self._give_up(f"{self._clip}.ogg: {reason}")

    def _hand_over(self) -> None:
        whole = QByteArray()
        for clip in self._wanted:
            whole.append(self._samples[clip])
        whole.append(bytes(self._format.bytesForDuration(round(TAIL_S * 1_000_000))))
        self._wanted = ()
        self.joined.emit(whole)

    def _give_up(self, reason: str) -> None:
        self.abandon()
        self.failed.emit(reason)

    def _drop_decoder(self) -> None:
        decoder, self._decoder = self._decoder, None
        if decoder is not None:
            decoder.bufferReady.disconnect(self._keep)
            decoder.finished.disconnect(self._end)
            decoder.error.disconnect(self._fail)
            # It may be telling its end just now; with a parent and deleteLater() it could die twice.
            self._spent.append(decoder)
            QTimer.singleShot(0, self, self._spent.clear)
