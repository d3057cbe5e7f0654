"""Mails as their readers get them: each whole, in short lines, saying one thing and saying it plainly."""

from datetime import UTC, datetime

import pytest

from shared.domain.code import shown_code
from shared.domain.mail import REMINDERS, TO_COMPLAINANTS, Mail, MailKind
from shared.domain.mail_text import WIDTH
from shared.office import Office
from shared.operations import letter_papers, letters, outbox, requests
from shared.operations.notices import content_of
from shared.store import mails
from tests.builders import officer_of
from tests.fakes import FixedClock
from tests.request_path import complete, in_review, recorded, verified, with_head

TITLE = (
    "Survei Kepuasan Masyarakat terhadap Pelayanan Kesehatan Dasar pada Puskesmas Rawat Inap dan Keliling "
    "di Kabupaten Kendal"
)
FINDING = (
    "Kerangka sampel belum dijelaskan sumber dan tahunnya, padahal jumlah sampel bergantung padanya. " * 2
)
NOTE = "Dua kabupaten."


def newest(office: Office, request_id: int) -> Mail:
    with office.store.reading() as session:
        return mails.of_request(session, request_id)[-1]


def subject_and_text(office: Office, request_id: int) -> tuple[str, str]:
    content = content_of(office, newest(office, request_id))
    return content["subject"], content["text"]


def flowing(text: str) -> str:
    return " ".join(text.split())


def issued(office: Office, admin_office: Office, *, feasible: bool) -> int:
    """A request whose letter was issued, for or against it."""
    if feasible:
        letter = with_head(office, judul_kegiatan=TITLE)
    else:
        request = in_review(office, judul_kegiatan=TITLE)
        requests.decline(office, request.id, "Bukan statistik sektoral.")
        letter = letters.submit_to_head(office, letters.draft(office, request.id).id)
    letters.issue(officer_of(admin_office, "kepala", "head"), letter.id)
    return letter.request_id


def told_of(kind: MailKind, office: Office, admin_office: Office) -> int:
    """A request whose newest mail is of that kind."""
    match kind:
        case MailKind.RECEIPT:
            return complete(office, judul_kegiatan=TITLE).id
        case MailKind.NEEDS_COMPLETION:
            request = recorded(office, judul_kegiatan=TITLE, tahun=None)
            return requests.needs_completion(office, request.id, NOTE).id
        case MailKind.RETURNED:
            request = in_review(office, judul_kegiatan=TITLE)
            requests.add_finding(office, request.id, "unit_sampel", FINDING)
            return requests.return_for_revision(office, request.id, NOTE).id
        case MailKind.FEASIBLE:
            return verified(office, judul_kegiatan=TITLE).id
        case MailKind.NOT_FEASIBLE:
            return requests.decline(office, in_review(office, judul_kegiatan=TITLE).id, FINDING).id
        case MailKind.FORWARDED:
            request = complete(office, judul_kegiatan=TITLE)
            return requests.forward(office, request.id, "BPS Provinsi Jawa Tengah", NOTE).id
        case MailKind.WITHDRAWN:
            return requests.withdraw(office, complete(office, judul_kegiatan=TITLE).id, NOTE).id
        case MailKind.RATING_INVITATION:
            request_id = issued(office, admin_office, feasible=True)
            outbox.send_due(office)
            outbox.confirm_otherwise(office, newest(office, request_id).id, "Diserahkan di loket")
            return request_id
    return issued(office, admin_office, feasible=kind is MailKind.LETTER_ISSUED)


@pytest.mark.parametrize("kind", [kind for kind in MailKind if kind not in REMINDERS + TO_COMPLAINANTS])
def test_a_mail_names_the_office_and_the_request_and_how_to_answer(
    officer_office: Office, admin_office: Office, kind: MailKind
) -> None:
    request_id = told_of(kind, officer_office, admin_office)

    mail, (_, text) = newest(officer_office, request_id), subject_and_text(officer_office, request_id)
    request = requests.open_request(officer_office, request_id).request
    details = officer_office.settings.office
    assert mail.kind is kind
    for words in (request.number, shown_code(request.code), TITLE, details.unit, details.name, details.phone):
        assert words in flowing(text)
    assert "E-mail ini dikirim otomatis, tetapi dapat dibalas" in flowing(text)
    assert max(map(len, text.splitlines())) <= WIDTH
    assert "\n\n\n" not in text


