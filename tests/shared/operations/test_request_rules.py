"""In each state of a request exactly the acts of the rules are possible; all others say why not."""

from collections.abc import Callable

import pytest

from shared.domain.errors import FrontOfficeError
from shared.domain.request import Request, RequestState
from shared.domain.request_errors import RequestMoveRefused
from shared.office import Office
from shared.operations import letters, requests
from shared.ui.sentences import sentence
from tests.fs3_sample import LETTER_PAPER

Act = Callable[[Office, int], object]
ACTS: dict[str, tuple[Act, str]] = {
    "update": (lambda office, one: requests.update(office, one, {"tahun": 2028}), "ubah isian"),
    "attach": (lambda office, one: requests.attach(office, one, "kak", "k.pdf", LETTER_PAPER), "ubah isian"),
    "needs_completion": (requests.needs_completion, "minta dilengkapi"),
    "mark_complete": (requests.mark_complete, "terekam lengkap"),
    "start_review": (requests.start_review, "mulai pemeriksaan"),
    "add_finding": (
        lambda office, one: requests.add_finding(office, one, "unit_sampel", "Apa unitnya?"),
        "tulis catatan",
    ),
    "answer_finding": (
        lambda office, one: requests.answer_finding(office, one, 1, "Rumah tangga."),
        "jawab catatan",
    ),
    "reopen_finding": (
        lambda office, one: requests.reopen_finding(office, one, 1, "Belum jelas."),
        "buka lagi catatan",
    ),
    "accept_finding": (lambda office, one: requests.accept_finding(office, one, 1), "terima catatan"),
    "return_for_revision": (requests.return_for_revision, "kembalikan untuk perbaikan"),
    "resubmit": (requests.resubmit, "terima perbaikan"),
    "verify": (requests.verify, "nyatakan lengkap dan jelas"),
    "decline": (
        lambda office, one: requests.decline(office, one, "Alasan contoh."),
        "nyatakan tidak layak",
    ),
    "draft": (letters.draft, "susun surat"),
    "close": (requests.close, "tutup permintaan"),
    "withdraw": (lambda office, one: requests.withdraw(office, one, "Dibatalkan."), "tarik permintaan"),
    "forward": (lambda office, one: requests.forward(office, one, "BPS Provinsi"), "teruskan"),
}
EDIT = {"update", "attach"}
FINDINGS = {"add_finding", "answer_finding", "reopen_finding", "accept_finding"}
GO = {"withdraw", "forward"}
RULES: list[tuple[str, str, set[str]]] = [
    ("recorded", "Direkam", EDIT | GO | {"needs_completion", "mark_complete"}),
    ("needs_completion", "Perlu dilengkapi", EDIT | GO | {"needs_completion", "mark_complete"}),
    ("recorded_complete", "Terekam lengkap", EDIT | GO | {"start_review"}),
    (
        "under_review",
        "Diperiksa",
        EDIT | GO | FINDINGS | {"return_for_revision", "verify", "decline"},
    ),
    ("needs_revision", "Perlu perbaikan", EDIT | GO | FINDINGS | {"resubmit"}),
    ("verified", "Lengkap dan jelas", GO | {"draft"}),
    ("not_recommended", "Tidak layak", GO | {"draft"}),
    ("letter_sent", "Surat terkirim", {"close"}),
    ("closed", "Selesai", set()),
    ("withdrawn", "Ditarik pemohon", set()),
    ("forwarded", "Diteruskan", set()),
]
"""A state, its word, and what may be done in it: the rules, not read from the program."""


def request_in(office: Office, state: str) -> int:
    """A request with hardly an answer, put into that state in the store."""
    request = requests.record(office, {"judul_kegiatan": "Survei Contoh"})
    with office.store.writing() as session:
        held = session.get_one(Request, request.id)
        held.state = RequestState(state)
        session.add(held)
    return request.id or 0


def standing(office: Office, request_id: int) -> tuple[object, ...]:
    """All that an act could have changed."""
    opened = requests.open_request(office, request_id)
    told = (opened.history, opened.findings, opened.files, opened.mails, opened.letter)
    return opened.request.model_dump(), opened.answers, *told


def refusals(office: Office, request_id: int, acts: set[str]) -> dict[str, str]:
    """What each of these acts is refused with, because of the state."""
    said = {}
    for name in acts:
        try:
            ACTS[name][0](office, request_id)
        except RequestMoveRefused as refusal:
            said[name] = sentence(refusal)
        except FrontOfficeError:
            continue  # allowed here, and refused for what this bare request lacks
    return said


def test_the_rules_name_every_state() -> None:
    assert [state for state, _, _ in RULES] == [*RequestState]


@pytest.mark.parametrize(("state", "word", "allowed"), RULES, ids=[state for state, _, _ in RULES])
def test_what_a_state_forbids_is_refused_in_a_whole_sentence_and_changes_nothing(
    officer_office: Office, state: str, word: str, allowed: set[str]
) -> None:
    request_id = request_in(officer_office, state)
    before = standing(officer_office, request_id)

    said = refusals(officer_office, request_id, set(ACTS) - allowed)

    assert said == {
        name: f"Permintaan P-2026-0001 sedang berstatus “{word}”, jadi “{words}” tidak dapat dilakukan. "
        "Periksa kembali riwayatnya."
        for name, (_, words) in ACTS.items()
        if name not in allowed
    }
    assert standing(officer_office, request_id) == before


@pytest.mark.parametrize(
    ("state", "act"), [(state, act) for state, _, allowed in RULES for act in sorted(allowed)]
)
def test_what_a_state_allows_is_not_refused_for_it(officer_office: Office, state: str, act: str) -> None:
    request_id = request_in(officer_office, state)

    assert refusals(officer_office, request_id, {act}) == {}
