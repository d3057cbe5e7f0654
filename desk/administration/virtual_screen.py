"""A screen in memory, where a machine has none."""

import os
import shutil
import subprocess
import sys

GEOMETRY = "1920x1080x24"


def has_screen() -> bool:
    """Whether windows can be seen here, or a platform was chosen on purpose."""
    if sys.platform in ("win32", "darwin") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


class VirtualScreen:
    """Xvfb as a child process; `name` is what DISPLAY must be. FileNotFoundError where it is missing."""

    def __init__(self) -> None:
        program = shutil.which("Xvfb")
        if program is None:
            raise FileNotFoundError("Xvfb")
        reader, writer = os.pipe()
        self._process = subprocess.Popen(  # noqa: S603 - a program of the system, fixed arguments
            [program, "-displayfd", str(writer), "-screen", "0", GEOMETRY, "-nolisten", "tcp"],
            pass_fds=[writer],
            stderr=subprocess.DEVNULL,
            start_new_session=True,  # Ctrl+C on the terminal is for the apps; the screen goes last
        )
        os.close(writer)
        with os.fdopen(reader) as told:
            number = told.readline().strip()
        if not number:
            raise FileNotFoundError("Xvfb")
        self.name = f":{number}"

    def close(self) -> None:
        """End the screen."""
        self._process.terminate()
        self._process.wait()
