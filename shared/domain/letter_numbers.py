"""How a letter's numbers are written: its own, the recommendation's identity, and the signer's NIP."""

import re
from datetime import date

from shared.domain.request_errors import (
    InvalidEmployeeNumber,
    InvalidIdentity,
    InvalidLetterNumber,
    LetterDateOutOfRange,
)

IDENTITY = re.compile(r"[A-Z]-(\d{2})\.(\d{4})\.(\d{3})", re.ASCII)
EMPLOYEE_NUMBER = re.compile(r"(\d{18})?", re.ASCII)
LAST_SERIAL = 999
LONGEST_NUMBER = 80
EXAMPLE = "V-26.3324.001"


def identity_text(prefix: str, year: int, office_code: str, serial: int) -> str:
    """The recommendation's identity `V-YY.WWWW.NNN`."""
    return f"{prefix}-{year % 100:02d}.{office_code}.{serial:03d}"


def checked_identity(typed: str, expected: str = EXAMPLE) -> str:
    """A typed identity as stored; InvalidIdentity where it is not of the form `V-26.3324.001`."""
    identity = "".join(typed.split()).upper()
    if not IDENTITY.fullmatch(identity):
        raise InvalidIdentity(expected=expected)
    return identity


def checked_own_identity(typed: str, *, prefix: str, office_code: str, year: int) -> str:
    """As `checked_identity`, of this office and of `year`, the year before or the one after.

    Raises InvalidIdentity, which names the form that is expected, also for serial 000.
    """
    expected = identity_text(prefix, year, office_code, 1)
    identity = checked_identity(typed, expected)
    found = IDENTITY.fullmatch(identity)
    years = {other % 100 for other in (year - 1, year, year + 1)}
    if found is None or found[2] != office_code or int(found[1]) not in years or found[3] == "000":
        raise InvalidIdentity(expected=expected)
    return identity


def checked_letter_number(typed: str) -> str:
    """A typed letter number as stored; InvalidLetterNumber where it is empty or too long."""
    number = " ".join(typed.split())
    if not number or len(number) > LONGEST_NUMBER or not any(char.isdigit() for char in number):
        raise InvalidLetterNumber
    return number


def checked_employee_number(typed: str) -> str:
    """A typed NIP without its spaces: 18 digits, or empty. Raises InvalidEmployeeNumber."""
    number = "".join(typed.split())
    if not EMPLOYEE_NUMBER.fullmatch(number):
        raise InvalidEmployeeNumber
    return number


def checked_letter_date(day: date, *, earliest: date, latest: date) -> date:
    """A letter's day; LetterDateOutOfRange before `earliest` or after `latest`."""
    if not earliest <= day <= latest:
        raise LetterDateOutOfRange(earliest=_shown(earliest), latest=_shown(latest))
    return day


def _shown(day: date) -> str:
    return day.strftime("%d/%m/%Y")
