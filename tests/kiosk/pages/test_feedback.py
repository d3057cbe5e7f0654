"""Rating and complaining by touch: a face answers and goes on, and nothing must be told."""

import pytest
from pytestqt.qtbot import QtBot

from kiosk.window import KioskWindow
from shared.domain.errors import StoreAway
from shared.domain.feedback_errors import RatingEmpty
from tests.kiosk.gallery import show_channels, show_complaint, show_rating
from tests.kiosk.samples import RECEIPT
from tests.kiosk.touching import find, text_of, touch, type_on_screen

ELEMENTS = 9


def reach(kiosk: KioskWindow, qtbot: QtBot, name: str) -> None:
    """Touch it as soon as it can be touched."""
    qtbot.waitUntil(lambda: (item := find(kiosk.window, name)) is not None and item.isEnabled())
    touch(kiosk.window, name)


def test_nine_touches_answer_nine_elements(kiosk: KioskWindow, qtbot: QtBot) -> None:
    show_rating(kiosk, 1)

    for _ in range(ELEMENTS):
        reach(kiosk, qtbot, "option_4")

    assert text_of(kiosk.window, "progress") == "10 dari 10"
    with qtbot.waitSignal(kiosk.rating.sent) as sent:
        reach(kiosk, qtbot, "send")
    [answers] = sent.args
    assert (len(answers), set(answers.values())) == (ELEMENTS, {"4"})


def test_the_second_half_of_a_double_touch_answers_nothing(kiosk: KioskWindow, qtbot: QtBot) -> None:
    show_rating(kiosk, 1)
    reach(kiosk, qtbot, "option_3")

    item = find(kiosk.window, "option_3")
    assert item is not None
    assert not item.isEnabled()
    qtbot.waitUntil(item.isEnabled)
    assert kiosk.rating.position == 2


def test_an_element_may_be_left_out(kiosk: KioskWindow, qtbot: QtBot) -> None:
    show_rating(kiosk, 1)
    reach(kiosk, qtbot, "skip")
    for _ in range(ELEMENTS - 1):
        reach(kiosk, qtbot, "option_2")

    with qtbot.waitSignal(kiosk.rating.sent) as sent:
        reach(kiosk, qtbot, "send")

    assert "requirements" not in sent.args[0]
    assert len(sent.args[0]) == ELEMENTS - 1


def test_going_back_shows_what_was_chosen_and_lets_it_change(kiosk: KioskWindow, qtbot: QtBot) -> None:
    show_rating(kiosk, 1)
    reach(kiosk, qtbot, "option_1")
    reach(kiosk, qtbot, "back")

    item = find(kiosk.window, "option_1")
    assert item is not None
    assert item.property("picked")
    assert find(kiosk.window, "skip") is None
    reach(kiosk, qtbot, "next")
    assert kiosk.rating.position == 2


def test_a_comment_is_typed_and_sent(kiosk: KioskWindow, qtbot: QtBot) -> None:
    show_rating(kiosk, 10)
    type_on_screen(kiosk.window, "bagus")

    with qtbot.waitSignal(kiosk.rating.sent) as sent:
        reach(kiosk, qtbot, "send")

    assert sent.args == [{"comment": "Bagus"}]


def test_a_refused_rating_keeps_its_answers(kiosk: KioskWindow, qtbot: QtBot) -> None:
    show_rating(kiosk, 10)
    reach(kiosk, qtbot, "send")
    assert kiosk.rating.keeps_awake()

    kiosk.rating.show_problem(RatingEmpty())

    assert text_of(kiosk.window, "error").startswith("Belum ada yang dinilai")
    reach(kiosk, qtbot, "back")
    reach(kiosk, qtbot, "option_4")
    with qtbot.waitSignal(kiosk.rating.sent) as sent:
        reach(kiosk, qtbot, "send")
    assert sent.args == [{"facilities": "4"}]


@pytest.mark.parametrize("topic", ["rating", "complaint"])
def test_the_first_question_leads_out(kiosk: KioskWindow, qtbot: QtBot, topic: str) -> None:
    page = kiosk.rating if topic == "rating" else kiosk.complaint
    show_rating(kiosk, 1) if topic == "rating" else show_complaint(kiosk)

    with qtbot.waitSignal(page.left):
        reach(kiosk, qtbot, "back")


