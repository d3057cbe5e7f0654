"""Whether a SQLite store is whole: what its pages, its journal and its counters say of each other."""

from sqlalchemy import Connection, text

NEWEST = 10_000
"""So many of the newest journal entries are looked at where the file is too large for all of them."""
SCHEMA = "SELECT name, sql FROM sqlite_master"
NEWEST_ROWS = (
    SCHEMA,
    "SELECT * FROM journal ORDER BY number DESC LIMIT 200",
    "SELECT * FROM ticket ORDER BY id DESC LIMIT 200",
)
COUNTED_ENTRIES = """
SELECT count(*), coalesce(min(number), 0), coalesce(max(number), 0) FROM journal
WHERE number > (SELECT coalesce(max(number), 0) FROM journal) - :newest
"""
LAST_COUNTED = "SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'journal'"
SKIPPED_ENTRIES = """
SELECT coalesce(sum(json_extract(details, '$.skipped')), 0) FROM journal
WHERE subject = 'store' AND kind = 'LossAccepted' AND number > :first
"""
LAST_DAY = "SELECT coalesce(max(day), '') FROM number_series"
DISAGREEING_COUNTERS = """
SELECT count(*) FROM number_series
LEFT JOIN (
    SELECT service, day, count(*) AS given, max(number) AS highest FROM ticket
    WHERE day >= :since GROUP BY service, day
) AS tickets USING (service, day)
LEFT JOIN (
    SELECT json_extract(details, '$.service') AS service, json_extract(details, '$.day') AS day,
        sum(json_extract(details, '$.numbers')) AS numbers
    FROM journal WHERE subject = 'store' AND kind = 'LossAccepted' GROUP BY 1, 2
) AS lost USING (service, day)
WHERE day >= :since
    AND (coalesce(highest, 0) > last OR coalesce(given, 0) + coalesce(numbers, 0) <> last)
"""
"""Numbers that were given up on purpose count as given."""
UNCOUNTED_TICKETS = """
SELECT count(*) FROM ticket LEFT JOIN number_series USING (service, day)
WHERE day >= :since AND last IS NULL
"""


def thorough_problem(connection: Connection) -> str:
    """What is wrong with the file, all of it looked at; empty where nothing is.

    Takes 0.3 s for a year of 50,000 tickets, 16 s for a million.
    """
    connection.exec_driver_sql(SCHEMA).all()
    if connection.exec_driver_sql("PRAGMA integrity_check(1)").scalar_one() != "ok":
        return "pages"
    if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
        return "references"
    return _journal_problem(connection) or _counter_problem(connection, since="")


def quick_problem(connection: Connection) -> str:
    """The same for what was written last, however large the file is."""
    for rows in NEWEST_ROWS:
        connection.exec_driver_sql(rows).all()
    last_day: str = connection.exec_driver_sql(LAST_DAY).scalar_one()
    return _journal_problem(connection, newest=NEWEST) or _counter_problem(connection, since=last_day)


def _journal_problem(connection: Connection, *, newest: int | None = None) -> str:
    """Entries follow each other without a gap, but for those that a person has given up."""
    window = {"newest": 2**62 if newest is None else newest}
    count, first, last = connection.execute(text(COUNTED_ENTRIES), window).one()
    skipped = connection.execute(text(SKIPPED_ENTRIES), {"first": first}).scalar_one()
    counted = connection.exec_driver_sql(LAST_COUNTED).scalar_one()
    whole = count > 0 and last - first + 1 - count == skipped and counted <= last
    return "" if whole else "journal"


def _counter_problem(connection: Connection, *, since: str) -> str:
    """Every series has as many tickets as its counter says, from this day (ISO) on."""
    for question in (DISAGREEING_COUNTERS, UNCOUNTED_TICKETS):
        if connection.execute(text(question), {"since": since}).scalar_one():
            return "counters"
    return ""
