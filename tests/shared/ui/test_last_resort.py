"""What nobody expected ends one action only, and its words stay out of the log."""

import logging
import sys

import pytest

from shared.ui.last_resort import catch_the_unexpected


def test_the_unexpected_is_told_and_logged_without_its_words(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
):
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    told = []
    catch_the_unexpected(lambda: told.append("told"))
    error = ValueError("Sri Contoh Rahayu")

    with caplog.at_level(logging.ERROR):
        sys.excepthook(ValueError, error, None)

    assert told == ["told"]
    assert "ValueError" in caplog.text
    assert "Sri" not in caplog.text
