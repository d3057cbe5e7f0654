"""The commands of the requests room: keys, icons, words, and which a request's state allows."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desk.command import Command
from shared.domain.finding import FINDING_MOVES
from shared.domain.form_check import Act
from shared.domain.request import BEFORE_COMPLETE, DECIDED, EDITABLE, RequestMove, RequestState
from shared.domain.request_picture import FindingThread, OpenRequest

MOVES: dict[RequestMove, tuple[str, str]] = {
    RequestMove.MARK_COMPLETE: ("check-decagram-outline", "F9"),
    RequestMove.NEEDS_COMPLETION: ("email-edit-outline", "Ctrl+L"),
    RequestMove.START_REVIEW: ("clipboard-search-outline", "F6"),
    RequestMove.RETURN_FOR_REVISION: ("email-arrow-left-outline", "F7"),
    RequestMove.RESUBMIT: ("clipboard-arrow-right-outline", "F8"),
    RequestMove.VERIFY: ("check-all", "F10"),
    RequestMove.DECLINE: ("close-octagon-outline", "Ctrl+D"),
    RequestMove.FORWARD: ("share-outline", "Ctrl+T"),
    RequestMove.WITHDRAW: ("undo-variant", "Ctrl+W"),
    RequestMove.CLOSE: ("archive-check-outline", "F12"),
}
PRIMARY = (
    RequestMove.MARK_COMPLETE,
    RequestMove.START_REVIEW,
    RequestMove.RESUBMIT,
    RequestMove.VERIFY,
    RequestMove.CLOSE,
)
IN_VIEW = (*PRIMARY, RequestMove.NEEDS_COMPLETION, RequestMove.RETURN_FOR_REVISION)
"""Moves with a button of their own."""
IN_REVIEW = (RequestState.UNDER_REVIEW, RequestState.NEEDS_REVISION)


class RequestCommands(QObject):
    """All of them; what is not allowed is not offered."""

    def __init__(self, panel: QWidget) -> None:
        super().__init__(panel)
        self.new = Command(panel, "file-plus-outline", "Ctrl+N")
        self.search = Command(panel, "magnify", "Ctrl+F")
        self.blank = Command(panel, "file-download-outline", "Ctrl+B")
        self.leave = Command(panel, "arrow-left", "Alt+Left")
        self.moves = {move: Command(panel, icon, key) for move, (icon, key) in MOVES.items()}
        self.letter = Command(panel, "email-newsletter", "F5")
        self.receipt = Command(panel, "receipt-text-outline", "Ctrl+P")
        self.form = Command(panel, "file-pdf-box", "Ctrl+S")
        self.undo = Command(panel, "undo", "Ctrl+Shift+Z")
        self.add = Command(panel, "comment-plus-outline", "Ctrl+M")
        self.answer = Command(panel, "comment-processing-outline", "Ctrl+J")
        self.reopen = Command(panel, "comment-alert-outline", "Ctrl+R")
        self.accept = Command(panel, "comment-check-outline", "Ctrl+Return", "Ctrl+Enter")
        self.next = Command(panel, "page-next-outline", "Ctrl+.")

    @property
    def papers(self) -> list[Command]:
        """What is done now and then: papers, and taking back."""
        return [self.receipt, self.form, self.undo]

    def listed(self) -> list[Command]:
        """In the order in which they are explained."""
        return [
            *(self.new, self.search, self.blank, self.leave, *self.moves.values(), self.letter),
            *(self.receipt, self.form, self.undo, self.add, self.answer, self.reopen, self.accept, self.next),
        ]

    def offer_list(self, *, may_write: bool) -> None:
        """The list is in view."""
        for command in self.listed():
            command.setEnabled(False)
        self.new.setEnabled(may_write)
        self.search.setEnabled(True)
        self.blank.setEnabled(may_write)

    def offer_request(self, opened: OpenRequest, *, may_write: bool) -> None:
        """A request is in view: what its state allows."""
        request = opened.request
        for command in self.listed():
            command.setEnabled(False)
        self.leave.setEnabled(True)
        self.form.setEnabled(True)
        self.receipt.setEnabled(request.completed_at is not None)
        self.letter.setEnabled(opened.letter is not None or (may_write and request.state in DECIDED))
        if not may_write:
            return
        for move, command in self.moves.items():
            command.setEnabled(request.allows(move))
        self.undo.setEnabled(request.state in EDITABLE and request.revision > 1)
        reviewing = request.state in IN_REVIEW
        self.add.setEnabled(reviewing)
        self.next.setEnabled(bool(opened.findings))
        if request.state in BEFORE_COMPLETE:
            self.moves[RequestMove.NEEDS_COMPLETION].setEnabled(
                bool(opened.problems or opened.against(Act.RECORDING))
            )

    def offer_finding(
        self, finding: FindingThread | None, opened: OpenRequest | None, *, may_write: bool
    ) -> None:
        """What the chosen finding allows."""
        reviewing = may_write and opened is not None and opened.request.state in IN_REVIEW
        for name, command in (
            ("answer_finding", self.answer),
            ("reopen_finding", self.reopen),
            ("accept_finding", self.accept),
        ):
            command.setEnabled(bool(reviewing and finding and finding.state in FINDING_MOVES[name]))

    def set_texts(self) -> None:
        """The words of every command."""
        words = {
            RequestMove.MARK_COMPLETE: self.tr("Terekam lengkap"),
            RequestMove.NEEDS_COMPLETION: self.tr("Minta dilengkapi"),
            RequestMove.START_REVIEW: self.tr("Mulai periksa"),
            RequestMove.RETURN_FOR_REVISION: self.tr("Perlu perbaikan"),
            RequestMove.RESUBMIT: self.tr("Terima perbaikan"),
            RequestMove.VERIFY: self.tr("Lengkap dan jelas"),
            RequestMove.DECLINE: self.tr("Tidak layak"),
            RequestMove.FORWARD: self.tr("Teruskan"),
            RequestMove.WITHDRAW: self.tr("Ditarik pemohon"),
            RequestMove.CLOSE: self.tr("Tutup permintaan"),
        }
        for move, text in words.items():
            self.moves[move].setText(text)
        self.new.setText(self.tr("Permintaan baru"))
        self.search.setText(self.tr("Cari di daftar"))
        self.blank.setText(self.tr("Formulir kosong"))
        self.leave.setText(self.tr("Ke daftar"))
        self.letter.setText(self.tr("Surat"))
        self.receipt.setText(self.tr("Tanda terima"))
        self.form.setText(self.tr("Formulir yang direkam"))
        self.undo.setText(self.tr("Urungkan isian terakhir"))
        self.add.setText(self.tr("Tulis catatan"))
        self.answer.setText(self.tr("Catat jawaban"))
        self.reopen.setText(self.tr("Buka lagi"))
        self.accept.setText(self.tr("Terima"))
        self.next.setText(self.tr("Catatan berikutnya"))
