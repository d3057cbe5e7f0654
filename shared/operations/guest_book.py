"""The guest book: signed by visitors or for them, read and completed by officers."""

import logging
from collections.abc import Mapping
from datetime import date
from functools import lru_cache

from sqlmodel import Session

from shared.assets import form_file
from shared.domain.errors import AlreadySigned, GuestBookClosed, NotFound
from shared.domain.events import EventKind
from shared.domain.form import Answer, Form, Option
from shared.domain.form_loading import load_form
from shared.domain.officer import Role
from shared.domain.privacy import masked_email, masked_identity_number, masked_phone
from shared.domain.procedure import next_step, request_step
from shared.domain.ticket import Ticket, TicketState
from shared.domain.visit import NAMED, SEALED, Visit, checked_party
from shared.domain.visit_picture import GuestBookLine, IdentitySeen, OpenVisit
from shared.office import Office
from shared.operations.visitors_hand import begun_visit, is_repeat, mark_of, new_visit
from shared.store import catalogue, letters, requests, visits
from shared.store.plain_session import AnySession
from shared.vault import SealBroken

MASKS = {"email": masked_email, "phone": masked_phone, "identity_number": masked_identity_number}
LINES_OF_A_DAY = 500
UNREADABLE = "•••"
logger = logging.getLogger(__name__)


def form_for(office: Office, ticket_id: int) -> Form:
    """The guest book as this ticket's visitor gets it: its services filled in, this year as a bound.

    Raises NotFound, and AlreadySigned or GuestBookClosed before a visitor types it all in vain.
    """
    with office.store.reading() as session:
        ticket = _ticket(session, ticket_id)
        visit = visits.beginning_of_ticket(session, ticket_id)
        _check_open(office, ticket)
        if office.officer is None and visit is not None and visit.signed_at is not None:
            raise AlreadySigned(label=ticket.label)
        return _form(office, session, ticket)


def sign(office: Office, ticket_id: int, answers: Mapping[str, object]) -> Visit:
    """The guest book of a ticket. An officer may correct it; a visitor signs once, a repeat is no harm.

    E-mail, phone and identity number are stored only encrypted (basis: UU 27/2022 Ps 20). Raises
    InvalidAnswer (the first question at fault), AlreadySigned, GuestBookClosed, NotFound.
    """
    with office.store.plain_writing() as session:
        ticket = _ticket(session, ticket_id)
        _check_open(office, ticket)
        form = _form(office, session, ticket)
        clean = checked_party(form.clean({**answers, "service": ticket.queue}))
        visit = new_visit(ticket)
        _write(office, visit, clean)
        visit.signed_at, visit.signed_on = office.clock.now(), office.device
        if visits.begin(session, visit):
            _note_written(office, session, EventKind.VISIT_SIGNED, visit, ticket, clean)
            return visit
    return _sign_begun(office, ticket, clean)


def confirm_identity(office: Office, ticket_id: int, kind: str, *, valid: bool = True) -> Visit:
    """The officer has seen the identity card: its kind, and whether it is still valid.

    Raises NotFound, NotAllowed, InvalidAnswer for a kind that the form does not have.
    """
    officer = office.require(Role.OFFICER)
    with office.store.writing(alone=_wish(ticket_id)) as session:
        ticket = _ticket(session, ticket_id)
        _form(office, session, ticket).clean({"identity_kind": kind}, complete=False)
        visit = _visit(session, ticket)
        visit.confirm_identity(kind, valid=valid, officer_id=officer.id or 0, now=office.clock.now())
        session.add(visit)
        office.note(session, EventKind.IDENTITY_CONFIRMED, "visit", visit.id, label=ticket.label, valid=valid)
    return visit


def of_day(office: Office, day: date | None = None, words: str = "") -> list[GuestBookLine]:
    """The guest book of a day (default today), newest first, contacts masked.

    `words` must all occur in name or agency, or be the number. Raises NotAllowed.
    """
    office.require(Role.OFFICER, Role.SUPERVISOR, Role.HEAD)
    with office.store.reading() as session:
        asked = day or office.day_of(office.clock.now())
        rows = visits.signed_on(session, asked, words, limit=LINES_OF_A_DAY)
    return [_line(office, visit, ticket) for visit, ticket in rows]


