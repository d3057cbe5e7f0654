"""What the queue panel shows, read in one go."""

from collections.abc import Sequence
from dataclasses import dataclass

from shared.domain.board import ServiceQueue
from shared.domain.form import Form, text_in
from shared.domain.print_job import PrintState
from shared.domain.ticket import OPEN_AT_COUNTER, Ticket
from shared.domain.visit_picture import OpenVisit


@dataclass(frozen=True)
class QueuePicture:
    """Today's tickets, their slips, the services, and the visit of the ticket in view.

    `shown` is the ticket that the officer chose, else the one at this counter, else None.
    """

    tickets: Sequence[Ticket]
    papers: dict[int, PrintState]
    services: Sequence[ServiceQueue]
    counters: Sequence[str]
    counter: str
    shown: Ticket | None = None
    visit: OpenVisit | None = None
    form: Form | None = None

    @property
    def at_counter(self) -> Ticket | None:
        """The ticket that this counter has called or serves."""
        return ticket_at(self.tickets, self.counter)

    def is_elsewhere(self, ticket: Ticket) -> bool:
        """Whether a ticket is called to, or served at, another counter."""
        return ticket.state in OPEN_AT_COUNTER and ticket.counter != self.counter

    def service_name(self, code: str, language: str) -> str:
        """A service's name, its code where it is no longer offered."""
        names = next((one.names for one in self.services if one.code == code), {})
        return text_in(names, language) or code

    def paper(self, ticket: Ticket) -> PrintState | None:
        """Where the ticket's newest slip stands; None where it has none."""
        return self.papers.get(ticket.id or 0)


def ticket_at(tickets: Sequence[Ticket], counter: str) -> Ticket | None:
    """The open ticket of a counter."""
    return next((one for one in tickets if one.counter == counter and one.state in OPEN_AT_COUNTER), None)


def chosen_ticket(tickets: Sequence[Ticket], chosen: int, counter: str) -> Ticket | None:
    """The chosen ticket while it is listed, else the one at the counter."""
    return next((one for one in tickets if one.id == chosen), None) or ticket_at(tickets, counter)
