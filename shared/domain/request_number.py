"""The number of a request as people read and type it: `P-2026-0007`."""

import re

_TYPED = re.compile(r"P-?(\d{4})-(\d{1,9})", re.ASCII)


def request_number(year: int, serial: int) -> str:
    """Four digits, growing to more without breaking the form."""
    return f"P-{year}-{serial:04d}"


def typed_request_number(typed: str) -> tuple[int, int] | None:
    """Year and serial of a number as a person types it (`p-2026-7`, `P 2026 0007`); None where it is none."""
    found = _TYPED.fullmatch("-".join(re.findall(r"[A-Z0-9]+", typed.upper())))
    return (int(found[1]), int(found[2])) if found else None
