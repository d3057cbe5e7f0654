"""A mail opened to be read: by whoever hands over what was not sent."""

from shared.domain.errors import NotFound
from shared.domain.events import EventKind
from shared.domain.mail import Mail
from shared.domain.officer import Role
from shared.domain.request_picture import OpenMail
from shared.office import Office
from shared.operations.notices import content_of


def open_mail(office: Office, mail_id: int) -> OpenMail:
    """A mail with its text and its recipient in full.

    That somebody saw the address, and why, is journaled (UU 27/2022). Raises NotFound, NotAllowed.
    """
    office.require(Role.OFFICER)
    with office.store.writing() as session:
        mail = session.get(Mail, mail_id)
        if mail is None:
            raise NotFound(what="mail")
        office.note(session, EventKind.CONTACTS_SHOWN, "mail", mail.id, reason="delivery")
    content = content_of(office, mail)
    files = tuple(file["name"] for file in mail.files)
    return OpenMail(content["to"], content["subject"], content["text"], files)