@pytest.mark.parametrize(
    "kind",
    [MailKind.NEEDS_COMPLETION, MailKind.RETURNED, MailKind.FORWARDED, MailKind.WITHDRAWN],
)
def test_a_note_is_introduced(officer_office: Office, admin_office: Office, kind: MailKind) -> None:
    _, text = subject_and_text(officer_office, told_of(kind, officer_office, admin_office))

    assert f"Keterangan: {NOTE}" in text.splitlines()


def test_a_declined_request_is_told_in_one_voice(officer_office: Office, admin_office: Office) -> None:
    subject, text = subject_and_text(
        officer_office, told_of(MailKind.NOT_FEASIBLE, officer_office, admin_office)
    )

    assert "tidak layak" in subject
    assert "tidak layak" in flowing(text)
    assert "belum layak" not in subject + text


def test_a_recommendation_and_a_refusal_do_not_read_alike(
    officer_office: Office, admin_office: Office
) -> None:
    request_id = issued(officer_office, admin_office, feasible=True)

    _, text = subject_and_text(officer_office, request_id)
    identity = requests.open_request(officer_office, request_id).letter.identity
    for words in (
        f"Identitas : {identity}",
        "melaksanakan kegiatan sesuai dengan rekomendasi",
        "Pasal 26 ayat (2) Peraturan Pemerintah Nomor 51 Tahun 1999",
        f"mencantumkan identitas rekomendasi {identity} pada halaman muka kuesioner",
    ):
        assert words in flowing(text)


def test_a_letter_of_reasons_names_no_duties_and_sends_the_request_on(
    officer_office: Office, admin_office: Office
) -> None:
    request_id = issued(officer_office, admin_office, feasible=False)
    _, text = subject_and_text(officer_office, request_id)
    outbox.send_due(officer_office)

    outbox.confirm_otherwise(officer_office, newest(officer_office, request_id).id, "Diserahkan di loket")

    assert "tidak layak" in flowing(text)
    assert "Identitas" not in text
    assert "kerja sama" not in text
    assert requests.open_request(officer_office, request_id).request.state.value == "letter_sent"


def test_the_findings_mail_says_what_the_deadline_does(officer_office: Office, admin_office: Office) -> None:
    request_id = told_of(MailKind.RETURNED, officer_office, admin_office)

    _, text = subject_and_text(officer_office, request_id)

    assert "yaitu 8 Januari 2027, tidak berhenti selama perbaikan" in flowing(text)
    assert "sesegera mungkin" in text


def test_the_receipt_goes_with_its_mail(officer_office: Office) -> None:
    request = complete(officer_office)

    [file] = newest(officer_office, request.id).files

    assert (file["name"], file["mime"]) == (f"tanda-terima-{request.number}.pdf", "application/pdf")
    assert officer_office.attachments.read(file["sha256"]) == letter_papers.receipt(
        officer_office, request.id
    )


def test_a_deadline_that_may_move_is_called_so(officer_office: Office, clock: FixedClock) -> None:
    clock.time = datetime(2027, 11, 23, 2, tzinfo=UTC)
    request = complete(officer_office)

    _, text = subject_and_text(officer_office, request.id)

    assert request.due_provisional
    assert f"{request.due.day} Januari 2028 (perkiraan)" in flowing(text)


def test_an_offices_own_wording_comes_first_and_ours_fills_the_rest(officer_office: Office) -> None:
    own = officer_office.settings.data_dir / "letters" / "mails.yaml"
    own.parent.mkdir()
    own.write_text("receipt: {subject: 'Diterima: {number}', text: ['Terima kasih.']}", encoding="utf-8")

    request = requests.start_review(officer_office, complete(officer_office).id)
    receipt = subject_and_text(officer_office, request.id)
    requests.verify(officer_office, request.id)

    assert receipt == (f"Diterima: {request.number}", "Terima kasih.\n")
    assert "layak" in subject_and_text(officer_office, request.id)[0]
