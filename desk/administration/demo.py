"""`./pst demo`: kiosk, display and desk as three processes on one store with sample data."""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTimer

from desk.administration.sample import Account, fill
from desk.administration.slip_tray import SlipTray
from desk.administration.virtual_screen import VirtualScreen, has_screen
from shared.office import open_office
from shared.operations import printer_care
from shared.settings import FILE_VARIABLE, load_settings
from shared.ui.application import start_application
from shared.ui.entry import stop_on_signals

PICTURES_EVERY_S = 3
WATCH_MS = 500
ENDS_WITHIN_S = 5
APPS = {
    "kiosk": ("kiosk.start", "1280x800", "1920x1080"),
    "display": ("kiosk.display.app", "960x540", "1920x1080"),
    "desk": ("desk.app", "1366x768", "1600x900"),
}
"""Each app's module, its window on a real screen, and its size where only pictures are taken."""
SETTINGS = """\
# Kantor contoh: buka setiap saat, tiket ke printer virtual di jaringan.
data_dir = {data}

[queue]
always_open = true

[printer]
cable = "network"
address = "127.0.0.1:{port}"
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Prepare the folder, tell who may sign in, and run the three apps until one of them is closed."""
    options = _options().parse_args(arguments)
    folder = (options.folder or Path(tempfile.mkdtemp(prefix="pst-demo-"))).resolve()
    if (folder / "data").exists():
        sys.stderr.write(f"Folder {folder} sudah berisi data; pilih folder lain.\n")
        return 2
    _say("Menyiapkan data contoh …")
    with printer_care.virtual_printer(folder / "slips") as printer:
        return _run(folder, _prepare(folder, printer.port), keeps_pictures=options.pictures)


def _run(folder: Path, accounts: list[Account], *, keeps_pictures: bool) -> int:
    screen = None
    if not has_screen():
        screen = VirtualScreen()
        os.environ["DISPLAY"] = screen.name
        _say("Tidak ada layar di sini: semua jendela dibuka pada layar virtual (Xvfb).")
    pictures = folder / "pictures" if screen or keeps_pictures else None
    _tell(folder, accounts, pictures)
    application = start_application("pst-demo", widgets=True)
    tray = SlipTray(folder / "slips")
    tray.show()
    apps = [_started(name, pictures) for name in APPS]
    watch = QTimer(interval=WATCH_MS)
    watch.timeout.connect(lambda: _quit_when_closed(application, apps))
    watch.start()
    stop_on_signals(application)
    application.exec()
    failed = any(app.poll() not in (None, 0) for app in apps)
    for app in apps:
        app.terminate()
    for app in apps:
        _ended(app)
    if screen is not None:
        screen.close()
    _say(f"Selesai. Data contoh tetap ada di {folder}.")
    return 1 if failed else 0


def _prepare(folder: Path, port: int) -> list[Account]:
    folder.mkdir(parents=True, exist_ok=True)
    for name in [name for name in os.environ if name.startswith("PST_")]:
        del os.environ[name]
    file = folder / "pst.toml"
    # A JSON string is a TOML string too, whatever the folder's name.
    data = json.dumps(str(folder / "data"), ensure_ascii=False)
    file.write_text(SETTINGS.format(data=data, port=port), encoding="utf-8")
    os.environ[FILE_VARIABLE] = str(file)
    os.environ["PST_KEY_FILE"] = str(folder / "data" / "pst.key")
    with open_office(load_settings(), device="desk-1") as office:
        return fill(office)


def _started(name: str, pictures: Path | None) -> subprocess.Popen[bytes]:
    module, window, picture = APPS[name]
    command = [sys.executable, "-m", module, "--size", picture if pictures else window]
    if pictures:
        command += ["--screenshots", str(pictures), str(PICTURES_EVERY_S)]
    return subprocess.Popen(command)  # noqa: S603 - our own apps


def _ended(app: subprocess.Popen[bytes]) -> None:
    try:
        app.wait(ENDS_WITHIN_S)
    except subprocess.TimeoutExpired:
        app.kill()
        app.wait()


def _quit_when_closed(application: QCoreApplication, apps: list[subprocess.Popen[bytes]]) -> None:
    if any(app.poll() is not None for app in apps):
        application.quit()


def _tell(folder: Path, accounts: list[Account], pictures: Path | None) -> None:
    _say(f"\nFolder demo      : {folder}")
    _say(f"Tiket (PNG)      : {folder / 'slips'}")
    if pictures:
        _say(f"Gambar jendela   : {pictures} (diperbarui setiap {PICTURES_EVERY_S} detik)")
    _say("\nMasuk di meja petugas dengan:")
    for account in accounts:
        _say(f"  {account.name:<10} {account.password}   {', '.join(account.roles)}")
    _say("\nTutup salah satu jendela atau tekan Ctrl+C untuk berhenti.\n")


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="pst demo", description="Kiosk, papan, dan meja pada data contoh")
    parser.add_argument("--folder", type=Path, help="folder untuk data contoh (bawaan: folder sementara)")
    parser.add_argument("--pictures", action="store_true", help="simpan gambar jendela juga bila ada layar")
    return parser


if __name__ == "__main__":
    sys.exit(main())
