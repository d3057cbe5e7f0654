"""What can go wrong with ratings and complaints.

FrontOfficeError
├── AlreadyRated            a visit or request is rated once
├── NotYetRateable          the visit is not finished, or the letter has not gone
├── RatingEmpty             neither a score nor a comment
└── ComplaintMoveRefused    a complaint's state does not allow this move
"""

from shared.domain.errors import FrontOfficeError


class AlreadyRated(FrontOfficeError):
    """A visit or request is rated once."""


class NotYetRateable(FrontOfficeError):
    """The visit is not finished yet, or the request's letter has not gone yet."""


class RatingEmpty(FrontOfficeError):
    """Neither a score nor a comment was given."""


class ComplaintMoveRefused(FrontOfficeError):
    """The complaint's state does not allow this move."""

    names = ("code", "complaint_state", "move")
