"""A network printer: a real TCP server that behaves, or not."""

import socket
import struct
import threading
import time
from contextlib import contextmanager

import pytest

from shared.printing.network_cable import NetworkCable, PaperFailed, PaperUnknown

SLIP = bytes(range(256)) * 100
MORE_THAN_BUFFERS = bytes(20_000_000)
TIMEOUT_S = 0.3
BOUND_S = 3 * TIMEOUT_S + 2
"""Connecting, sending and closing may each last the time-out."""


@contextmanager
def printer(behaviour):
    """A server whose one connection is given to `behaviour`; what it returns stands in the list."""
    heard = []
    over = threading.Event()

    def serve():
        link, _ = server.accept()
        with link:
            link.settimeout(5)
            heard.append(behaviour(link, over))

    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(5)
        thread = threading.Thread(target=serve)
        thread.start()
        try:
            yield server.getsockname()[1], heard
        finally:
            over.set()
            thread.join(5)


def reads_all(link, over):
    received = bytearray()
    while piece := link.recv(4096):
        received += piece
    return bytes(received)


def talks_while_it_reads(link, over):
    link.sendall(b"\x12\x14\x00\x0f" * 50)
    return reads_all(link, over)


def never_closes(link, over):
    received = bytearray()
    while piece := link.recv(4096):
        received += piece
    over.wait(5)
    return bytes(received)


def never_reads(link, over):
    over.wait(5)


def drops_after_some_bytes(link, over):
    link.recv(1000)
    link.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))


def closes_at_the_first_byte(link, over):
    link.recv(1)


def cable(port, **more):
    return NetworkCable("127.0.0.1", port, TIMEOUT_S, **more)


@pytest.mark.parametrize("behaviour", [reads_all, talks_while_it_reads])
def test_a_printer_gets_every_byte(behaviour):
    with printer(behaviour) as (port, heard):
        NetworkCable("localhost", port, 5.0).send(SLIP)

    assert heard == [SLIP]


def test_a_printer_that_keeps_its_connection_open_may_be_set_so():
    with printer(never_closes) as (port, heard):
        cable(port, waits_for_close=False).send(SLIP)

    assert heard == [SLIP]


def test_a_refused_connection_fails_before_any_byte():
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]

    with pytest.raises(PaperFailed):
        cable(port).send(SLIP)


@pytest.mark.parametrize("host", ["printer.invalid", "a..b", "x" * 300])
def test_a_name_that_nobody_knows_fails_before_any_byte(host, monkeypatch):
    with pytest.raises(PaperFailed):
        NetworkCable(host, 9100, TIMEOUT_S).send(SLIP)


def test_a_name_server_that_does_not_answer_cannot_hold_the_slip(monkeypatch):
    asked = threading.Event()
    look_up = socket.getaddrinfo

    def without_answer(*place, flags=0, **how):
        return look_up(*place, flags=flags, **how) if flags & socket.AI_NUMERICHOST else asked.wait(5) and []

    monkeypatch.setattr(socket, "getaddrinfo", without_answer)
    begun = time.monotonic()

    with pytest.raises(PaperFailed):
        NetworkCable("printer", 9100, TIMEOUT_S).send(SLIP)

    asked.set()
    assert time.monotonic() - begun < BOUND_S


def test_an_address_in_numbers_asks_no_name_server(monkeypatch):
    asked = []
    look_up = socket.getaddrinfo

    def noted(*place, flags=0, **how):
        asked.append(flags & socket.AI_NUMERICHOST)
        return look_up(*place, flags=flags, **how)

    monkeypatch.setattr(socket, "getaddrinfo", noted)
    with printer(reads_all) as (port, heard):
        cable(port).send(SLIP)

    assert heard == [SLIP]
    assert asked == [socket.AI_NUMERICHOST]


@pytest.mark.parametrize(
    ("behaviour", "data"),
    [
        (never_reads, SLIP),
        (never_reads, MORE_THAN_BUFFERS),
        (never_closes, SLIP),
        (drops_after_some_bytes, SLIP),
        (drops_after_some_bytes, MORE_THAN_BUFFERS),
        (closes_at_the_first_byte, SLIP),
    ],
)
def test_a_printer_that_does_not_take_the_whole_slip_leaves_it_unknown_in_time(behaviour, data):
    with printer(behaviour) as (port, _):
        begun = time.monotonic()

        with pytest.raises(PaperUnknown):
            cable(port).send(data)

        assert time.monotonic() - begun < BOUND_S


def test_a_printer_that_closes_at_once_is_never_taken_for_printed():
    with printer(lambda link, over: None) as (port, _), pytest.raises((PaperFailed, PaperUnknown)):
        cable(port).send(SLIP)


@pytest.mark.parametrize("data", [SLIP, MORE_THAN_BUFFERS])
def test_a_printer_that_drops_is_seen_also_where_it_may_keep_its_connection_open(data):
    with printer(drops_after_some_bytes) as (port, _), pytest.raises(PaperUnknown):
        cable(port, waits_for_close=False).send(data)
