"""A mail opened to be read: by whoever hands over what was not sent."""

from shared.domain.errors import NotFound
from shared.domain.events import EventKind
from shared.domain.mail import TO_COMPLAINANTS, Mail
from shared.domain.officer import Officer, Role
from shared.domain.request_picture import OpenMail
from shared.office import Office
from shared.operations.complaints import READERS as COMPLAINT_READERS
from shared.operations.notices import content_of


def open_mail(office: Office, mail_id: int) -> OpenMail:
    """A mail with its text and its recipient in full.

    That somebody saw the address, and why, is journaled (UU 27/2022). Raises NotFound, NotAllowed.
    """
    office.require(Role.OFFICER, *COMPLAINT_READERS)
    with office.store.writing() as session:
        mail = session.get(Mail, mail_id)
        if mail is None:
            raise NotFound(what="mail")
        require_reader(office, mail)
        office.note(session, EventKind.CONTACTS_SHOWN, "mail", mail.id, reason="delivery")
    content = content_of(office, mail)
    files = tuple(file["name"] for file in mail.files)
    return OpenMail(content["to"], content["subject"], content["text"], files)


def require_reader(office: Office, mail: Mail) -> Officer:
    """The acting officer, who may see this mail: answers to complaints only those who read complaints."""
    return office.require(*(COMPLAINT_READERS if mail.kind in TO_COMPLAINANTS else (Role.OFFICER,)))