def unsigned_today(office: Office) -> list[Ticket]:
    """Today's tickets whose guest book is not signed yet, by number. Raises NotAllowed."""
    office.require(Role.OFFICER)
    with office.store.reading() as session:
        return visits.tickets_unsigned(session, office.day_of(office.clock.now()))


def open_visit(office: Office, ticket_id: int, *, masked: bool = True) -> OpenVisit:
    """The visit of a ticket as the desk shows it: answers, gaps, the look at the card, the next step.

    `masked=False` is for correcting the entry in its form; that somebody saw the contacts, and why, is
    journaled (UU 27/2022). Raises NotFound, NotAllowed.
    """
    office.require(Role.OFFICER)
    with office.store.reading() if masked else office.store.writing() as session:
        ticket = _ticket(session, ticket_id)
        form = _form(office, session, ticket)
        visit = visits.of_ticket(session, ticket_id)
        step = _step(session, ticket, visit)
        if not masked and visit is not None:
            office.note(session, EventKind.CONTACTS_SHOWN, "visit", visit.id, reason="correction")
    answers = _answers(office, visit) if visit else {}
    gaps = form.gaps({**answers, "service": ticket.queue})
    return OpenVisit(
        ticket=ticket,
        signed=visit is not None and visit.signed_at is not None,
        answers=_masked(answers) if masked else answers,
        gaps=tuple(question.id for question in gaps),
        identity=_identity(visit),
        step=step,
        visit_id=visit.id if visit else None,
    )


def _sign_begun(office: Office, ticket: Ticket, clean: Mapping[str, Answer]) -> Visit:
    """As `sign`, where the ticket has a visit already: an officer has begun it, or it is signed."""
    with office.store.writing(alone=_wish(ticket.id or 0)) as session:
        visit = _visit(session, ticket) if office.officer else begun_visit(session, ticket)
        signed_before = visit.signed_at is not None
        if signed_before and office.officer is None:
            if not is_repeat(office, session, visit, clean):
                raise AlreadySigned(label=ticket.label)
            session.expunge(visit)
            visit.service = ticket.queue
            _write(office, visit, clean)
            return visit
        visit.service = ticket.queue
        _write(office, visit, clean)
        if not signed_before:
            visit.signed_at = office.clock.now()
            visit.signed_on = office.device
        session.add(visit)
        kind = EventKind.VISIT_CORRECTED if signed_before else EventKind.VISIT_SIGNED
        _note_written(office, session, kind, visit, ticket, clean)
    return visit


def _note_written(
    office: Office,
    session: AnySession,
    kind: EventKind,
    visit: Visit,
    ticket: Ticket,
    clean: Mapping[str, Answer],
) -> None:
    office.note(session, kind, "visit", visit.id, label=ticket.label, mark=mark_of(office, visit, clean))


def _step(session: Session, ticket: Ticket, visit: Visit | None) -> int:
    """A visit that is about a request stands where its newest request stands."""
    about = requests.of_visit(session, visit.id) if visit else []
    if about:
        letter = letters.live_of_request(session, about[-1].id or 0)
        return request_step(about[-1].state, letter.state if letter else None)
    return next_step(
        ticket.state,
        signed=visit is not None and visit.signed_at is not None,
        form_given=visit is not None and visit.form_given_at is not None,
    )


def _check_open(office: Office, ticket: Ticket) -> None:
    """A visitor signs on the ticket's own day, unless it was cancelled; an officer at any time."""
    today = office.day_of(office.clock.now())
    if office.officer is None and (ticket.state is TicketState.CANCELLED or ticket.day != today):
        raise GuestBookClosed(label=ticket.label)


def _wish(ticket_id: int) -> str:
    """What two writers of a begun entry wait for; not the ticket's row: a call would pass it over."""
    return f"guest book {ticket_id}"


