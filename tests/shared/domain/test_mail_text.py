"""The wording of mails: filled first, wrapped then; what has no value is not said."""

from pathlib import Path

import pytest

from shared.assets import asset
from shared.domain.mail import MailKind
from shared.domain.mail_text import WIDTH, MailText, MailTextUnreadable, load_mail_texts, numbered

TITLE = (
    "Survei Kepuasan Masyarakat terhadap Pelayanan Kesehatan Dasar pada Puskesmas di Kabupaten Kendal 2027"
)


def text_of(*blocks: str, **values: str) -> str:
    return MailText("Perihal", blocks).filled(values)[1]


def test_lines_are_wrapped_after_they_are_filled() -> None:
    text = text_of("Rancangan “{title}” telah kami periksa dan dinyatakan lengkap.", title=TITLE)

    assert text.splitlines() == [
        "Rancangan “Survei Kepuasan Masyarakat terhadap Pelayanan Kesehatan Dasar",
        "pada Puskesmas di Kabupaten Kendal 2027” telah kami periksa dan",
        "dinyatakan lengkap.",
    ]


def test_what_follows_a_name_hangs_under_where_its_text_began() -> None:
    text = text_of("Nomor permintaan : {number}\nJudul kegiatan   : {title}", number="P-1", title=TITLE)

    assert text.splitlines() == [
        "Nomor permintaan : P-1",
        "Judul kegiatan   : Survei Kepuasan Masyarakat terhadap Pelayanan",
        "                   Kesehatan Dasar pada Puskesmas di Kabupaten Kendal",
        "                   2027",
    ]


def test_a_finding_keeps_its_indent_through_all_its_lines() -> None:
    findings = numbered([f"5.7 Unit Sampel\n{TITLE}\n\nPetugas dapat membantu.", "3.2 Tujuan"])

    assert text_of("{findings}", findings=findings).splitlines() == [
        "1. 5.7 Unit Sampel",
        "   Survei Kepuasan Masyarakat terhadap Pelayanan Kesehatan Dasar pada",
        "   Puskesmas di Kabupaten Kendal 2027",
        "",
        "   Petugas dapat membantu.",
        "",
        "2. 3.2 Tujuan",
    ]


def test_an_address_longer_than_a_line_stays_whole() -> None:
    address = "https://contoh.example.go.id/" + "a" * WIDTH

    assert address in text_of("Lihat {website}", website=address).splitlines()


def test_what_has_no_value_is_left_out_with_its_introduction() -> None:
    blocks = ("Pembuka.", "Keterangan: {note}", "Yth. Bapak/Ibu\n{agency}")

    assert text_of(*blocks) == "Pembuka.\n\nYth. Bapak/Ibu\n"
    assert "Keterangan: Dua kabupaten." in text_of(*blocks, note="Dua kabupaten.")


def test_braces_in_a_value_are_no_placeholders() -> None:
    assert text_of("{title}", title="Survei {number}", number="P-1") == "Survei {number}\n"


def test_a_subject_is_one_line() -> None:
    assert MailText("{title}", ("x",)).filled({"title": "Satu\r\nDua"})[0] == "Satu Dua"


def test_every_kind_of_mail_has_its_wording() -> None:
    assert set(load_mail_texts(asset("letters", "mails.yaml"))) == set(MailKind)


@pytest.mark.parametrize(
    ("content", "place"),
    [
        ("receipt: {subject: '{titel}', text: [x]}", "receipt: {titel}"),
        ("receipt: {subject: x, text: ['{title']}", "receipt: {title"),
        ("receipt: {subject: x, text: ['{title!z}']}", "receipt: {title!z}"),
        ("receipt: {subject: '{due:d}', text: [x]}", "receipt: {due:d}"),
        ("receipt: {subject: x, text: ['{title.upper}']}", "receipt: {title.upper}"),
        ("receipt: {subject: x}", "receipt"),
        ("receipt: {subject: x, text: []}", "receipt"),
        ("receipt: {subject: x, text: [1]}", "receipt"),
        ("reciept: {subject: x, text: [x]}", "reciept"),
        ("- receipt", "1:1"),
        ("receipt: {subject: x\n", "2:1"),
    ],
)
def test_a_mistake_in_an_offices_own_wording_is_named(tmp_path: Path, content: str, place: str) -> None:
    file = tmp_path / "mails.yaml"
    file.write_text(content, encoding="utf-8")

    with pytest.raises(MailTextUnreadable) as refusal:
        load_mail_texts(file)

    assert refusal.value.values == {"file": "mails.yaml", "place": place}
