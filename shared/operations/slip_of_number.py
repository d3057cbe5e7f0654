"""What stands on the slip of a number, whoever gave it: the store, or a kiosk by itself."""

from collections.abc import Mapping
from datetime import datetime
from typing import Protocol

from shared.domain.paper import ORIGINAL
from shared.office import Clock
from shared.printing.cable import Cable
from shared.printing.slip_content import Slip
from shared.settings import Settings


class Machine(Protocol):
    """Whatever has a ticket printer: an office, or a kiosk without its store."""

    @property
    def settings(self) -> Settings: ...
    @property
    def clock(self) -> Clock: ...
    def local(self, moment: datetime) -> datetime: ...
    def open_cable(self) -> Cable: ...


class Number(Protocol):
    """A number that was given."""

    @property
    def service(self) -> str: ...
    @property
    def label(self) -> str: ...
    @property
    def code(self) -> str: ...
    @property
    def language(self) -> str: ...
    @property
    def taken_at(self) -> datetime: ...


def slip_of_number(
    machine: Machine,
    number: Number,
    service_names: Mapping[str, str],
    *,
    waiting: int | None,
    copy: int = ORIGINAL,
) -> Slip:
    """Its slip in its visitor's language; a service without names is called by its code."""
    details = machine.settings.office
    return Slip(
        office=details.name,
        unit=details.unit,
        service=service_names.get(number.language) or service_names.get("id", number.service),
        label=number.label,
        taken_at=machine.local(number.taken_at),
        waiting=waiting,
        code=number.code,
        language="en" if number.language == "en" else "id",
        copy=copy,
    )
