"""Qt's sound classes, loaded without the notes that their libraries write where nothing is wrong."""

import ctypes
import os
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLoggingCategory

# Loading QtMultimedia looks for PipeWire and warns where a machine has only PulseAudio.
QLoggingCategory.setFilterRules("qt.multimedia.symbolsresolver=false\nqt.multimedia.ffmpeg.info=false")

from PySide6.QtMultimedia import (  # noqa: E402 - the rules come first
    QAudio,
    QAudioDecoder,
    QAudioDevice,
    QAudioFormat,
    QAudioSink,
    QMediaDevices,
)

__all__ = [
    "QAudio",
    "QAudioDecoder",
    "QAudioDevice",
    "QAudioFormat",
    "QAudioSink",
    "QMediaDevices",
    "quieten_ffmpeg",
]

AV_LOG_ERROR = 16
"""FFmpeg's level: errors and worse."""
ONLY_IF_LOADED = getattr(os, "RTLD_NOLOAD", 0)


def quieten_ffmpeg() -> None:
    """FFmpeg describes every clip that it opens on the error stream; Qt has no switch for that.

    Serves after the first decoder or device was made: loading Qt's plugin sets FFmpeg's level anew.
    """
    places = (QLibraryInfo.LibraryPath.LibrariesPath, QLibraryInfo.LibraryPath.LibraryExecutablesPath)
    folders = {Path(QLibraryInfo.path(place)) for place in places}
    for library in (file for folder in folders if folder.is_dir() for file in folder.glob("*avutil*")):
        try:
            ctypes.CDLL(str(library), mode=ONLY_IF_LOADED).av_log_set_level(AV_LOG_ERROR)
        except (OSError, AttributeError):
            continue  # Not the copy that Qt uses, or no such switch: the sound is as good.
