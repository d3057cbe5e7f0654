"""A queue ticket: its number, its states, and the moves that are allowed between them."""

from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import Column, Index, UniqueConstraint, text
from sqlmodel import Field

from shared.domain.code import new_code
from shared.domain.columns import UtcDateTime, state_type
from shared.domain.errors import MoveRefused
from shared.domain.label import ticket_label
from shared.domain.table_row import TableRow


class TicketState(StrEnum):
    """Where a ticket stands."""

    WAITING = "waiting"
    CALLED = "called"
    SERVING = "serving"
    ON_HOLD = "on_hold"
    DONE = "done"
    NO_SHOW = "no_show"
    CANCELLED = "cancelled"


OPEN_AT_COUNTER = (TicketState.CALLED, TicketState.SERVING)
"""A counter with a ticket in one of these calls nobody else."""

ALLOWED_FROM: dict[str, tuple[TicketState, ...]] = {
    "call": (TicketState.WAITING,),
    "recall": (TicketState.CALLED,),
    "start": (TicketState.CALLED,),
    "finish": (TicketState.SERVING,),
    "no_show": (TicketState.CALLED,),
    "requeue": (TicketState.NO_SHOW,),
    "hold": (TicketState.SERVING,),
    "resume": (TicketState.ON_HOLD,),
    "transfer": (TicketState.WAITING, TicketState.CALLED, TicketState.SERVING, TicketState.ON_HOLD),
    "cancel": (TicketState.WAITING, TicketState.CALLED, TicketState.SERVING, TicketState.ON_HOLD),
}
"""Each move and the states it may start from (domain: queue practice)."""


class Ticket(TableRow, table=True):
    """A number that somebody waits with; it exists before any person is known.

    `service` made the number and never changes; `queue` is the service it waits for now.
    `waiting_since` orders the queue: it stays through a transfer and is new after a re-queue.
    Only the lane (`priority`) is kept, never its reason. `call_number` is the newest call's place in the
    journal, `shown_number` that of its newest call or recall: the lanes and the board are ordered by
    them, for two calls may share a moment, and a recall is no new turn. `told_as` is what the visitor was
    told where a kiosk gave the number without the store, from a series of its own.
    """

    __tablename__ = "ticket"
    __table_args__ = (
        UniqueConstraint("service", "day", "number"),
        Index(None, "day", "state", "queue", "priority", "waiting_since"),
        Index(None, "day", "call_number"),
        Index(None, "day", "shown_number"),
        Index(
            "uq_ticket_day_open_counter",
            "day",
            "counter",
            unique=True,
            sqlite_where=text("state IN ('called', 'serving')"),
            postgresql_where=text("state IN ('called', 'serving')"),
        ),
        Index(
            "uq_ticket_day_told_as",
            "day",
            "told_as",
            unique=True,
            sqlite_where=text("told_as IS NOT NULL"),
            postgresql_where=text("told_as IS NOT NULL"),
        ),
    )

    id: int | None = Field(default=None, primary_key=True)
    service: str = Field(foreign_key="service.code", max_length=4)
    queue: str = Field(foreign_key="service.code", max_length=4)
    day: date
    number: int
    code: str = Field(default_factory=new_code, unique=True, max_length=16)
    request_id: str = Field(unique=True, max_length=64)
    language: str = Field(default="id", max_length=2)
    priority: bool = False
    state: TicketState = Field(
        default=TicketState.WAITING, sa_column=Column(state_type(TicketState), nullable=False)
    )
    counter: str | None = Field(default=None, foreign_key="counter.code", max_length=8)
    reserved_for: str | None = Field(default=None, foreign_key="counter.code", max_length=8)
    officer_id: int | None = Field(default=None, foreign_key="officer.id")
    taken_at: datetime = Field(sa_column=Column(UtcDateTime(), nullable=False))
    waiting_since: datetime = Field(sa_column=Column(UtcDateTime(), nullable=False))
    called_at: datetime | None = Field(default=None, sa_column=Column(UtcDateTime()))
    started_at: datetime | None = Field(default=None, sa_column=Column(UtcDateTime()))
    finished_at: datetime | None = Field(default=None, sa_column=Column(UtcDateTime()))
    calls: int = 0
    call_number: int | None = None
    shown_number: int | None = None
    told_as: str | None = Field(default=None, max_length=16)

    @property
    def label(self) -> str:
        """The number as printed and spoken."""
        return ticket_label(self.service, self.number, self.told_as)

    def noted(self, counter: str = "") -> dict[str, str]:
        """What the journal says of an act on this ticket, at `counter` where it is not there yet."""
        return {"label": self.label, "queue": self.queue, "counter": counter or self.counter or ""}

    def call(self, counter: str, *, officer_id: int, now: datetime, number: int) -> None:
        """Waiting → called; `number` is the call's place in the journal."""
        self._allow("call")
        self.state = TicketState.CALLED
        self.counter, self.officer_id = counter, officer_id
        self.reserved_for = None
        self.called_at = now
        self.call_number = self.shown_number = number
        self.calls += 1

    def recall(self, number: int) -> None:
        """Call once more; the state stays."""
        self._allow("recall")
        self.shown_number = number
        self.calls += 1

    def start(self, now: datetime) -> None:
        """Called → serving."""
        self._allow("start")
        self.state = TicketState.SERVING
        self.started_at = now

    def finish(self, now: datetime) -> None:
        """Serving → done."""
        self._allow("finish")
        self.state = TicketState.DONE
        self.finished_at = now

    def no_show(self, now: datetime) -> None:
        """Called → no_show."""
        self._allow("no_show")
        self.state = TicketState.NO_SHOW
        self.finished_at = now

    def requeue(self, now: datetime) -> None:
        """No_show → waiting, behind those who wait already."""
        self._allow("requeue")
        self._wait_again()
        self.waiting_since = now

    def hold(self) -> None:
        """Serving → on_hold: the counter is free, the visitor stays."""
        self._allow("hold")
        self.state = TicketState.ON_HOLD

    def resume(self, counter: str, *, officer_id: int) -> None:
        """On_hold → serving, at the counter of whoever resumes."""
        self._allow("resume")
        self.state = TicketState.SERVING
        self.counter, self.officer_id = counter, officer_id

    def transfer(self, *, queue: str, reserved_for: str | None) -> None:
        """Any open state → waiting for another service or counter; number and place by time stay."""
        self._allow("transfer")
        self._wait_again()
        if queue != self.queue:
            self.call_number = None  # that turn was another queue's
        self.queue = queue
        self.reserved_for = reserved_for

    def cancel(self, now: datetime) -> None:
        """Any open state → cancelled."""
        self._allow("cancel")
        self.state = TicketState.CANCELLED
        self.finished_at = now

    def _wait_again(self) -> None:
        self.state = TicketState.WAITING
        self.counter = self.officer_id = self.reserved_for = None
        self.started_at = self.finished_at = None

    def _allow(self, move: str) -> None:
        if self.state not in ALLOWED_FROM[move]:
            raise MoveRefused(label=self.label, state=self.state.value, move=move)


class NumberSeries(TableRow, table=True):
    """The last number given for a service on a day; the only source of numbers."""

    __tablename__ = "number_series"

    service: str = Field(primary_key=True, foreign_key="service.code", max_length=4)
    day: date = Field(primary_key=True)
    last: int
