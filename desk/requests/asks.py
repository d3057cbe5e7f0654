"""What is asked before an act on a request: a note, a reason, a destination, or a plain yes."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desk.note_form import LONGEST_TEXT, NoteForm
from desk.requests.commands import RequestCommands
from shared.domain.finding import FindingState
from shared.domain.form_check import Act
from shared.domain.request import RequestMove
from shared.domain.request_picture import FindingThread, OpenRequest
from shared.ui.language import screen_language

LONGEST_DESTINATION = 200
LONGEST_FORWARD_NOTE = LONGEST_TEXT - LONGEST_DESTINATION - 1
"""It shares its line of history with the name of the office."""
AREA_CHECK = "wilayah_di_luar_kewenangan"


class RequestAsks(QObject):
    """Asks over the panel, then tells what the person wants.

    Where a move would be refused as things stand, `refused` names it and nobody writes a note in vain.
    """

    move_asked = Signal(str, int, str, str)
    finding_asked = Signal(str, int, object, str)
    refused = Signal(str, int)

    def __init__(self, panel: QWidget, form: NoteForm, commands: RequestCommands, province: str) -> None:
        super().__init__(panel)
        self._panel, self._form, self._commands = panel, form, commands
        self._province = province

    def ask(self, move: RequestMove, opened: OpenRequest) -> None:
        """Ask what this move needs; a move that needs nothing is asked for at once."""
        request_id = opened.request.id or 0
        if _stands_in_the_way(move, opened):
            self.refused.emit(move.value, request_id)
            return
        match move:
            case RequestMove.MARK_COMPLETE | RequestMove.START_REVIEW:
                self.move_asked.emit(move.value, request_id, "", "")
            case RequestMove.DECLINE:
                self._note(
                    move,
                    request_id,
                    self.tr("Nyatakan tidak layak?"),
                    self.tr("Setiap baris menjadi satu alasan dalam e-mail dan surat kepada pemohon."),
                    words=self.tr("&Alasan"),
                )
            case RequestMove.FORWARD:
                self._forward(request_id, opened)
            case RequestMove.WITHDRAW:
                self._note(
                    move,
                    request_id,
                    self.tr("Permintaan ditarik pemohon?"),
                    self.tr(
                        "Permintaan ditutup dan pemohon diberi tahu. Tindakan ini tidak dapat dibatalkan."
                    ),
                    words=self.tr("&Alasan"),
                )
            case _:
                titles = {
                    RequestMove.NEEDS_COMPLETION: (
                        self.tr("Minta pemohon melengkapi formulir?"),
                        self.tr(
                            "E-mail kepada pemohon memuat daftar isian yang belum lengkap atau belum sesuai."
                        ),
                    ),
                    RequestMove.RETURN_FOR_REVISION: (
                        self.tr("Kembalikan untuk perbaikan?"),
                        self.tr("E-mail “perlu perbaikan” memuat semua catatan yang masih terbuka."),
                    ),
                    RequestMove.RESUBMIT: (
                        self.tr("Terima perbaikan dari pemohon?"),
                        self.tr("Pemeriksaan dilanjutkan sebagai putaran berikutnya."),
                    ),
                    RequestMove.VERIFY: (
                        self.tr("Nyatakan lengkap dan jelas?"),
                        self.tr("Formulir dibekukan dan pemohon diberi tahu bahwa rancangannya layak."),
                    ),
                    RequestMove.CLOSE: (
                        self.tr("Tutup permintaan ini?"),
                        self.tr("Penilaian pemohon menutup permintaan dengan sendirinya."),
                    ),
                }
                self._note(move, request_id, *titles[move], needed=False)

    def ask_finding(self, question: str, request_id: int, opened: OpenRequest | None) -> None:
        """Ask for a remark on the question that has the cursor, else on one that is chosen."""
        if opened is None:
            return
        language = screen_language()
        asked = opened.form.visible(opened.answers)
        ids = [one.id for one in asked]
        names = [opened.form.words_for(one, language) for one in ids]
        if question in ids:
            place = ids.index(question)
            names.insert(0, names.pop(place))
            ids.insert(0, ids.pop(place))

        def tell(text: str, line: str) -> None:
            chosen = ids[names.index(line)] if line in names else ids[0]
            self.finding_asked.emit("add", request_id, chosen, text)

        self._form.ask(
            self._panel,
            self.tr("Catatan pemeriksaan"),
            self.tr("Tuliskan apa yang belum lengkap atau belum jelas, dan apa yang diharapkan."),
            self.tr("&Simpan catatan"),
            tell,
            words=self.tr("&Catatan"),
            line=self.tr("&Pertanyaan"),
            choices=names,
            about=("finding", request_id, ids[0]),
        )
        self._form.text.setFocus()

    def ask_about(self, act: str, request_id: int, thread: FindingThread) -> None:
        """Ask for the words that go with an act on a finding; accepting needs none."""
        titles = {
            "answer": (self.tr("Jawaban pemohon"), self.tr("&Catat jawaban")),
            "reopen": (self.tr("Buka lagi catatan ini"), self.tr("&Buka lagi")),
            "accept": (self.tr("Terima catatan ini"), self.tr("&Terima")),
        }
        title, action = titles[act]
        self._form.ask(
            self._panel,
            title,
            thread.words,
            action,
            lambda text, _line: self.finding_asked.emit(act, request_id, thread.finding_id, text),
            needed=act != "accept",
            about=(act, thread.finding_id),
        )

    def _note(
        self,
        move: RequestMove,
        request_id: int,
        title: str,
        remark: str,
        *,
        words: str = "",
        needed: bool = True,
    ) -> None:
        self._form.ask(
            self._panel,
            title,
            remark,
            self._commands.moves[move].text(),
            lambda text, _line: self.move_asked.emit(move.value, request_id, text, ""),
            words=words or self.tr("&Keterangan (boleh kosong)"),
            needed=needed,
            about=(move.value, request_id),
        )

    def _forward(self, request_id: int, opened: OpenRequest) -> None:
        warned = next((one for one in opened.checks if one.check.id == AREA_CHECK), None)
        offered = [warned.values["office"]] if warned else []
        self._form.ask(
            self._panel,
            self.tr("Teruskan ke kantor lain?"),
            self.tr("Pemohon diberi tahu ke mana permintaannya diteruskan."),
            self._commands.moves[RequestMove.FORWARD].text(),
            lambda text, line: self.move_asked.emit(RequestMove.FORWARD.value, request_id, text, line),
            words=self.tr("&Keterangan (boleh kosong)"),
            needed=False,
            line=self.tr("&Diteruskan kepada"),
            longest=LONGEST_FORWARD_NOTE,
            longest_line=LONGEST_DESTINATION,
            choices=[*offered, f"BPS Provinsi {self._province}", "BPS, Direktur Diseminasi Statistik"],
            about=(RequestMove.FORWARD.value, request_id),
        )


def _stands_in_the_way(move: RequestMove, opened: OpenRequest) -> bool:
    states = [one.state for one in opened.findings]
    if move is RequestMove.RETURN_FOR_REVISION:
        return FindingState.OPEN not in states
    if move is RequestMove.VERIFY:
        unsettled = any(state is not FindingState.ACCEPTED for state in states)
        return unsettled or bool(opened.problems or opened.against(Act.VERIFICATION))
    return False
