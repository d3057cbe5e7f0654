"""Two offices live through the same day, one by prepared text, one by the models: all rows are alike."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from random import Random
from typing import Any

import pytest
from sqlalchemy import Update, select, update

from shared.domain.catalogue import Service
from shared.domain.errors import FrontOfficeError
from shared.domain.print_job import PrintJob, PrintState
from shared.domain.ticket import Ticket, TicketState
from shared.office import Office, open_office
from shared.operations import printing, queue
from shared.operations.print_notes import offer_after
from shared.settings import Settings
from shared.store import quick
from shared.store.tables import metadata
from tests import model_queue
from tests.builders import officer_of
from tests.fakes import FixedClock

STEPS = {False: 400, True: 4_000}
SERVICES, COUNTERS = ("PS", "KS", "PJ", "RS", "XX"), ("1", "2", "9")
MINUTES = (0, 0, 1, 7)
"""Between two steps; acts at the same moment are among them."""
EACH_DAY = 100
"""So many steps has a day."""
A_DAY = 24 * 60
MOVES = (queue.start, queue.finish, queue.requeue, queue.hold, queue.resume, queue.cancel)
OTHER_TABLES = {"officer"}
"""Each office has officers of its own, with passwords of their own salt."""
Way = Callable[[Office], object]


@dataclass(frozen=True)
class Step:
    """The same thing done to both offices; only the two acts differ in their way."""

    name: str
    by_text: Way
    by_models: Way


@pytest.fixture
def by_text(office: Office) -> Office:
    return officer_of(office, "petugas", "administrator", "officer")


@pytest.fixture
def by_models(office: Office, twin_settings: Settings) -> Iterator[Office]:
    with open_office(twin_settings, device=office.device) as opened:
        opened.clock = office.clock
        yield officer_of(opened, "petugas", "administrator", "officer")


def steps(chance: Random, count: int) -> Iterator[Step]:
    """Touches, some of them repeated, calls, moves and changes of the catalogue, as dice fall."""
    kinds = {
        _take: 10,
        _call: 8,
        _claim: 8,
        _restart: 2,
        _end: 8,
        _move: 3,
        _transfer: 3,
        _offer: 1,
        _tell: 1,
    }
    for turn in range(count):
        [kind] = chance.choices(list(kinds), list(kinds.values()))
        yield kind(chance, turn)


def _take(chance: Random, turn: int) -> Step:
    service, priority, slip = chance.choice(SERVICES), chance.random() < 0.4, chance.random() < 0.8
    language, wish = chance.choice(("id", "en")), f"sentuh-{chance.choice((turn, turn // 2))}"
    return Step(
        "take",
        lambda office: queue.take_number(office, service, priority, language, wish, slip=slip),
        lambda office: model_queue.take_number(office, service, priority, language, wish, slip=slip),
    )


def _call(chance: Random, _turn: int) -> Step:
    counter = chance.choices(COUNTERS, (5, 5, 1))[0]
    services = tuple(chance.sample(SERVICES, chance.choice((0, 0, 1, 2, 5))))
    return Step(
        "call",
        lambda office: queue.call_next(office, counter, services),
        lambda office: model_queue.call_next(office, counter, services),
    )


def _claim(_chance: Random, _turn: int) -> Step:
    def by_text(office: Office) -> PrintJob | None:
        claimed = quick.claim(office.store, office.actor(), offer_after(office))
        return claimed.job if claimed else None

    return Step("claim", by_text, model_queue.claim_slip)


def _restart(_chance: Random, _turn: int) -> Step:
    """What waits for paper, or was on its way, is given up: old slips stand in the way of new ones."""
    return _alike("restart", printing.recover)


def _end(chance: Random, _turn: int) -> Step:
    """Nobody comes to a counter, or somebody is served there in no time."""
    counter, comes = chance.choice(COUNTERS), chance.random() < 0.5

    def end(office: Office) -> None:
        for ticket in queue.tickets_today(office):
            if (ticket.counter, ticket.state) == (counter, TicketState.CALLED):
                _served(office, ticket.id) if comes else queue.no_show(office, ticket.id)

    return _alike("end", end)


def _served(office: Office, ticket_id: int) -> None:
    queue.start(office, ticket_id)
    queue.finish(office, ticket_id)


def _move(chance: Random, turn: int) -> Step:
    move, ticket = chance.choice(MOVES), _ticket(chance, turn)
    return _alike(move.__name__, lambda office: move(office, ticket))


def _transfer(chance: Random, turn: int) -> Step:
    ticket, service = _ticket(chance, turn), chance.choice((None, "PJ", "RS"))
    counter = chance.choice((None, "1", "2"))
    return _alike("transfer", lambda office: queue.transfer(office, ticket, service=service, counter=counter))


def _offer(chance: Random, _turn: int) -> Step:
    service, active = chance.choice(SERVICES), chance.random() < 0.8
    return _changed(update(Service).where(Service.code == service).values(active=active))


def _tell(chance: Random, turn: int) -> Step:
    ticket = _ticket(chance, turn)
    return _changed(update(Ticket).where(Ticket.id == ticket).values(told_as=f"RS-K1-{turn}"))


def _ticket(chance: Random, turn: int) -> int:
    """One that was taken lately, more or less."""
    return max(1, turn // 4 - chance.randint(0, 8))


def _changed(statement: Update) -> Step:
    def run(office: Office) -> None:
        with office.store.writing() as session:
            session.execute(statement)

    return _alike("changed", run)


def _alike(name: str, way: Way) -> Step:
    return Step(name, way, way)


def answer(office: Office, way: Way) -> dict[str, Any]:
    """What came of it: the ticket, but for its code, or the refusal."""
    try:
        found = way(office)
    except FrontOfficeError as refusal:
        return {"refused": type(refusal), **refusal.values}
    return found.model_dump(exclude={"code"}) if isinstance(found, Ticket | PrintJob) else {}


def rows(office: Office) -> dict[str, list[dict[str, object]]]:
    """Every row of every table, but for what each office has of its own."""
    tables = [table for table in metadata.sorted_tables if table.name not in OTHER_TABLES]
    with office.store.reading() as session:
        link = session.connection()
        return {
            table.name: [
                {name: value for name, value in row.items() if (table.name, name) != ("ticket", "code")}
                for row in link.execute(select(table).order_by(*table.primary_key)).mappings()
            ]
            for table in tables
        }


def test_a_day_by_prepared_text_leaves_every_row_as_a_day_by_the_models(
    by_text: Office, by_models: Office, clock: FixedClock, full: bool
) -> None:
    chance = Random(2411)  # noqa: S311 - the same day every time
    seen: Counter[tuple[str, str]] = Counter()

    for turn, step in enumerate(steps(chance, STEPS[full]), 1):
        clock.pass_minutes(chance.choice(MINUTES) if turn % EACH_DAY else A_DAY)
        answers = answer(by_text, step.by_text), answer(by_models, step.by_models)
        assert answers[0] == answers[1], step.name
        seen[step.name, getattr(answers[0].get("refused"), "__name__", "done")] += 1

    assert rows(by_text) == rows(by_models)
    assert {row["state"] for row in rows(by_text)["print_job"]} >= {PrintState.FAILED, PrintState.UNKNOWN}
    outcomes = {outcome for name, outcome in seen if name in ("take", "call")}
    assert outcomes == {"done", "UnknownService", "UnknownCounter", "CounterBusy", "NobodyWaiting"}
