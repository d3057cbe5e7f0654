"""The link to PostgreSQL is silent or cut while a file is on its way: told in time, kept whole, once."""

import shutil
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import chain, count
from pathlib import Path
from random import Random

import pytest

from shared.domain.errors import StoreAway
from shared.settings import Settings
from shared.store import kept_files
from tests.builders import settings_in
from tests.faults.linked_office import office_at, on_port, until_told
from tests.faults.proxy import PIECE, Cut, proxy_before
from tests.kept import sealed_files
from tests.postgres import Server

BOUND_S = 30
"""A call that has not come back by then has no deadline."""


@pytest.fixture
def linked(postgres: Server, seeded_database: str, seeded_store: Path, tmp_path: Path) -> Iterator[Settings]:
    """An office's settings on a database of its own."""
    shutil.copy(seeded_store.with_name("pst.key"), tmp_path)
    name = postgres.create(seeded_database)
    yield settings_in(tmp_path).model_copy(update={"database": postgres.url_of(name)})
    postgres.drop(name)


def test_a_silent_network_is_told_before_a_file_is_waited_for(
    linked: Settings, postgres: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kept_files, "FILE_WITHIN_S", 10.0 * BOUND_S)
    with (
        proxy_before(postgres.port) as proxy,
        office_at(on_port(linked, proxy.port), "desk-1") as office,
        ThreadPoolExecutor(2) as officers,
    ):
        name = office.attachments.keep(b"%PDF")
        proxy.pause()
        told = [
            officers.submit(office.attachments.read, name).exception(BOUND_S),
            officers.submit(office.attachments.keep, b"%PDF baru").exception(BOUND_S),
        ]
        proxy.resume()

        assert [type(one) for one in told] == [StoreAway, StoreAway]
        assert until_told(lambda: office.attachments.read(name)) == b"%PDF"


def test_a_link_that_is_cut_while_files_come_and_go_leaves_each_whole_and_once(
    linked: Settings, postgres: Server, full: bool
) -> None:
    chance = Random(7_187)  # noqa: S311 - the same cuts in each run
    content = chance.randbytes(12_000_000 if full else 1_000_000)

    def cut() -> Cut:
        if chance.random() < 0.5:
            return Cut(questions=chance.randint(2, len(content) // PIECE))
        return Cut(answered_bytes=chance.randint(1, len(content)))

    plan = chain([Cut()], (cut() for _ in count()))
    with (
        proxy_before(postgres.port, lambda: next(plan)) as proxy,
        office_at(on_port(linked, proxy.port), "desk-1") as office,
        office_at(linked, "desk-2") as colleague,
    ):
        proxy.cut_at_next_question()
        files = [content + bytes([number]) for number in range(30 if full else 8)]
        names = [until_told(lambda file=file: office.attachments.keep(file)) for file in files]
        read = [until_told(lambda name=name: office.attachments.read(name)) for name in names]

        assert read == files
        assert sorted(sealed_files(colleague)) == sorted(names)
    assert proxy.cuts > len(files) / 5
