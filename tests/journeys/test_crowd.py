"""Several processes on one SQLite file: no number twice, none missing, nobody called twice."""

from shared.office import Office
from shared.operations import queue
from tests.builders import officer_of
from tests.journeys.crowd import crowd


def test_stress_two_kiosks_and_two_desks_share_one_sqlite_file(office: Office, full: bool) -> None:
    admin = officer_of(office, "admin", "administrator")
    for counter in ("1", "2"):
        officer_of(admin, f"petugas-{counter}", "officer")
    numbers_each = 1_000 if full else 60

    told = crowd(office.settings.data_dir, kiosks=2, desks=2, numbers_each=numbers_each)

    expected = {
        f"{service}-{number:03d}" for service in ("RS", "PS") for number in range(1, numbers_each + 1)
    }
    assert set(told.taken) == set(told.called) == expected
    assert set(told.taken.values()) == set(told.called.values()) == {1}


def test_stress_leaves_a_complete_journal(office: Office) -> None:
    admin = officer_of(office, "admin", "administrator")
    officer_of(admin, "petugas-1", "officer")

    crowd(office.settings.data_dir, kiosks=2, desks=1, numbers_each=10)

    events = [event for event in queue.events_after(office, 0) if event.subject == "ticket"]
    assert [event.number for event in events] == sorted(event.number for event in events)
    per_ticket = {
        label: [e.kind.value for e in events if e.details["label"] == label] for label in labels(events)
    }
    assert set(map(tuple, per_ticket.values())) == {
        ("TicketTaken", "TicketCalled", "ServiceStarted", "TicketFinished")
    }
    assert len(per_ticket) == 20


def labels(events: list) -> set[str]:
    return {event.details["label"] for event in events}
