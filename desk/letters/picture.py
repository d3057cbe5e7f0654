"""What the letters room shows at one moment."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from shared.domain.letter import Letter
from shared.domain.mail import MailState
from shared.domain.request_picture import MailLine, RequestLine


@dataclass(frozen=True)
class LetterLine:
    """One line of the register: a letter, or a decided request that has none yet.

    `wrote`: whoever looks at it has drafted, edited or submitted it, and so does not issue it.
    """

    request: RequestLine
    letter: Letter | None
    wrote: bool = False


@dataclass(frozen=True)
class LettersPicture:
    """Register and outbox; `sends` is false where no mail server is set."""

    lines: Sequence[LetterLine]
    mails: Sequence[MailLine]
    counts: Mapping[MailState, int]
    sends: bool
