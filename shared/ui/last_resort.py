"""What no slot expected: logged without personal data, said kindly, and the app goes on."""

import sys
from collections.abc import Callable
from types import TracebackType

from shared.logs import log_unexpected


def catch_the_unexpected(tell: Callable[[], None]) -> None:
    """From now on an exception that nothing caught is logged and `tell` is called on its thread.

    Qt's slots arrive here too; Ctrl+C still ends the process.
    """

    def caught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        log_unexpected(error)
        tell()

    sys.excepthook = caught
