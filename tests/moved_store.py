"""What tests of a store that moves share."""

from collections.abc import Callable

NewStore = Callable[[str], str]
"""A kind of store → the URL of one that is not there yet, or empty."""