def test_a_complaint_needs_words_and_no_name(kiosk: KioskWindow, qtbot: QtBot) -> None:
    show_complaint(kiosk)
    reach(kiosk, qtbot, "option_suggestion")
    reach(kiosk, qtbot, "next")
    assert text_of(kiosk.window, "error") == "Bagian ini perlu diisi."

    type_on_screen(kiosk.window, "kursi kurang")
    reach(kiosk, qtbot, "next")
    reach(kiosk, qtbot, "skip")
    send = find(kiosk.window, "send")
    assert send is not None
    assert not send.isEnabled()
    with qtbot.waitSignal(kiosk.complaint.sent) as sent:
        reach(kiosk, qtbot, "skip")

    assert sent.args == [{"kind": "suggestion", "text": "Kursi kurang"}]


def test_a_contact_is_typed_where_an_answer_is_wanted(kiosk: KioskWindow, qtbot: QtBot) -> None:
    show_complaint(kiosk, "complaint", "Kursi kurang", "")
    type_on_screen(kiosk.window, "sri@example.go.id")

    with qtbot.waitSignal(kiosk.complaint.sent) as sent:
        reach(kiosk, qtbot, "send")

    assert sent.args[0]["contact"] == "sri@example.go.id"


def test_a_complaint_that_is_not_kept_stays_typed(kiosk: KioskWindow, qtbot: QtBot) -> None:
    show_complaint(kiosk, "complaint", "Kursi kurang", "")
    reach(kiosk, qtbot, "skip")

    kiosk.complaint.show_problem(StoreAway())
    reach(kiosk, qtbot, "back")
    reach(kiosk, qtbot, "back")

    assert text_of(kiosk.window, "entry_lines") == "Kursi kurang"


def test_a_code_is_written_in_its_groups_as_on_the_slip(kiosk: KioskWindow, qtbot: QtBot) -> None:
    show_complaint(kiosk, "complaint", "Kursi kurang")

    type_on_screen(kiosk.window, "7k3m9xqa2bz")

    assert text_of(kiosk.window, "entry") == "7K3M-9XQA-2B"
    reach(kiosk, qtbot, "next")
    assert text_of(kiosk.window, "progress") == "4 dari 4"


def test_half_a_code_is_told_at_once_and_may_be_skipped(kiosk: KioskWindow, qtbot: QtBot) -> None:
    show_complaint(kiosk, "complaint", "Kursi kurang")
    type_on_screen(kiosk.window, "7k3m")
    reach(kiosk, qtbot, "next")
    assert text_of(kiosk.window, "error").startswith("Kode terdiri dari 10 huruf dan angka.")

    reach(kiosk, qtbot, "skip")
    with qtbot.waitSignal(kiosk.complaint.sent) as sent:
        reach(kiosk, qtbot, "skip")

    assert sent.args == [{"kind": "complaint", "text": "Kursi kurang"}]


def test_the_second_half_of_a_double_touch_sends_nothing(kiosk: KioskWindow, qtbot: QtBot) -> None:
    show_complaint(kiosk, "complaint", "Kursi kurang")
    reach(kiosk, qtbot, "skip")

    skip = find(kiosk.window, "skip")
    assert skip is not None
    assert not skip.isEnabled()
    qtbot.waitUntil(skip.isEnabled)
    assert kiosk.complaint.stage == "question"


def test_the_receipt_shows_the_code_and_until_when_we_answer(kiosk: KioskWindow, qtbot: QtBot) -> None:
    kiosk.complaint.show_thanks(RECEIPT)
    kiosk.show_page("complaint")

    assert text_of(kiosk.window, "complaint_code") == "7K3M-9XQA-2B"
    assert text_of(kiosk.window, "answer_by") == "Kami menjawab paling lambat Senin, 30 November 2026."
    with qtbot.waitSignal(kiosk.complaint.left):
        reach(kiosk, qtbot, "finish")


def test_all_six_channels_are_shown_with_the_addresses_of_the_standard(kiosk: KioskWindow) -> None:
    show_channels(kiosk)

    names = ("web_form", "whatsapp", "email", "lapor", "social_media", "box")
    assert [text_of(kiosk.window, f"address_{name}") for name in names] == [
        "s.bps.go.id/pengaduanbpskendal",
        "0896 3324 3324",
        "bps3324@bps.go.id",
        "www.lapor.go.id",
        "@bpskendal",
        "Di ruang layanan ini",
    ]


def test_a_code_is_not_needed_to_rate(kiosk: KioskWindow, qtbot: QtBot) -> None:
    kiosk.show_page("rating_code")

    with qtbot.waitSignal(kiosk.rating_code.without_code):
        touch(kiosk.window, "without_code")


def test_the_guest_book_cannot_do_without_its_code(kiosk: KioskWindow) -> None:
    kiosk.show_page("code")

    assert find(kiosk.window, "without_code") is None
