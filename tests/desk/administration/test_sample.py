"""The sample data is a week that could have been, and leaves the office as it found it."""

from collections import Counter

from desk.administration.sample import fill
from shared.domain.ticket import TicketState
from shared.office import Office
from shared.operations import guest_book, officers, queue, supervision
from tests.fakes import FixedClock


def test_the_sample_fills_a_morning_with_people_in_every_place(office: Office, clock: FixedClock) -> None:
    accounts = fill(office)

    by_name = {account.name: account for account in accounts}
    ratna = officers.sign_in(office, "ratna", by_name["ratna"].password)
    watch = officers.sign_in(office, "pengawas", by_name["pengawas"].password)
    states = Counter(ticket.state for ticket in queue.tickets_today(ratna))
    figures = supervision.overview(watch).figures
    assert office.clock is clock
    assert states == {TicketState.WAITING: 7, TicketState.SERVING: 1}
    assert (figures.done >= 3, figures.waiting, figures.serving) == (True, 7, 1)
    assert len(guest_book.of_day(ratna)) >= 5


def test_the_sample_reaches_back_a_week_of_working_days(office: Office, clock: FixedClock) -> None:
    fill(office)

    days = {event.at.date() for event in whole_journal(office) if event.kind.value == "TicketTaken"}
    past = {day for day in days if day < clock.now().date()}
    assert len(past) == 7
    assert all(day.weekday() < 5 for day in past)


def test_nobody_of_the_sample_could_be_a_real_person(office: Office) -> None:
    accounts = fill(office)

    ratna = officers.sign_in(office, "ratna", accounts[0].password)
    lines = guest_book.of_day(ratna)
    assert all("Contoh" in line.full_name and "Contoh" in line.agency for line in lines)
    assert all(line.email.endswith("@example.com") for line in lines)


def test_a_demo_at_midnight_still_has_people_waiting(office: Office, clock: FixedClock) -> None:
    clock.pass_minutes(15 * 60 + 3)  # 00.03 in Jakarta

    accounts = fill(office)

    ratna = officers.sign_in(office, "ratna", accounts[0].password)
    assert Counter(ticket.state for ticket in queue.tickets_today(ratna))[TicketState.WAITING] == 7


def whole_journal(office: Office) -> list:
    events, number = [], 0
    while more := queue.events_after(office, number):
        events += more
        number = more[-1].number
    return events
