"""Who may do what with which table on a PostgreSQL of several machines: the rights as data.

A machine signs in as one of three roles, each with the least that its operations need. The owner's role
owns all tables and is nobody's sign-in: whoever administers the server acts as it (`pst-admin init`).
"""

from dataclasses import dataclass
from enum import StrEnum

ALL = ("*",)
"""Every column, also one that a later version adds."""


class Machine(StrEnum):
    """The kinds of machines that sign in."""

    KIOSK = "kiosk"
    DISPLAY = "display"
    DESK = "desk"


@dataclass(frozen=True)
class Right:
    """What a role may do with one table; `read` and `change` name columns."""

    read: tuple[str, ...] = ()
    add: bool = False
    change: tuple[str, ...] = ()
    remove: bool = False


NOTHING = Right()
READ = Right(read=ALL)
COUNT = Right(read=ALL, add=True, change=ALL)
"""A row that is counted on, or moved from state to state: a void is a state, never a removed row."""
KEEP = Right(read=ALL, add=True)
"""A line of history: written once."""
HELD = Right(read=ALL, change=("active",))
"""Read, and held while somebody is called to it, which PostgreSQL allows only to who may change something."""
EXISTS = Right(read=("id",))
"""Whether there is any: `pst-admin doctor` asks on every machine."""
KIOSK_SERIES = Right(read=ALL, add=True, change=("last",))
KIOSK_SLIP = Right(read=ALL, add=True, change=("state", "reason", "attempts", "changed_at"))
KIOSK_TICKET = Right(
    read=ALL,
    add=True,
    change=(
        *("told_as", "code", "state", "waiting_since"),
        *("counter", "officer_id", "reserved_for", "started_at", "finished_at"),
    ),
)
"""What a kiosk changes when it hands over the numbers that it gave by itself."""
KIOSK_VISIT = Right(
    read=("id", "ticket_id", "signed_at", "signed_on"),
    add=True,
    change=(
        *("service", "signed_at", "signed_on", "full_name", "agency", "answers"),
        *("email", "email_index", "phone", "phone_index", "identity_number", "identity_number_index"),
    ),
)
"""A kiosk writes into the guest book and cannot read it."""
KIOSK_REQUEST = Right(read=("id", "year", "serial", "code", "state", "round", "revision"), change=("state",))
"""A rating by the code of a letter's mail closes its request; whose request it is stays unread."""
KIOSK_RATING = Right(read=("id", "uid", "ticket_id", "request_id", "day", "at", "device", "scores"), add=True)

RIGHTS: dict[str, tuple[Right, Right, Right]] = {
    #                   kiosk                              display  desk
    "alembic_version": (READ, READ, READ),
    "served_program": (READ, READ, READ),
    "store_key": (READ, READ, READ),
    "service": (READ, READ, READ),
    "counter": (READ, READ, HELD),
    "opening_hours": (READ, READ, READ),
    "calendar_day": (READ, READ, Right(read=ALL, add=True, change=ALL, remove=True)),
    "officer": (EXISTS, EXISTS, COUNT),
    "number_series": (KIOSK_SERIES, READ, COUNT),
    "ticket": (KIOSK_TICKET, READ, COUNT),
    "print_job": (KIOSK_SLIP, NOTHING, COUNT),
    "visit": (KIOSK_VISIT, NOTHING, COUNT),
    "request_series": (NOTHING, NOTHING, COUNT),
    "request": (KIOSK_REQUEST, NOTHING, COUNT),
    "request_visit": (READ, NOTHING, KEEP),
    "request_step": (Right(read=("id",), add=True), NOTHING, KEEP),
    "request_revision": (NOTHING, NOTHING, KEEP),
    "attached_file": (NOTHING, NOTHING, KEEP),
    "kept_file": (NOTHING, NOTHING, KEEP),
    "finding": (NOTHING, NOTHING, COUNT),
    "finding_remark": (NOTHING, NOTHING, KEEP),
    "letter_series": (NOTHING, NOTHING, COUNT),
    "letter": (NOTHING, NOTHING, COUNT),
    "letter_step": (NOTHING, NOTHING, KEEP),
    "letter_revision": (NOTHING, NOTHING, KEEP),
    "mail": (NOTHING, NOTHING, COUNT),
    "rating": (KIOSK_RATING, NOTHING, KEEP),
    "complaint": (KEEP, NOTHING, COUNT),
    "complaint_step": (READ, NOTHING, KEEP),
    "journal": (KEEP, READ, KEEP),
}
"""Each table's rights by machine, in the order of `Machine`; a table without a line here is the owner's."""


@dataclass(frozen=True)
class RowRule:
    """Which rows of a table a kiosk may `read`, `add` or `change`, and as what it may leave them."""

    table: str
    act: str
    rows: str = "true"
    left_as: str = "true"


TICKET_MOVES = """
    CASE (SELECT was.state FROM ticket AS was WHERE was.id = ticket.id)
        WHEN state THEN true
        WHEN 'waiting' THEN state = 'cancelled' AND day < (now() AT TIME ZONE 'Asia/Jayapura')::date
        WHEN 'no_show' THEN state = 'waiting'
        ELSE false
    END
"""
"""A number of a day that is over, by the country's first midnight, waits no more; one that was called by a
label which its visitor did not know waits again. Nobody is called, served or sent away by a kiosk."""

KIOSK_ROWS = (
    RowRule("ticket", "read"),
    RowRule("ticket", "add", left_as="state = 'waiting'"),
    RowRule("ticket", "change", left_as=TICKET_MOVES),
    RowRule("visit", "read"),
    RowRule("visit", "add"),
    # An officer may have given the form, or seen the card, before the visitor signs.
    RowRule("visit", "change", rows="signed_at IS NULL"),
    RowRule("request", "read"),
    RowRule("request", "change", rows="state IN ('letter_sent', 'closed')", left_as="state = 'closed'"),
    # Only whoever brings the code, or the touch that filed it: see `shared.store.brought`.
    RowRule("complaint", "read", rows="current_setting('pst.brought', true) IN (code, uid::text)"),
    RowRule("complaint", "add"),
    RowRule(
        "complaint_step",
        "read",
        rows="move IN ('answer', 'settle') AND complaint_id IN (SELECT id FROM complaint)",
    ),
)
"""Tables named here are open by these rules only to a kiosk, and wholly to others, as far as `RIGHTS` go."""


@dataclass(frozen=True)
class RoleNames:
    """The roles of one database; those of an office carry its database's name, for roles are the server's."""

    database: str

    @property
    def owner(self) -> str:
        """Who owns schema and tables; nobody signs in as this one."""
        return f"{self.database}_owner"

    def of(self, machine: Machine) -> str:
        """As whom machines of that kind sign in."""
        return f"{self.database}_{machine.value}"


LONGEST_DATABASE_NAME = 63 - len("_display")
"""Bytes; PostgreSQL cuts longer names of roles."""


def right_of(machine: Machine, table: str) -> Right:
    """What machines of that kind may do with a table."""
    return RIGHTS[table][list(Machine).index(machine)]
