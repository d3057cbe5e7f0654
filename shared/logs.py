"""The log file of one app: what went wrong and where; never what a person typed."""

import logging
from collections import Counter
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

logger = logging.getLogger(__name__)

LARGEST_BYTES = 1_000_000
KEPT_FILES = 5
AGAIN_AFTER_S = 600.0
REMEMBERED = 100
LINE = "%(asctime)s %(levelname)s %(name)s: %(message)s"

ErrorInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class OnceInAWhile(logging.Filter):
    """What is said again and again, as while a server is away, is written every ten minutes, and counted."""

    def __init__(self) -> None:
        super().__init__()
        self._written_at: dict[tuple[str, ...], float] = {}
        self._left_out: Counter[tuple[str, ...]] = Counter()

    def filter(self, record: logging.LogRecord) -> bool:
        kind = record.exc_info[0] if record.exc_info else None
        said = record.name, record.getMessage(), kind.__name__ if kind else ""
        if record.created - self._written_at.get(said, -AGAIN_AFTER_S) < AGAIN_AFTER_S:
            self._left_out[said] += 1
            return False
        if len(self._written_at) >= REMEMBERED:
            self._written_at.clear()
        self._written_at[said] = record.created
        if times := self._left_out.pop(said, 0):
            record.msg, record.args = f"{said[1]} (and {times} times before)", ()
        return True


class WithoutMessages(logging.Formatter):
    """An error is written as its kind and its places: its text may quote a person."""

    def formatException(self, ei: ErrorInfo) -> str:
        return _kind_and_places(ei[1]) if ei[1] is not None else ""


def start_logging(data_dir: Path, name: str) -> Path:
    """Write this process's log to `data_dir/logs/<name>.log`, a few files of bounded size; returns it."""
    folder = data_dir / "logs"
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"{name}.log"
    handler = RotatingFileHandler(file, maxBytes=LARGEST_BYTES, backupCount=KEPT_FILES, encoding="utf-8")
    handler.setFormatter(WithoutMessages(LINE))
    handler.addFilter(OnceInAWhile())
    logging.basicConfig(level=logging.INFO, handlers=[handler], force=True)
    logging.getLogger("alembic.runtime.plugins").setLevel(logging.WARNING)
    return file


def log_unexpected(error: BaseException) -> None:
    """What nobody expected: its kind and where it came from; never its message, which may name a person."""
    logger.error("unexpected %s", _kind_and_places(error))


def _kind_and_places(error: BaseException) -> str:
    """The places innermost first."""
    found, trace = [], error.__traceback__
    while trace is not None:
        code = trace.tb_frame.f_code
        found.append(f"{code.co_qualname} ({Path(code.co_filename).name}:{trace.tb_lineno})")
        trace = trace.tb_next
    return f"{type(error).__name__} in {' ← '.join(reversed(found))}"
