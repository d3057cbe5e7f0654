"""A watch on a PostgreSQL store is bounded like everything else that waits for the server."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy.engine import make_url

from shared.settings import Settings
from shared.store.signal.server_watch import ServerWatch
from tests.faults.linked_office import on_port
from tests.faults.proxy import Proxy, proxy_before
from tests.postgres import Server

LONG_S = 20.0

pytestmark = pytest.mark.postgresql_only


@pytest.fixture
def proxy(postgres: Server) -> Iterator[Proxy]:
    with proxy_before(postgres.port) as made:
        yield made


@pytest.fixture
def thread() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(1) as made:
        yield made


def test_a_server_that_falls_silent_at_the_listen_ends_the_wait(
    settings: Settings, proxy: Proxy, thread: ThreadPoolExecutor
) -> None:
    watch = ServerWatch(make_url(on_port(settings, proxy.port).database), "kiosk-1")
    proxy.pause_at(b"LISTEN")
    waited = thread.submit(watch.wait)

    try:
        assert waited.result(LONG_S) is None
    finally:
        proxy.resume()
    thread.submit(watch.wait).result(LONG_S)  # it listens now
    thread.submit(watch.close).result(LONG_S)


def test_what_the_url_says_of_the_link_comes_first(settings: Settings) -> None:
    said = "?keepalives_idle=77&application_name=loket"
    for url, expected in ((settings.database + said, ("77", "loket")), (settings.database, ("5", "kiosk-1"))):
        watch = ServerWatch(make_url(url), "kiosk-1")

        watch.wait()

        parameters = watch._link.info.get_parameters()
        assert (parameters["keepalives_idle"], parameters["application_name"]) == expected
        watch.close()
