"""What a stress shows: the store's own rows against all that was told."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, field
from datetime import date

from desk.administration.stress_crowd import Heard
from desk.administration.stress_hands import Said, Word
from shared.domain.events import Event, EventKind
from shared.domain.paper import ORIGINAL
from shared.domain.ticket import Ticket, TicketState
from shared.operations.trial import Kept

TAKEN, CALLED = EventKind.TICKET_TAKEN, EventKind.TICKET_CALLED
STARTED, FINISHED = EventKind.SERVICE_STARTED, EventKind.TICKET_FINISHED
EXPECTED = {
    TicketState.WAITING: (TAKEN,),
    TicketState.CALLED: (TAKEN, CALLED),
    TicketState.SERVING: (TAKEN, CALLED, STARTED),
    TicketState.DONE: (TAKEN, CALLED, STARTED, FINISHED),
}
"""The whole story of a ticket of a stress, by where it stands at the end."""
ACTS = {Word.CALLED: CALLED, Word.FOUND: CALLED, Word.STARTED: STARTED, Word.FINISHED: FINISHED}


@dataclass(frozen=True)
class Counts:
    """How often each promise was broken; all are 0 where the store keeps them."""

    gaps: int
    duplicates: int
    double_calls: int
    lost: int
    orphans: int
    doubled_originals: int
    journal_gaps: int
    journal_faults: int
    broken: int

    @property
    def clean(self) -> bool:
        """Whether every promise was kept."""
        return not any(asdict(self).values())


@dataclass(frozen=True)
class Evidence:
    """What the store holds at the end, and the slips in the tray; `since` is its newest ticket before."""

    kept: Kept
    journal: Sequence[Event]
    papers: Sequence[bytes] = ()
    since: int = 0
    told: Heard = field(default_factory=Heard)


def count(evidence: Evidence) -> Counts:
    """Compare."""
    tickets = evidence.kept.tickets
    return Counts(
        gaps=_gaps(tickets),
        duplicates=_duplicates(tickets) + _labels_told_twice(evidence),
        double_calls=_double_calls(evidence.journal),
        lost=_lost(evidence),
        orphans=_orphans(evidence),
        doubled_originals=_doubled_originals(evidence),
        journal_gaps=_holes([event.number or 0 for event in evidence.journal]),
        journal_faults=_journal_faults(evidence),
        broken=evidence.told.broken,
    )


def _gaps(tickets: Iterable[Ticket]) -> int:
    """Numbers of a service's day that nobody has, below the highest one that somebody has."""
    numbers: dict[tuple[str, date], list[int]] = defaultdict(list)
    for ticket in tickets:
        numbers[ticket.service, ticket.day].append(ticket.number)
    return sum(_holes([0, *day]) for day in numbers.values())


def _holes(numbers: Sequence[int]) -> int:
    return max(numbers) - min(numbers) + 1 - len(set(numbers)) if numbers else 0


def _duplicates(tickets: Iterable[Ticket]) -> int:
    return _repeats((ticket.service, ticket.day, ticket.number) for ticket in tickets)


def _labels_told_twice(evidence: Evidence) -> int:
    """Two people who were told one number, though the store may know only one of them."""
    days = {ticket.id: ticket.day for ticket in evidence.kept.tickets}
    took = {(said.request_id, said.label, days.get(said.ticket_id)) for said in _said(evidence, Word.TOOK)}
    return _repeats((label, day) for _touch, label, day in took)


def _double_calls(journal: Iterable[Event]) -> int:
    """Calls of a ticket that was called already and has not come back into the queue since."""
    called: set[str] = set()
    doubled = 0
    for event in journal:
        if event.kind is CALLED:
            doubled += event.subject_id in called
            called.add(event.subject_id)
        elif event.kind in (EventKind.TICKET_REQUEUED, EventKind.TICKET_TRANSFERRED):
            called.discard(event.subject_id)
    return doubled


def _lost(evidence: Evidence) -> int:
    """What was told and is not there: numbers by ticket, touch and label, acts by their journal entry."""
    there = {(ticket.id, ticket.request_id, ticket.label) for ticket in evidence.kept.tickets}
    numbers = sum(
        (said.ticket_id, said.request_id, said.label) not in there for said in _said(evidence, Word.TOOK)
    )
    entries = {(event.kind, event.subject_id, event.details.get("counter")) for event in evidence.journal}
    acts = sum(
        (kind, str(said.ticket_id), said.counter) not in entries
        for word, kind in ACTS.items()
        for said in _said(evidence, word)
    )
    return numbers + acts


def _orphans(evidence: Evidence) -> int:
    """Tickets of which nobody was told, though every touch was repeated until it was answered."""
    told = {said.request_id for said in _said(evidence, Word.TOOK)}
    new = [ticket for ticket in evidence.kept.tickets if (ticket.id or 0) > evidence.since]
    return sum(ticket.request_id not in told for ticket in new)


def _doubled_originals(evidence: Evidence) -> int:
    """Second originals of one ticket: as rows, as claims that had not failed before, as paper."""
    slips = evidence.kept.slips
    rows = _repeats(slip.ticket_id for slip in slips if slip.copy_number == ORIGINAL)
    claims: Counter[str] = Counter()
    for event in evidence.journal:
        if event.kind is EventKind.PRINT_CLAIMED and event.details.get("copy") == ORIGINAL:
            claims[event.subject_id] += 1
        elif event.kind is EventKind.PRINT_ENDED and event.details.get("state") == "failed":
            claims[event.subject_id] -= 1
    return rows + sum(max(0, times - 1) for times in claims.values()) + _repeats(evidence.papers)


def _journal_faults(evidence: Evidence) -> int:
    """Tickets whose entries are not exactly those of their story."""
    story: dict[str, list[EventKind]] = defaultdict(list)
    for event in evidence.journal:
        if event.subject == "ticket" and event.kind in EXPECTED[TicketState.DONE]:
            story[event.subject_id].append(event.kind)
    faults = sum(
        tuple(story.pop(str(ticket.id), ())) != EXPECTED.get(ticket.state) for ticket in evidence.kept.tickets
    )
    return faults + len(story)


def _said(evidence: Evidence, word: Word) -> list[Said]:
    return [said for said in evidence.told.said if said.word is word]


def _repeats(things: Iterable[object]) -> int:
    return sum(times - 1 for times in Counter(things).values())
