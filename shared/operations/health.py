"""Whether an office is set up well: what `pst-admin doctor` tells."""

from datetime import timedelta

from sqlalchemy.engine import make_url

from shared.assets import asset
from shared.documents.letter_text import load_letter_text
from shared.domain.errors import StoreDamaged
from shared.domain.file_errors import LetterTextUnreadable, MailTextUnreadable
from shared.domain.form_loading import FormUnreadable, load_form
from shared.domain.label import mark_of
from shared.domain.letter import LetterKind
from shared.domain.mail_text import load_mail_texts
from shared.domain.set_up_errors import StoreNotMade
from shared.office import Office
from shared.operations import kept_files, office_time
from shared.operations.check import Check
from shared.operations.paper_path import known_of
from shared.operations.server_health import server_checks
from shared.operations.wordings import own_letter, own_mails
from shared.settings import Settings, SettingsProblem
from shared.store import catalogue, guard, officers
from shared.store.emergency_journal import FILE as JOURNAL_FILE
from shared.store.emergency_journal import EmergencyJournal, JournalUnusable
from shared.store.sqlite_engine import sqlite_file, sqlite_version

SAFE_SQLITE = (3, 51, 3)
"""Older ones can corrupt a WAL file in a rare race of several connections."""


NOT_SET = "–"
CONFIRMS, ANSWERS, ONE_WAY = "GS ( H", "DLE EOT", "one-way"
"""How a ticket printer says where a slip stands."""


def checkup(office: Office) -> list[Check]:
    """Look at store, key, files, printer, people, calendar, wordings and forms of an open office.

    Raises StoreAway.
    """
    today = office.day_of(office.clock.now())
    with office.store.reading() as session:
        known_days = catalogue.calendar_days(session, today, today + timedelta(days=400))
        has_officers = officers.any_exists(session)
        counters = catalogue.counters(session)
    return [
        _store(office),
        _clock(office),
        *_database(office),
        Check("key", good=True, detail=office.vault.origin),
        kept_files.check(office),
        _printer(office),
        _probed(office),
        _mark(office),
        Check("officers", good=has_officers),
        Check("counters", good=bool(counters), detail=", ".join(counter.code for counter in counters)),
        Check("calendar", good=bool(known_days), detail=str(len(known_days))),
        Check("mail_server", good=True, detail=office.settings.mail.server or NOT_SET),
        Check("signer", good=True, detail=_signer(office)),
        _mails(office),
        _letters(office),
        _forms(),
    ]


def require_store(settings: Settings) -> None:
    """Before an office is opened, which would make what is not there. Raises StoreNotMade, StoreEmptied."""
    url = make_url(settings.database_url)
    file = sqlite_file(url) if url.get_backend_name() == "sqlite" else None
    guard.look_at_file(settings.database_url, guard.mark_of(settings.database_url, settings.data_dir))
    if file is not None and not file.exists():
        raise StoreNotMade(place=str(file))


def look_at_large_store(office: Office) -> None:
    """Look through a SQLite file that was too large for that at the start. Raises StoreDamaged, StoreAway."""
    guard.look_thoroughly(office.store)


def _store(office: Office) -> Check:
    try:
        look_at_large_store(office)
    except StoreDamaged:
        return Check("store", good=False, detail=_place_of(office))
    return Check("store", good=True, detail=_place_of(office))


def _place_of(office: Office) -> str:
    return office.store.url.render_as_string(hide_password=True)


def _clock(office: Office) -> Check:
    """The office's time and zone; what the machine's clock shows where that is something else."""
    clock = office_time.state(office)
    zone = office.settings.time_zone
    told = [f"{office.local(clock.now):%d-%m-%Y %H.%M %Z} ({zone})"]
    shown = clock.doubt.shown if clock.doubt else clock.now - clock.lag
    good = clock.doubt is None and not clock.is_behind
    if not good:
        told.append(f"{office.local(shown):%d-%m-%Y %H.%M}")
    return Check("clock", good=good, detail=" ≠ ".join(told))


def _signer(office: Office) -> str:
    letter = office.settings.letter
    return NOT_SET if not (letter.signer_name and letter.signer_nip) else letter.signer_name


def _database(office: Office) -> list[Check]:
    if not office.store.is_sqlite:
        return server_checks(office)
    version = sqlite_version()
    return [Check("sqlite", good=tuple(map(int, version.split("."))) >= SAFE_SQLITE, detail=version)]


def _printer(office: Office) -> Check:
    try:
        office.open_cable()
    except SettingsProblem as problem:
        return Check("printer", good=False, detail=str(problem))
    return Check("printer", good=True, detail=office.settings.printer.cable)


def _probed(office: Office) -> Check:
    """What this machine knows of the printer's answers; a virtual one has nothing to be found out."""
    printer = office.settings.printer
    if printer.cable == "virtual":
        return Check("probe", good=True, detail=printer.cable)
    try:
        known = known_of(office.settings, office.open_cable(), office.clock.now())
    except SettingsProblem:
        known = None
    if known is None:
        return Check("probe", good=True, detail=NOT_SET)
    return Check(
        "probe", good=True, detail=CONFIRMS if known.confirms else ANSWERS if known.answers else ONE_WAY
    )


def _mark(office: Office) -> Check:
    """How this machine's kiosk marks its numbers without the store, and whether it can keep them."""
    kiosk = office.settings.kiosk
    try:
        EmergencyJournal(office.settings.data_dir).known_office()
    except JournalUnusable:
        return Check("mark", good=False, detail=JOURNAL_FILE)
    return Check("mark", good=True, detail=kiosk.mark or mark_of(kiosk.device))


def _mails(office: Office) -> Check:
    """The office's own wording of mails, where it has one."""
    own = own_mails(office)
    if not own.exists():
        return Check("mails", good=True, detail="–")
    try:
        load_mail_texts(own)
    except MailTextUnreadable as error:
        return Check("mails", good=False, detail=_place(error))
    return Check("mails", good=True, detail=str(own))


def _letters(office: Office) -> Check:
    """The office's own wordings of letters, where it has some; the first fault is told."""
    own = [place for place in (own_letter(office, kind) for kind in LetterKind) if place.exists()]
    try:
        for place in own:
            load_letter_text(place)
    except LetterTextUnreadable as error:
        return Check("letters", good=False, detail=_place(error))
    return Check("letters", good=True, detail=", ".join(map(str, own)) or "–")


def _forms() -> Check:
    """The forms, which come with the program and may be edited."""
    forms = sorted(asset("forms").glob("*.yaml"))
    try:
        for form in forms:
            load_form(form)
    except FormUnreadable as error:
        return Check("forms", good=False, detail=str(error))
    return Check("forms", good=True, detail=", ".join(form.stem for form in forms))


def _place(error: MailTextUnreadable | LetterTextUnreadable) -> str:
    return f"{error.values['file']}: {error.values['place']}"
