"""Why a PostgreSQL could not be signed in to, as one word: the driver's own words may hold names."""

CAUSES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("silent", ("timeout expired",)),
    ("sign_in", ("pg_hba.conf", 'role "')),
    ("password", ("password authentication failed", "no password supplied")),
    ("database", ('database "',)),
    ("certificate", ("certificate", "SSL")),
    ("host", ("failed to resolve host", "could not translate host name")),
    ("refused", ("Connection refused",)),
)
"""By what libpq and the server say; the first that fits. PostgreSQL gives these errors no SQLSTATE."""


def cause_of(error: BaseException) -> str:
    """The cause's word; empty for anything else than a silent server or a sign-in that failed."""
    error = getattr(error, "orig", error)
    if cause := getattr(error, "cause", ""):  # the connection's own word
        return str(cause)
    said = str(error)
    if "connection" not in said and "resolve host" not in said:
        return ""
    return next((cause for cause, marks in CAUSES if any(mark in said for mark in marks)), "")
