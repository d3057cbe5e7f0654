"""Whose a notice of the desk is, which says when it is over."""

from shared.domain.errors import FrontOfficeError, StoreAway

BY_ACT, BY_NEWS, BY_STORE = "act", "news", "store"
"""Over with the next act; closed by a person; over when the store answers again, or with the next act."""


def source_of(error: FrontOfficeError, otherwise: str) -> str:
    """The store's where it is away: its return is seen by itself, and nobody need close the notice."""
    return BY_STORE if isinstance(error, StoreAway) else otherwise
