"""The receipt of a request as a document, for whoever may have it: the caller has looked at that."""

from shared.domain.errors import NotFound
from shared.domain.request import Request
from shared.office import Office


def receipt_document(office: Office, request: Request) -> bytes:
    """The receipt of a request that was recorded completely; raises NotFound for another one."""
    # Brings ReportLab: 0.3 s that a kiosk, which makes no receipt, need not wait for.
    from shared.documents.receipt import Receipt, receipt_pdf

    if request.completed_at is None or request.due is None:
        raise NotFound(what="receipt")
    return receipt_pdf(
        Receipt(
            number=request.number,
            code=request.code,
            title=request.title,
            agency=request.agency,
            completed_on=office.day_of(request.completed_at),
            due=request.due,
            provisional=request.due_provisional,
            office=office.settings.office,
        )
    )
