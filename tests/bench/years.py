"""Tickets of the years before, made at once from one that was taken."""

from datetime import date, timedelta

from shared.office import Office
from tests.bench.bare import SELF_MADE, Bare, bare_beside

A_DAY, AT_ONCE = 100, 10_000
CODE = "{:010d}"


def fill(office: Office, count: int) -> None:
    """`count` finished tickets, a hundred each day, before the newest one's day, and each day's counter."""
    with bare_beside(office) as bare:
        newest = bare.row("ticket", "service", "RS")
        counter = bare.row("number_series", "service", "RS")
        today = newest["day"] if isinstance(newest["day"], date) else date.fromisoformat(newest["day"])
        for start in range(0, count, AT_ONCE):
            many, counters = [], []
            for place in range(start, min(start + AT_ONCE, count)):
                day = today - timedelta(days=1 + place // A_DAY)
                text, values = bare.insert(
                    "ticket",
                    newest,
                    id=SELF_MADE,
                    day=_stored(bare, day),
                    number=1 + place % A_DAY,
                    code=CODE.format(place),
                    request_id=f"years-{place}",
                    state="done",
                    calls=1,
                )
                many.append(values)
                if place % A_DAY == 0:
                    given = min(A_DAY, count - place)
                    counting, values = bare.insert(
                        "number_series", counter, day=_stored(bare, day), last=given
                    )
                    counters.append(values)
            cursor = bare.link.cursor()
            cursor.execute("BEGIN")
            cursor.executemany(text, many)
            cursor.executemany(counting, counters)
            cursor.execute("COMMIT")
        if not bare.is_sqlite:
            bare.link.execute("ANALYZE ticket")


def _stored(bare: Bare, day: date) -> date | str:
    return day.isoformat() if bare.is_sqlite else day
