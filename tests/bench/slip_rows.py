"""From the touch to the slip's last byte at the printer, beside one commit of the same rows and one send.

The program commits twice before the bytes: the number, which is told, and the claim, without which a crash
could print an original twice. One commit for both would call every slip in doubt that only waited in line.
How the slip ended is committed after its bytes. The floor draws nothing: its bytes are those of the act.
"""

import socket
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from queue import SimpleQueue
from typing import Any

from shared.office import Office, open_office
from shared.operations import printing, queue
from shared.setting_sections import PrinterSettings
from tests.bench.bare import SELF_MADE, Bare, bare_beside
from tests.bench.measuring import PAIRS, WARM_UP, paired_row
from tests.bench.offices import STORES, settings_on

OPERATION, GOAL = "touch → bytes at the printer", 1.8
HOST = "127.0.0.1"
ARRIVES_WITHIN_S = 10.0


def rows(stores: Sequence[str] = STORES, *, size: str = "full") -> list[dict[str, Any]]:
    """One row for each store."""
    return [_measured(store, size, touches=1) for store in stores]


def controls(stores: Sequence[str] = STORES, *, size: str = "full") -> list[dict[str, Any]]:
    """Two numbers and slips for one of the floor: must miss the goal."""
    return [_measured(store, size, touches=2) for store in stores]


class Tray:
    """A printer that notes when each slip had come, and what it was."""

    def __init__(self) -> None:
        self._door = socket.create_server((HOST, 0))
        self.port = self._door.getsockname()[1]
        self.slips: SimpleQueue[tuple[int, bytes]] = SimpleQueue()
        self._worker = threading.Thread(target=self._take, daemon=True)
        self._worker.start()

    def close(self) -> None:
        """No more slips."""
        self._door.shutdown(socket.SHUT_RDWR)
        self._worker.join()
        self._door.close()

    def _take(self) -> None:
        while True:
            try:
                link, _peer = self._door.accept()
            except OSError:
                return
            with link:
                received = b""
                came = time.perf_counter_ns()
                while part := link.recv(1 << 16):
                    received, came = received + part, time.perf_counter_ns()
                self.slips.put((came, received))


def _measured(store: str, size: str, *, touches: int) -> dict[str, Any]:
    with _kiosk(store) as (kiosk, tray), bare_beside(kiosk) as bare:
        acts, floors = [], []
        for _ in range(WARM_UP[size] + PAIRS[size]):
            began = time.perf_counter_ns()
            for _touch in range(touches):
                queue.take_number(kiosk, "RS")
                printing.print_next(kiosk)
                came, slip = tray.slips.get(timeout=ARRIVES_WITHIN_S)
            acts.append((came - began) / 1e6)
            statements = _rows_of_a_number(bare)
            began = time.perf_counter_ns()
            bare.write(statements)
            _send(tray.port, slip)
            came, _slip = tray.slips.get(timeout=ARRIVES_WITHIN_S)
            floors.append((came - began) / 1e6)
        return paired_row(OPERATION, store, acts[WARM_UP[size] :], floors[WARM_UP[size] :], goal=GOAL)


def _rows_of_a_number(bare: Bare) -> list[Any]:
    """Series, ticket, print job and journal entry, as a touch leaves them; the ticket is nobody's."""
    series, ticket = bare.row("number_series", "service", "RS"), bare.row("ticket", "service", "RS")
    fresh = f"bare-{time.perf_counter_ns()}"
    number, job = int(time.perf_counter_ns() % 2**31), bare.row("print_job", "ticket_id", ticket["id"])
    keys = {"service": "PS", "number": number, "code": fresh[-16:], "request_id": fresh, "state": "cancelled"}
    return [
        bare.update("number_series", series, "service"),
        bare.insert("ticket", ticket, id=SELF_MADE, **keys),
        bare.insert("print_job", job, id=SELF_MADE, copy_number=number, state="sent"),
        bare.insert("journal", bare.row("journal", "kind", "TicketTaken"), number=SELF_MADE),
    ]


def _send(port: int, slip: bytes) -> None:
    with socket.create_connection((HOST, port)) as link:
        link.sendall(slip)
        link.shutdown(socket.SHUT_WR)
        link.recv(1)


@contextmanager
def _kiosk(store: str) -> Iterator[tuple[Office, Tray]]:
    tray = Tray()
    try:
        with settings_on(store) as settings:
            printer = PrinterSettings(cable="network", address=f"{HOST}:{tray.port}")
            with open_office(settings.model_copy(update={"printer": printer}), device="kiosk-1") as office:
                yield office, tray
    finally:
        tray.close()