def _visit(session: Session, ticket: Ticket) -> Visit:
    """The ticket's visit, held. One that it has not is begun, unless a kiosk does so at this very moment."""
    found = visits.of_ticket(session, ticket.id or 0, held=True)
    if found is None:
        visits.begin(session, new_visit(ticket))
        found = visits.of_ticket(session, ticket.id or 0, held=True)
    assert found is not None  # noqa: S101 - a visit is never taken away
    return found


def _write(office: Office, visit: Visit, clean: Mapping[str, Answer]) -> None:
    visit.full_name = str(clean.get("full_name", ""))
    visit.agency = str(clean.get("agency", ""))
    visit.answers = {name: answer for name, answer in clean.items() if name not in (*SEALED, *NAMED)}
    for field in SEALED:
        answer = clean.get(field)
        text = None if answer is None else str(answer)
        sealed = office.vault.seal(text, table="visit", row=visit.id.hex, field=field) if text else None
        setattr(visit, field, sealed)
        setattr(visit, f"{field}_index", office.vault.blind_index(text, field=field) if text else None)


def _answers(office: Office, visit: Visit) -> dict[str, Answer]:
    answers: dict[str, Answer] = dict(visit.answers)
    answers.update({field: value for field in NAMED if (value := getattr(visit, field))})
    for field in SEALED:
        if (sealed := getattr(visit, field)) is not None:
            answers[field] = office.vault.open(sealed, table="visit", row=visit.id.hex, field=field)
    return answers


def _masked(answers: Mapping[str, Answer]) -> dict[str, Answer]:
    return {name: MASKS[name](str(answer)) if name in MASKS else answer for name, answer in answers.items()}


def _line(office: Office, visit: Visit, ticket: Ticket | None) -> GuestBookLine:
    try:
        answers = _masked(_answers(office, visit))
    except SealBroken:  # one altered row must not take the whole day's list away
        logger.warning("the sealed fields of visit %s cannot be opened", visit.id)
        answers = {"email": UNREADABLE, "phone": UNREADABLE}
    assert visit.signed_at is not None  # noqa: S101 - the query asks for signed ones
    return GuestBookLine(
        ticket_id=visit.ticket_id,
        label=ticket.label if ticket else "",
        signed_at=office.local(visit.signed_at),
        full_name=visit.full_name,
        agency=visit.agency,
        service=visit.service,
        email=str(answers.get("email", "")),
        phone=str(answers.get("phone", "")),
    )


def _identity(visit: Visit | None) -> IdentitySeen | None:
    if visit is None or visit.identity_seen_at is None or visit.identity_kind_seen is None:
        return None
    return IdentitySeen(visit.identity_kind_seen, bool(visit.identity_valid), visit.identity_seen_at)


def _ticket(session: AnySession, ticket_id: int) -> Ticket:
    ticket = session.get(Ticket, ticket_id)
    if ticket is None:
        raise NotFound(what="ticket")
    return ticket


def _form(office: Office, session: AnySession, ticket: Ticket) -> Form:
    services = catalogue.all_services(session)
    asks = any(one.asks_identity_number for one in services if one.code == ticket.queue)
    home = office.settings.office
    return _guest_book(
        tuple((one.code, tuple(one.names.items())) for one in services),
        home.province,
        home.regency,
        this_year=office.day_of(office.clock.now()).year,
        identity_asked="YA" if asks else "TIDAK",
    )


@lru_cache(8)
def _guest_book(
    services: tuple[tuple[str, tuple[tuple[str, str], ...]], ...],
    province: str,
    regency: str,
    *,
    this_year: int,
    identity_asked: str,
) -> Form:
    """The form with what the office is and offers: `services` by their code, each with its names."""
    options = [Option(code, dict(names)) for code, names in services]
    form = load_form(form_file("guest_book")).with_options("services", options)
    return form.with_defaults(province=province, regency=regency).within(
        this_year=this_year, identity_asked=identity_asked
    )
