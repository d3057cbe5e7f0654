"""Many processes on one store: no gap, no number twice, nobody called by two desks, nothing lost."""

from dataclasses import replace
from itertools import chain

import pytest

from desk.administration.stress import stress
from desk.administration.stress_count import Counts, Evidence, count
from desk.administration.stress_crowd import Heard
from desk.administration.stress_hands import Said, Word
from shared.domain.events import Event, EventKind
from shared.domain.print_job import PrintJob
from shared.domain.ticket import Ticket, TicketState
from shared.operations.trial import Kept
from shared.settings import Settings
from tests.fakes import MONDAY_MORNING
from tests.faults.naive import DAY, NaiveQueue

CLEAN = Counts(**dict.fromkeys(Counts.__dataclass_fields__, 0))
STORY = (
    EventKind.TICKET_TAKEN, EventKind.TICKET_CALLED, EventKind.SERVICE_STARTED, EventKind.TICKET_FINISHED,
    EventKind.PRINT_CLAIMED,
)  # fmt: skip


@pytest.mark.parametrize("kills", [False, True], ids=["calm", "kill"])
def test_stress_breaks_no_promise(trial_settings: Settings, full: bool, kills: bool) -> None:
    done = stress(trial_settings, 16 if full else 3, seconds=20 if full else 0.6, kills=kills, seed=1)

    assert done.counts == CLEAN
    assert {said.word for said in done.heard.said} >= {Word.TOOK, Word.CALLED, Word.FINISHED, Word.PRINTED}
    assert (done.heard.kills > 0) is kills


def test_stress_catches_who_reads_first_and_writes_then(settings: Settings) -> None:
    naive = NaiveQueue(settings.database_url, people=4)

    naive.work()

    counts = count(naive.evidence())
    # Four took number 1 and were told so, four called one of them, four slips came out for another.
    assert (counts.duplicates, counts.double_calls, counts.doubled_originals) == (6, 3, 6)


def one_visit(place: int) -> tuple[Ticket, PrintJob, list[Event], list[Said], bytes]:
    """A visitor who was served, told everything, and has one slip."""
    touch, label = f"touch-{place}", f"RS-{place:03d}"
    ticket = Ticket(
        id=place, service="RS", queue="RS", day=DAY, number=place, request_id=touch, state=TicketState.DONE,
        taken_at=MONDAY_MORNING, waiting_since=MONDAY_MORNING,
    )  # fmt: skip
    journal = [
        Event(
            number=(place - 1) * len(STORY) + step, at=MONDAY_MORNING, kind=kind, device="beban-1",
            subject="ticket", subject_id=str(place), details={"counter": "1", "copy": 1},
        )
        for step, kind in enumerate(STORY, 1)
    ]  # fmt: skip
    said = [Said(word, touch, place, label, "1") for word in (Word.TOOK, Word.CALLED, Word.FINISHED)]
    return ticket, PrintJob(ticket_id=place), journal, said, touch.encode()


def three_visits() -> Evidence:
    tickets, slips, journals, told, papers = zip(*map(one_visit, (1, 2, 3)), strict=True)
    return Evidence(
        Kept(list(tickets), list(slips)), list(chain.from_iterable(journals)), papers,
        told=Heard(list(chain.from_iterable(told))),
    )  # fmt: skip


def spoiled(fault: str) -> Evidence:
    """Three visits, and one thing wrong."""
    right = three_visits()
    tickets, slips = right.kept.tickets, right.kept.slips
    told, journal = right.told.said, list(right.journal)
    wrong_call = next(event for event in journal if event.kind is EventKind.TICKET_CALLED)
    match fault:
        case "gaps":
            tickets[2].number = 4
            told = [replace(one, label=one.label.replace("003", "004")) for one in told]
        case "lost":
            told = [*told, Said(Word.STARTED, ticket_id=1, counter="2")]
        case "orphans":
            told = [one for one in told if one.request_id != "touch-2"]
        case "doubled_originals":
            return replace(right, papers=[*right.papers, right.papers[0]])
        case "journal_gaps":
            for event in journal[-len(STORY) :]:
                event.number += 1
        case "journal_faults":
            journal[2].kind = EventKind.SERVICE_STARTED
            journal[3].kind = EventKind.SERVICE_STARTED
        case "duplicates":
            told = [*told, Said(Word.TOOK, "touch-9", 1, "RS-001", "2")]
        case "broken":
            return replace(right, told=Heard(told, broken=1))
        case "double_calls":
            journal.append(wrong_call.model_copy(update={"number": len(journal) + 1}))
    return replace(right, kept=Kept(tickets, slips), journal=journal, told=Heard(told))


@pytest.mark.parametrize("fault", Counts.__dataclass_fields__)
def test_stress_counts_each_fault_that_it_is_shown(fault: str) -> None:
    assert count(three_visits()) == CLEAN

    assert getattr(count(spoiled(fault)), fault) > 0
