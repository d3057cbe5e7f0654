"""What can go wrong when an administrator sets a store up, copies it, or brings its key to a machine."""

from shared.domain.errors import FrontOfficeError


class NotAServer(FrontOfficeError):
    """Roles and rights are PostgreSQL's: a SQLite file has none."""


class SettingsNotWritten(FrontOfficeError):
    """The settings file cannot be made at that place."""

    names = ("file",)


class FileNotWritten(FrontOfficeError):
    """The settings of the machines cannot be written into that folder."""

    names = ("file",)


class StoreNotEmpty(FrontOfficeError):
    """A copy goes into an empty store only; this one has tables."""


class StoreNotMade(FrontOfficeError):
    """No store was ever made at that place."""

    names = ("place",)


class StoreMissing(FrontOfficeError):
    """There is no store where one is to be copied from."""


class StoreInUse(FrontOfficeError):
    """Apps are still connected to the store that is to be copied: what they write would stay behind."""


class RowRefused(FrontOfficeError):
    """The store that is copied to cannot keep a row of this table; nothing was copied."""

    names = ("table",)


class CopyDiffers(FrontOfficeError):
    """A copied table is not equal to its original, from row `row` on; nothing was copied."""

    names = ("table", "row")


class KeyFileUnusable(FrontOfficeError):
    """No key can be read from that file, or written to it."""

    names = ("file",)


class KeyFileExists(FrontOfficeError):
    """There is a file of that name; a key is never overwritten."""

    names = ("file",)


class KeyExists(FrontOfficeError):
    """This machine has another key already."""

    names = ("origin",)
