"""Labels of tickets: as they are written, as people type them, and in a kiosk's own series."""

import re
from zlib import crc32

LEAST_DIGITS = 3
LEAST_EMERGENCY_DIGITS = 2
MARK = r"[A-Z]\d{1,2}"
"""What a kiosk's mark looks like: it stands between a service's code and a number."""


def written_label(series: str, number: int) -> str:
    """`RS-007`, four digits from 1000 on; of a kiosk's own series (`RS-K1`) `RS-K1-07`."""
    digits = LEAST_EMERGENCY_DIGITS if "-" in series else LEAST_DIGITS
    return f"{series}-{number:0{digits}d}"


def ticket_label(service: str, number: int, told_as: str | None) -> str:
    """A number as printed and spoken: `RS-001`, or `RS-K1-01` where a kiosk told it that way."""
    return told_as or written_label(service, number)


def emergency_series(service: str, mark: str) -> str:
    """The series in which the kiosk of this mark numbers a service while the store is away."""
    return f"{service}-{mark}"


def mark_of(device: str) -> str:
    """The mark of a kiosk that was given none: `kiosk-1` is K1.

    Any other name gets X and two digits, the same ones always; two names may get the same.
    """
    numbered = re.fullmatch(r"kiosk-?(\d{1,2})", device, re.IGNORECASE)
    return f"K{numbered[1]}" if numbered else f"X{crc32(device.encode()) % 90 + 10}"


def parsed_label(typed: str) -> tuple[str, int] | None:
    """Series and number of a label as a person types it; None where it is none.

    `rs-7` and `RS007` are ("RS", 7); `RS-K1-01` and `rs k1 1` are ("RS-K1", 1).
    """
    written = typed.strip().upper()
    if found := re.fullmatch(r"([A-Z]{1,4})-?(\d{1,4})", written):
        return found[1], int(found[2])
    if found := re.fullmatch(rf"([A-Z]{{1,4}})[- ]?({MARK})[- ](\d{{1,4}})", written):
        return emergency_series(found[1], found[2]), int(found[3])
    return None
