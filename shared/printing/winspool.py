"""The few calls of Windows' print spooler that raw bytes need, by ctypes; nothing of it elsewhere."""

import sys
from ctypes import POINTER, Structure, byref, c_char_p, c_void_p, c_wchar_p
from typing import Protocol


class Spooler(Protocol):
    """A queue of Windows: each call raises OSError where Windows refuses."""

    def open(self, printer: str) -> int:
        """A handle of the printer with this name."""

    def begin(self, handle: int, title: str) -> None:
        """Begin a raw document of one page; where it is refused, the document may stand without its page."""

    def write(self, handle: int, data: bytes) -> int:
        """How many bytes the spooler took."""

    def end(self, handle: int) -> None:
        """End page and document: from here on it is the spooler's."""

    def abort(self, handle: int) -> None:
        """Throw the document away, if one was begun."""

    def close(self, handle: int) -> None:
        """Give the handle back."""


class DocInfo(Structure):
    """DOC_INFO_1W."""

    _fields_ = [("pDocName", c_wchar_p), ("pOutputFile", c_wchar_p), ("pDatatype", c_wchar_p)]


if sys.platform == "win32":
    from ctypes import WinDLL, WinError, get_last_error
    from ctypes.wintypes import BOOL, DWORD, HANDLE, LPWSTR

    class WindowsSpooler:
        """winspool.drv itself."""

        def __init__(self) -> None:
            calls = WinDLL("winspool.drv", use_last_error=True)
            self._open = calls.OpenPrinterW
            self._open.argtypes, self._open.restype = [LPWSTR, POINTER(HANDLE), c_void_p], BOOL
            self._begin = calls.StartDocPrinterW
            self._begin.argtypes, self._begin.restype = [HANDLE, DWORD, POINTER(DocInfo)], DWORD
            self._write = calls.WritePrinter
            self._write.argtypes, self._write.restype = [HANDLE, c_char_p, DWORD, POINTER(DWORD)], BOOL
            self._by_handle = {}
            for name in (
                "StartPagePrinter",
                "EndPagePrinter",
                "EndDocPrinter",
                "AbortPrinter",
                "ClosePrinter",
            ):
                call = getattr(calls, name)
                call.argtypes, call.restype = [HANDLE], BOOL
                self._by_handle[name] = call

        def open(self, printer: str) -> int:
            handle = HANDLE()
            _worked(self._open(printer, byref(handle), None))
            return handle.value or 0

        def begin(self, handle: int, title: str) -> None:
            _worked(self._begin(handle, 1, byref(DocInfo(title, None, "RAW"))))
            self._call("StartPagePrinter", handle)

        def write(self, handle: int, data: bytes) -> int:
            taken = DWORD()
            _worked(self._write(handle, data, len(data), byref(taken)))
            return taken.value

        def end(self, handle: int) -> None:
            self._call("EndPagePrinter", handle)
            self._call("EndDocPrinter", handle)

        def abort(self, handle: int) -> None:
            self._call("AbortPrinter", handle)

        def close(self, handle: int) -> None:
            self._call("ClosePrinter", handle)

        def _call(self, name: str, handle: int) -> None:
            _worked(self._by_handle[name](handle))

    def _worked(answer: int) -> None:
        if not answer:
            raise WinError(get_last_error())


def this_spooler() -> Spooler:
    """Windows' own; OSError on any other system."""
    if sys.platform == "win32":
        return WindowsSpooler()
    raise OSError("this system has no Windows spooler")
