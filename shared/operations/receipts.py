"""The receipt of a request as a document, for whoever may have it: the caller has looked at that.

ReportLab is loaded with the first receipt: 0.2 s that a kiosk's start need not wait for.
"""

from typing import TYPE_CHECKING

from shared.domain.errors import NotFound
from shared.domain.request import Request
from shared.office import Office

if TYPE_CHECKING:
    from shared.documents.receipt import Receipt


def receipt_document(office: Office, request: Request) -> bytes:
    """The receipt of a request that was recorded completely; raises NotFound for another one."""
    from shared.documents.receipt import receipt_pdf

    return receipt_pdf(receipt_of(office, request))


def receipt_of(office: Office, request: Request) -> "Receipt":
    """What it says. Raises as `receipt_document`."""
    if request.completed_at is None or request.due is None:
        raise NotFound(what="receipt")
    from shared.documents.receipt import Receipt

    return Receipt(
        number=request.number,
        code=request.code,
        title=request.title,
        agency=request.agency,
        completed_on=office.day_of(request.completed_at),
        due=request.due,
        provisional=request.due_provisional,
        office=office.settings.office,
    )
