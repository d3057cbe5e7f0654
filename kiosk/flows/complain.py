"""A complaint or suggestion at the kiosk, and the other channels for it."""

from collections.abc import Mapping, Sequence
from datetime import datetime, time
from uuid import UUID, uuid4

from PySide6.QtCore import QObject

from kiosk.flows.say import Say
from kiosk.pages.channels import ChannelCard
from kiosk.pages.feedback import Receipt
from kiosk.window import KioskWindow
from shared.domain.complaint import Complaint, ComplaintChannel
from shared.domain.errors import FrontOfficeError, UnknownCode
from shared.domain.form import Form
from shared.office import Office
from shared.operations import complaints
from shared.qr import qr_matrix
from shared.settings import Settings
from shared.ui.background import Worker


class Complain(QObject):
    """Takes it without a name too; what was filed has a code at once."""

    def __init__(
        self, window: KioskWindow, office: Office, *, store_work: Worker, slow_work: Worker, say: Say
    ) -> None:
        super().__init__(window)
        self._window = window
        self._office = office
        self._store_work = store_work
        self._say = say
        self._wish: UUID = uuid4()
        window.welcome.complaint_asked.connect(self._begin)
        window.complaint.sent.connect(self._send)
        window.complaint.left.connect(window.wipe)
        window.complaint.channels_asked.connect(lambda: window.show_page("channels"))
        window.channels.left.connect(lambda: window.show_page("complaint"))
        slow_work.run(
            lambda: channel_cards(office.settings), done=window.channels.show_channels, failed=say.problem
        )

    def _begin(self) -> None:
        self._wish = uuid4()
        self._store_work.run(complaints.complaint_form, done=self._open, failed=self._say.problem)

    def _open(self, form: Form) -> None:
        if self._window.page_name != "welcome":
            return
        self._window.complaint.show_form(form)
        self._window.show_page("complaint")

    def _send(self, answers: Mapping[str, object]) -> None:
        kind, text = str(answers["kind"]), str(answers["text"])
        contact, code, wish = str(answers.get("contact", "")), str(answers.get("code", "")), self._wish

        def file() -> Receipt:
            complaint = complaints.file(
                self._office, text, ComplaintChannel.KIOSK, kind, contact, code=code, uid=wish
            )
            return _receipt(self._office, complaint)

        self._store_work.run(file, done=self._window.complaint.show_thanks, failed=self._refuse)

    def _refuse(self, error: FrontOfficeError) -> None:
        self._window.complaint.show_problem(error, at="code" if isinstance(error, UnknownCode) else "")


def channel_cards(settings: Settings) -> Sequence[ChannelCard]:
    """The office's channels with their QR codes; one that the office left empty is not among them."""
    ours, email = settings.channels, settings.office.email
    cards = [
        _card(ComplaintChannel.WEB_FORM, ours.web_form, opens=_link(ours.web_form)),
        _card(
            ComplaintChannel.WHATSAPP,
            ours.whatsapp,
            ours.online_services,
            opens=_link(ours.online_services),
        ),
        _card(ComplaintChannel.EMAIL, email, opens=f"mailto:{email}"),
        _card(ComplaintChannel.LAPOR, ours.lapor, opens=_link(ours.lapor)),
        _card(ComplaintChannel.SOCIAL_MEDIA, ours.social_media),
    ]
    box = [_card(ComplaintChannel.BOX, "")] if ours.box else []
    return [card for card in cards if card.address] + box


def _card(channel: ComplaintChannel, address: str, more: str = "", *, opens: str = "") -> ChannelCard:
    matrix = qr_matrix(opens) if address and opens else ()
    rows = ["".join("1" if dark else "0" for dark in row) for row in matrix]
    return ChannelCard(channel.value, address, more, rows)


def _link(address: str) -> str:
    return f"https://{address}" if address and "://" not in address else address


def _receipt(office: Office, complaint: Complaint) -> Receipt:
    return Receipt(
        code=complaint.code,
        matrix=qr_matrix(complaint.code),
        answer_by=datetime.combine(complaint.answer_due, time(), tzinfo=office.settings.zone),
        may_be_told=complaint.contact is not None,
    )
