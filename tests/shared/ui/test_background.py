"""Work leaves the GUI thread and its answer comes back to it."""

import logging
import threading

import pytest
from pytestqt.qtbot import QtBot

from shared.domain.errors import FrontOfficeError, NobodyWaiting
from shared.ui.background import UnexpectedProblem, Worker


@pytest.fixture
def worker(qtbot: QtBot):
    made = Worker("test")
    yield made
    made.close()


def test_work_runs_elsewhere_and_answers_here(worker: Worker, qtbot: QtBot) -> None:
    answers: list[tuple[int, int]] = []

    worker.run(
        threading.get_ident, done=lambda there: answers.append((there, threading.get_ident())), failed=print
    )
    qtbot.waitUntil(lambda: len(answers) == 1)

    [(there, here)] = answers
    assert here == threading.get_ident() != there


def test_work_is_done_in_its_order(worker: Worker, qtbot: QtBot) -> None:
    answers: list[int] = []
    for number in range(20):
        worker.run(lambda number=number: number, done=answers.append, failed=print)

    qtbot.waitUntil(lambda: len(answers) == 20)

    assert answers == list(range(20))


def test_an_expected_error_arrives_as_it_is(worker: Worker, qtbot: QtBot) -> None:
    errors: list[FrontOfficeError] = []

    def refuse() -> None:
        raise NobodyWaiting

    worker.run(refuse, done=print, failed=errors.append)
    qtbot.waitUntil(lambda: len(errors) == 1)

    assert isinstance(errors[0], NobodyWaiting)


def test_an_unexpected_error_is_logged_without_its_words_and_the_worker_goes_on(
    worker: Worker, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    errors: list[FrontOfficeError] = []
    answers: list[str] = []

    def break_down() -> None:
        raise ValueError("Sri Contoh, 3324105505900001")

    with caplog.at_level(logging.ERROR):
        worker.run(break_down, done=print, failed=errors.append)
        worker.run(lambda: "still here", done=answers.append, failed=print)
        qtbot.waitUntil(lambda: len(answers) == 1)

    assert isinstance(errors[0], UnexpectedProblem)
    assert "ValueError" in caplog.text
    assert "break_down" in caplog.text
    assert "Sri" not in caplog.text


def test_a_closed_worker_answers_nothing_more(qtbot: QtBot) -> None:
    worker = Worker("test")
    answers: list[int] = []
    worker.run(lambda: 1, done=answers.append, failed=print)

    worker.close()
    worker.run(lambda: 2, done=answers.append, failed=print)
    qtbot.waitUntil(lambda: worker.pending == 0)

    assert answers == []
