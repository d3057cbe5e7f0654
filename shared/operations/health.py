"""Whether an office is set up well: what `pst-admin doctor` tells."""

from dataclasses import dataclass
from datetime import timedelta

from shared.office import Office
from shared.settings import SettingsProblem
from shared.store import catalogue, officers
from shared.store.database import sqlite_version

SAFE_SQLITE = (3, 51, 3)
"""Older ones can corrupt a WAL file in a rare race of several connections."""


@dataclass(frozen=True)
class Check:
    """One thing looked at; `key` is its name in every language."""

    key: str
    good: bool
    detail: str = ""


def checkup(office: Office) -> list[Check]:
    """Look at store, key, printer, people and calendar of an open office. Raises StoreAway."""
    today = office.day_of(office.clock.now())
    with office.store.reading() as session:
        known_days = catalogue.calendar_days(session, today, today + timedelta(days=400))
        has_officers = officers.any_exists(session)
        counters = catalogue.counters(session)
    return [
        Check("store", good=True, detail=office.store.url.render_as_string(hide_password=True)),
        _sqlite(office),
        Check("key", good=True, detail=office.vault.origin),
        _printer(office),
        Check("officers", good=has_officers),
        Check("counters", good=bool(counters), detail=", ".join(counter.code for counter in counters)),
        Check("calendar", good=bool(known_days), detail=str(len(known_days))),
    ]


def _sqlite(office: Office) -> Check:
    if not office.store.is_sqlite:
        return Check("sqlite", good=True, detail="–")
    version = sqlite_version()
    return Check("sqlite", good=tuple(map(int, version.split("."))) >= SAFE_SQLITE, detail=version)


def _printer(office: Office) -> Check:
    try:
        office.open_cable()
    except SettingsProblem as problem:
        return Check("printer", good=False, detail=str(problem))
    return Check("printer", good=True, detail=office.settings.printer.cable)
