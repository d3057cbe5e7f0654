"""The pieces that screens share keep the screens' thread free."""

from tests.gui_guard import gui_guard  # noqa: F401 - for every test here
