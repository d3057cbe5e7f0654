"""What every app's entry point shares: options, settings, the log, and pictures for a demonstration."""

import argparse
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, QTimer
from PySide6.QtGui import QImage, QPixmap

from shared.ui import collector
from shared.ui.screenshots import keep_screenshots

if TYPE_CHECKING:
    from shared.settings import Settings

SETTINGS_WRONG = 2
"""The exit code where the settings cannot be used."""


def option_parser(program: str, purpose: str) -> argparse.ArgumentParser:
    """The options that all apps have."""
    parser = argparse.ArgumentParser(prog=program, description=purpose)
    parser.add_argument("--device", help="nama perangkat ini dalam jurnal (bawaan: dari setelan)")
    parser.add_argument("--size", type=_size, metavar="LxT", help="jendela biasa, mis. 1280x800")
    parser.add_argument("--screenshots", nargs=2, metavar=("FOLDER", "DETIK"), help="simpan gambar jendela")
    return parser


def prepared(options: argparse.Namespace, device_of: Callable[["Settings"], str]) -> "Settings":
    """The settings, with the log begun and `options.device` set; ends the process where they are wrong.

    Imported here: a window may be seen before.
    """
    from shared.logs import start_logging
    from shared.settings import SettingsProblem, load_settings

    collector.pause()
    try:
        settings = load_settings()
        options.device = options.device or device_of(settings)
        start_logging(settings.data_dir, options.device)
    except (SettingsProblem, OSError) as problem:
        sys.stderr.write(f"{problem}\n")
        raise SystemExit(SETTINGS_WRONG) from problem
    return settings


def run(
    application: QCoreApplication,
    options: argparse.Namespace,
    *,
    grab: Callable[[], QImage | QPixmap],
    picture: str,
) -> int:
    """Run until the last window closes or the process is asked to end; returns the exit code."""
    stop_on_signals(application)
    collector.settle_later(application)
    pictures = None
    if options.screenshots:
        folder, every_s = options.screenshots
        pictures = keep_screenshots(grab, Path(folder) / f"{picture}.png", float(every_s))
    code = application.exec()
    if pictures is not None:
        pictures.stop()
    return code


def stop_on_signals(application: QCoreApplication) -> None:
    """Ctrl+C and a polite end always end the application: no window is asked, unlike with `quit`."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: application.exit(0))
    # Python sees a signal only when it runs: this lets it, four times a second.
    pulse = QTimer(application, interval=250)
    pulse.timeout.connect(lambda: None)
    pulse.start()


def _size(text: str) -> QSize:
    width, _, height = text.partition("x")
    return QSize(int(width), int(height))
