"""The virtual printer's connections: each is served, and forgotten when it is over."""

import gc
import socket
import threading
import weakref

from shared.printing.status import Question
from shared.printing.virtual_printer_server import LOCAL, VirtualPrinterServer

BOUND_S = 5


def visit(port):
    """Ask something and go; the threads that served it, which have ended."""
    before = set(threading.enumerate())
    with socket.create_connection((LOCAL, port), BOUND_S) as link:
        link.sendall(Question.PRINTER.command)
        assert link.recv(1)
        serving = set(threading.enumerate()) - before
    for thread in serving:
        thread.join(BOUND_S)
        assert not thread.is_alive()
    return weakref.WeakSet(serving)


def test_a_connection_that_is_over_is_forgotten_when_the_next_one_comes(tmp_path):
    with VirtualPrinterServer(tmp_path) as server:
        first = visit(server.port)
        served = len(first)

        visit(server.port)
        gc.collect()

        assert (served, len(first)) == (1, 0)


def test_closing_ends_a_connection_that_is_still_open(tmp_path):
    with VirtualPrinterServer(tmp_path) as server:
        before = set(threading.enumerate())
        with socket.create_connection((LOCAL, server.port), BOUND_S) as link:
            link.sendall(Question.PRINTER.command)
            assert link.recv(1)
            serving = set(threading.enumerate()) - before

            server.close()

            assert [thread.is_alive() for thread in serving] == [False]
