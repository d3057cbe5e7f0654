"""Codes on slips, receipts and mails: made, typed, and shown as people read them aloud."""

import secrets

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: no I, L, O, U, so that a printed code is read and typed without doubt."""
LENGTH = 10
GROUP = 4


def new_code() -> str:
    """A code that nobody guesses: 50 random bits."""
    return "".join([ALPHABET[byte % len(ALPHABET)] for byte in secrets.token_bytes(LENGTH)])


def typed_code(typed: str) -> str:
    """A code as a person types it: case, spaces and dashes do not matter, look-alikes are read right."""
    letters = "".join(char for char in typed.upper() if char.isalnum())
    return letters.translate(str.maketrans("ILO", "110"))


def code_characters(typed: str) -> str:
    """What of a typed text can be part of a code, ten characters at most."""
    return "".join(char for char in typed_code(typed) if char in ALPHABET)[:LENGTH]


def whole_code(typed: str) -> str:
    """A whole code without its dashes. Raises ValueError where the text is none."""
    code = typed_code(typed)
    if len(code) != LENGTH or code != code_characters(code):
        raise ValueError("not a code")
    return code


def shown_code(code: str) -> str:
    """A code, also a part of one, in groups: XXXX-XXXX-XX."""
    return "-".join(code[start : start + GROUP] for start in range(0, len(code), GROUP))
