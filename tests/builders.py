"""What many tests need to have: settings, officers, answers of a guest book."""

from pathlib import Path

from sqlmodel import select

from shared.domain.ticket import Ticket
from shared.office import Office
from shared.operations import officers
from shared.setting_sections import PrinterSettings
from shared.settings import Settings

PASSWORD = "kata-sandi-uji"


def settings_in(folder: Path) -> Settings:
    """Settings of an office that keeps everything in one folder and prints to a virtual printer."""
    return Settings(data_dir=folder, printer=PrinterSettings(cable="virtual"))


def officer_of(office: Office, name: str, *roles: str) -> Office:
    """The office acting as a new officer with these roles; the first one is made as the first officer."""
    if officers.any_exists(office):
        officers.add(office, name, PASSWORD, roles=roles)
    else:
        officers.create_first(office, name, PASSWORD, roles=roles)
    return officers.sign_in(office, name, PASSWORD)


def stored_tickets(office: Office) -> list[Ticket]:
    """Every ticket of the store, in the order in which they came into it."""
    with office.store.reading() as session:
        return list(session.exec(select(Ticket).order_by(Ticket.id)))


def guest_book_answers(**changes: object) -> dict[str, object]:
    """A complete guest book of a person who does not exist."""
    answers: dict[str, object] = {
        "full_name": "Sri Contoh Rahayu",
        "sex": "PEREMPUAN",
        "education": "D4_S1",
        "occupation": "PENELITI_DOSEN",
        "citizenship": "WNI",
        "birth_year": 1990,
        "email": "sri.contoh@example.go.id",
        "phone": "0812 3456 7890",
        "party": "PERORANGAN",
        "agency_category": "PEMERINTAH_DAERAH",
        "agency": "Dinas Contoh Kabupaten Kendal",
        "purpose_of_use": "PEMERINTAHAN",
        "errand": "Meminta rekomendasi survei kepuasan",
    }
    return {**answers, **changes}
