"""Personal data as screens show it: enough to recognise one's own, never more than a third."""

BULLET = "•"
SHORTEST_SHOWN = 6
"""Anything shorter is hidden whole."""


def masked_identity_number(number: str) -> str:
    """Two and three characters of sixteen: `33•••••••••••001`."""
    return _masked(number)


def masked_phone(number: str) -> str:
    """The country and the last two digits: `+62•••••••••90`."""
    if number.startswith("+"):
        return "+" + _masked(number[1:])
    return _masked(number)


def masked_email(address: str) -> str:
    """The first letter and the domain: `s•••@example.go.id`; how long the name is stays hidden."""
    name, at, domain = address.rpartition("@")
    if not at:
        return BULLET * 3
    return f"{_initial(name)}@{domain}"


def masked_name(name: str) -> str:
    """The words' initials: `S••• R•••`."""
    return " ".join(map(_initial, name.split()))


def _initial(word: str) -> str:
    return (word[0] if len(word) > 2 else "") + BULLET * 3


def _masked(text: str) -> str:
    shown = min(len(text) // 3, 5) if len(text) >= SHORTEST_SHOWN else 0
    head = shown // 2
    tail = shown - head
    return text[:head] + BULLET * (len(text) - shown) + text[len(text) - tail :]
