"""What a machine's printer can do, found out once and kept in a small file of this machine."""

import json
import logging
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache
from pathlib import Path

from shared.printing.status import Question
from shared.whole_file import make_folder, write_whole

logger = logging.getLogger(__name__)

FILE = "printer.json"
"""In the machine's `data_dir`."""
ASKED_AGAIN_AFTER = timedelta(days=1)
"""A printer that was silent may have been busy: it is asked again the next day."""


@dataclass(frozen=True)
class Capabilities:
    """Found out at `at` of the printer that a cable names; `closes` is None where it was not looked at."""

    printer: str
    questions: tuple[Question, ...]
    confirms: bool
    closes: bool | None
    at: datetime

    @property
    def answers(self) -> bool:
        """Whether it says anything of itself."""
        return bool(self.questions)

    def hold(self, printer: str, now: datetime) -> bool:
        """Whether they are this printer's, and need not be found out again."""
        return self.printer == printer and (self.answers or now - self.at < ASKED_AGAIN_AFTER)


def load(file: Path) -> Capabilities | None:
    """What is known; None where nothing was found out, or the file cannot be used."""
    try:
        return _read(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError) as error:
        logger.warning("what the printer can do is not readable: %s", type(error).__name__)
        return None


def save(file: Path, found: Capabilities) -> None:
    """Keep it in place of what was known. OSError."""
    kept = {
        "printer": found.printer,
        "questions": [int(question) for question in found.questions],
        "confirms": found.confirms,
        "closes": found.closes,
        "at": found.at.isoformat(),
    }
    make_folder(file.parent)
    write_whole(file, json.dumps(kept, indent=1).encode("utf-8"))


@lru_cache(maxsize=1)
def _read(text: str) -> Capabilities:
    """The same before each slip, until something else is found out."""
    kept = json.loads(text)
    return Capabilities(
        printer=str(kept["printer"]),
        questions=tuple(Question(number) for number in kept["questions"]),
        confirms=bool(kept["confirms"]),
        closes=None if kept["closes"] is None else bool(kept["closes"]),
        at=datetime.fromisoformat(kept["at"]),
    )
