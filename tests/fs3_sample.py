"""A complete request as an agency that does not exist would fill it in: no gap, no failed check."""

from datetime import date
from functools import cache
from hashlib import sha256
from typing import Any

import yaml

from desk.administration.sample_requests import sample_answers
from shared.assets import asset
from tests.papers import paper_with

LETTER_PAPER = paper_with("Surat permohonan rekomendasi kegiatan statistik")
"""The application letter."""
LETTER = sha256(LETTER_PAPER).hexdigest()
"""What names it in the answers; in a store it must be attached first (see `request_path.recorded`)."""
SIGNED_ON = date(2026, 11, 20)
TOPIC = "kepuasan masyarakat terhadap layanan puskesmas"


def fs3_answers(signed_on: date = SIGNED_ON, **changes: object) -> dict[str, Any]:
    """The demonstration's answers by question id, but for the application letter; None takes one away."""
    answers = {**sample_answers(_sample(), topic=TOPIC, signed_on=signed_on), **changes}
    return {question: answer for question, answer in answers.items() if answer is not None}


@cache
def _sample() -> dict[str, Any]:
    sample: dict[str, Any] = yaml.safe_load(asset("sample", "requests.yaml").read_text(encoding="utf-8"))
    answers: dict[str, Any] = sample["answers"]
    return answers
