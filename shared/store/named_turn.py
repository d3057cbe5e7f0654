"""A line of programs on Windows, where file locks have no line: a kernel object passed from one to the next.

Whoever dies with it leaves it to the next who waits. Its threads wait in the order in which they came.
"""

import ctypes
import sys
from hashlib import sha256
from pathlib import Path

AGAIN_S = 0.05
"""So long an act waits in a line that has stood still: that of many programs goes on sooner."""
CAME = (0x00, 0x80)
"""WAIT_OBJECT_0, and WAIT_ABANDONED: whoever had the turn is dead."""


def name_of(store: Path) -> str:
    """What every program on this machine calls the turn of this file, however it writes the path."""
    place = str(store.resolve()).lower()
    return f"Global\\pst-{sha256(place.encode()).hexdigest()[:32]}"


if sys.platform == "win32":
    from ctypes import wintypes

    _kernel = ctypes.WinDLL("kernel32", use_last_error=True)
    _kernel.CreateMutexW.argtypes = (wintypes.LPVOID, wintypes.BOOL, wintypes.LPCWSTR)
    _kernel.CreateMutexW.restype = wintypes.HANDLE
    _kernel.WaitForSingleObject.argtypes = (wintypes.HANDLE, wintypes.DWORD)
    _kernel.WaitForSingleObject.restype = wintypes.DWORD
    _kernel.ReleaseMutex.argtypes = _kernel.CloseHandle.argtypes = (wintypes.HANDLE,)

    class NamedTurn:
        """One program's place in the line before `store`; the thread that came gives on."""

        def __init__(self, store: Path) -> None:
            """Raises OSError where another user of this machine has made it."""
            self._mutex = _kernel.CreateMutexW(None, False, name_of(store))
            if not self._mutex:
                raise ctypes.WinError(ctypes.get_last_error())
            self._stands_still = False

        def come(self, patience_s: float) -> bool:
            """Wait for the turn, at most so long."""
            wait_s = AGAIN_S if self._stands_still else patience_s
            came = _kernel.WaitForSingleObject(self._mutex, int(wait_s * 1_000)) in CAME
            self._stands_still = not came
            return came

        def give_on(self) -> None:
            """Whoever is first in the line has the turn."""
            _kernel.ReleaseMutex(self._mutex)

        def close(self) -> None:
            """Leave the line for good."""
            _kernel.CloseHandle(self._mutex)
