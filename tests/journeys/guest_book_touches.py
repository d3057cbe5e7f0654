"""A visitor who does not exist signs the guest book at the kiosk."""

from collections.abc import Callable

from tests.journeys.house import House

ANSWERS = {
    "full_name": "Sri Contoh",
    "sex": "PEREMPUAN",
    "education": "D4_S1",
    "occupation": "PENELITI_DOSEN",
    "citizenship": "WNI",
    "email": "sri@example.com",
    "party": "PERORANGAN",
    "agency_category": "PEMERINTAH_DAERAH",
    "agency": "Dinas Contoh",
    "purpose_of_use": "PEMERINTAHAN",
    "errand": "Rekomendasi survei",
}


def fill_in_the_guest_book(house: House, before_sending: Callable[[], object] = lambda: None) -> None:
    """Every question of the kiosk: the required ones by touch, the others left out or as they stand."""
    page = house.kiosk.window.guest_book
    house.touch("next")  # the privacy notice
    while page.stage == "question":
        question = page.question.id
        if question in ANSWERS:
            house.answer(question, ANSWERS[question])
        elif page.question.typed:
            house.touch("next")
        else:
            house.touch("skip")
        house.wait(lambda asked=question: page.stage != "question" or page.question.id != asked)
    before_sending()
    house.touch("send")
    house.wait(lambda: page.stage == "thanks")
