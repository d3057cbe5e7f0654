"""What screens see of letters: read-only pictures."""

from dataclasses import dataclass

from shared.domain.letter import Letter
from shared.domain.request_picture import RequestLine


@dataclass(frozen=True)
class LetterLine:
    """One line of the register: a letter, or a decided request that has none yet.

    `wrote`: whoever looks at it has drafted, edited or submitted it, and so does not issue it.
    """

    request: RequestLine
    letter: Letter | None
    wrote: bool = False
