"""The link to PostgreSQL is cut, lost or silent: every visitor is told in time, and told what is stored."""

import shutil
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor, wait
from pathlib import Path
from threading import Event
from time import monotonic

import pytest
from sqlalchemy import text

from shared.domain.errors import StoreAway
from shared.office import Office
from shared.operations import queue
from shared.settings import Settings
from tests.builders import settings_in
from tests.faults.frozen_server import frozen
from tests.faults.linked_office import NOTHING_WRONG, account, office_at, on_port, touch, until_told
from tests.faults.proxy import cuts_by_chance, proxy_before
from tests.postgres import Server

SEED = 7_187
TWO_MORE = ["RS-002", "RS-003"]
BOUND_S = 30
"""A call that has not come back by then has no deadline."""
TOLD_WITHIN_S, BACK_WITHIN_S = 2.0, 1.0
"""What people are promised: how soon they hear of a silence, and that its end is their end of waiting."""
BUSY_S = 2.0
"""What a machine with much other work may add to either; a deadline that is not kept adds more."""


@pytest.fixture
def linked(postgres: Server, seeded_database: str, seeded_store: Path, tmp_path: Path) -> Iterator[Settings]:
    """An office's settings on a database of its own."""
    shutil.copy(seeded_store.with_name("pst.key"), tmp_path)
    name = postgres.create(seeded_database)
    yield settings_in(tmp_path).model_copy(update={"database": postgres.url_of(name)})
    postgres.drop(name)


@pytest.fixture
def visitors() -> Iterator[ThreadPoolExecutor]:
    """People who wait for the store while the test goes on."""
    with ThreadPoolExecutor(2) as pool:
        yield pool


def repeated_touch(office: Office) -> str:
    """The one touch of this office's visitor: what was sent before a silence may be stored after it."""
    return queue.take_number(office, "RS", request_id=f"sentuh di {office.device}").label


def test_a_touch_whose_reply_is_lost_is_told_its_own_ticket(
    linked: Settings, postgres: Server, full: bool
) -> None:
    with (
        proxy_before(postgres.port, cuts_by_chance(SEED)) as proxy,
        office_at(on_port(linked, proxy.port), "kiosk-1") as office,
    ):
        told = [touch(office) for _ in range(7_000 if full else 120)]

    with office_at(linked, "desk-1") as office:
        assert account(office, told) == NOTHING_WRONG
    assert proxy.cuts > len(told) / 50


def test_without_request_ids_a_lost_reply_leaves_an_orphan(
    linked: Settings, postgres: Server, full: bool
) -> None:
    told = []
    with (
        proxy_before(postgres.port, cuts_by_chance(SEED)) as proxy,
        office_at(on_port(linked, proxy.port), "kiosk-1") as office,
    ):
        for _ in range(7_000 if full else 180):
            told.append(until_told(lambda: queue.take_number(office, "RS")).label)

    with office_at(linked, "desk-1") as office:
        assert account(office, told).orphans


def test_a_silent_network_is_told_while_it_lasts(
    linked: Settings, postgres: Server, visitors: ThreadPoolExecutor, full: bool
) -> None:
    touches = 30 if full else 1  # a minute of silence, or a moment

    with (
        proxy_before(postgres.port) as proxy,
        office_at(on_port(linked, proxy.port), "kiosk-1") as connected,
        office_at(on_port(linked, proxy.port), "kiosk-2") as connecting,
    ):
        touch(connected)
        connecting.store.close()
        proxy.pause()

        for _ in range(touches):
            _both_are_told_in_time_that_it_is_away(visitors, connected, connecting)
        proxy.resume()

        _both_are_served_at_once(connected, connecting)


def test_a_longer_deadline_would_be_caught_in_a_silent_network(
    linked: Settings, postgres: Server, visitors: ThreadPoolExecutor
) -> None:
    with (
        proxy_before(postgres.port) as proxy,
        office_at(on_port(linked, proxy.port), "kiosk-1") as office,
    ):
        proxy.pause()
        asked = visitors.submit(_patient_look, office)

        late = not wait([asked], TOLD_WITHIN_S + BUSY_S).done
        proxy.resume()
        asked.result(BOUND_S)

    assert late


def test_a_frozen_server_is_as_silent_as_a_network(
    linked: Settings, postgres: Server, visitors: ThreadPoolExecutor
) -> None:
    with office_at(linked, "kiosk-1") as connected, office_at(linked, "kiosk-2") as connecting:
        touch(connected)
        connecting.store.close()

        with frozen(postgres):
            _both_are_told_in_time_that_it_is_away(visitors, connected, connecting)

        _both_are_served_at_once(connected, connecting)


def test_a_client_that_hangs_with_a_lock_stops_others_only_until_the_server_ends_it(
    linked: Settings, visitors: ThreadPoolExecutor
) -> None:
    held, over = Event(), Event()
    limit = "?options=-c%20idle_in_transaction_session_timeout%3D2000"
    hasty = linked.model_copy(update={"database": linked.database + limit})

    def hang(office: Office) -> None:
        with office.store.writing() as session:
            session.execute(text("LOCK TABLE ticket IN EXCLUSIVE MODE"))
            held.set()
            over.wait(BOUND_S)

    with office_at(hasty, "desk-1") as hanging, office_at(linked, "kiosk-1") as office:
        hung = visitors.submit(hang, hanging)
        held.wait(BOUND_S)

        with pytest.raises(StoreAway):
            queue.take_number(office, "RS")
        told = touch(office)
        assert not hung.done()
        over.set()

        with pytest.raises(StoreAway):
            hung.result(BOUND_S)
        assert account(office, [told]) == NOTHING_WRONG


def _both_are_told_in_time_that_it_is_away(visitors: ThreadPoolExecutor, *offices: Office) -> None:
    answers = [visitors.submit(_told_away_after_s, office) for office in offices]

    assert max(answer.result(BOUND_S) for answer in answers) < TOLD_WITHIN_S + BUSY_S


def _told_away_after_s(office: Office) -> float:
    began = monotonic()
    with pytest.raises(StoreAway):
        repeated_touch(office)
    return monotonic() - began


def _both_are_served_at_once(*offices: Office) -> None:
    began = monotonic()
    told = [until_told(lambda office=office: repeated_touch(office)) for office in offices]

    assert told == TWO_MORE
    assert monotonic() - began < BACK_WITHIN_S + BUSY_S


def _patient_look(office: Office) -> None:
    with office.store.reading(within_s=6 * TOLD_WITHIN_S) as session:
        session.execute(text("SELECT 1"))
