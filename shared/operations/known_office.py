"""What a kiosk knows of its office, as text and back."""

import json

from shared.domain.catalogue import CalendarDay, OpeningHours, Service
from shared.domain.emergency import KnownOffice


def written_known(known: KnownOffice) -> str:
    """As text; equal offices give equal texts."""
    parts = {"services": known.services, "hours": known.hours, "days": known.days}
    rows = {name: [row.model_dump(mode="json") for row in part] for name, part in parts.items()}
    return json.dumps(rows, ensure_ascii=False, sort_keys=True)


def read_known(text: str) -> KnownOffice:
    """The office of such a text."""
    rows = json.loads(text)
    return KnownOffice(
        tuple(Service.model_validate(row) for row in rows["services"]),
        tuple(OpeningHours.model_validate(row) for row in rows["hours"]),
        tuple(CalendarDay.model_validate(row) for row in rows["days"]),
    )
