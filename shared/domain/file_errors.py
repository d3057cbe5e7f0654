"""What can be wrong with a file.

FrontOfficeError
├── FileRefused             it cannot be attached
│   ├── FileOfOtherKind     neither PDF nor JPG nor PNG
│   ├── FileTooLarge
│   ├── FileEmpty
│   └── FileUnreadable      its content is not what its kind says
├── DocumentTooLarge        a letter with its scan has more megabytes than a mail should carry
├── FileAltered             a kept file is gone or was changed
├── PlaceRefused            a paper cannot be saved there
├── PaperNotPrinted         the office's printer takes no paper
├── MailTextUnreadable      the wording of mails cannot be used
└── LetterTextUnreadable    the wording of a letter cannot be used
"""

from shared.domain.errors import FrontOfficeError


class FileRefused(FrontOfficeError):
    """A file cannot be attached."""


class FileOfOtherKind(FileRefused):
    """Neither PDF nor JPG nor PNG."""


class FileTooLarge(FileRefused):
    """More megabytes than an attachment may have."""

    names = ("most_mb",)


class FileEmpty(FileRefused):
    """The file has no content."""


class FileUnreadable(FileRefused):
    """The content is not what its kind says, or the file cannot be read."""


class DocumentTooLarge(FrontOfficeError):
    """A letter with its signed scan has more megabytes than a mail should carry."""

    names = ("most_mb",)


class FileAltered(FrontOfficeError):
    """A kept file is gone, or is not what was kept."""


class PlaceRefused(FrontOfficeError):
    """A paper cannot be saved at that place."""


class PaperNotPrinted(FrontOfficeError):
    """The office's printer did not take a paper."""


class MailTextUnreadable(FrontOfficeError):
    """The wording of mails cannot be used: the file's name, and the place in it."""

    names = ("file", "place")


class LetterTextUnreadable(FrontOfficeError):
    """The wording of a letter cannot be used: the file's name, and the place in it."""

    names = ("file", "place")
