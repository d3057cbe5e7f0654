"""One thing that `pst-admin doctor` has looked at."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Check:
    """`key` is its name in every language."""

    key: str
    good: bool
    detail: str = ""
