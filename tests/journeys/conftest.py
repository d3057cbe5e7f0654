"""Journeys go through real screens, which keep their thread free."""

from tests.gui_guard import gui_guard  # noqa: F401 - for every test here
