"""A new row has the defaults that its model names, and factories make new things each time."""

import pytest
from sqlmodel import SQLModel

from shared.domain.request import Channel, Request
from shared.domain.table_row import TableRow
from shared.store.tables import TABLES


@pytest.mark.parametrize("model", TABLES)
def test_a_new_row_has_the_defaults_of_its_model(model: type[SQLModel]) -> None:
    optional = {name: one for name, one in model.model_fields.items() if not one.is_required()}
    fixed = {name: one.default for name, one in optional.items() if one.default_factory is None}

    row = model()

    assert issubclass(model, TableRow)
    assert {name: getattr(row, name) for name in fixed} == fixed
    assert {name for name in optional if name not in vars(row)} == set()


def test_two_new_rows_share_nothing() -> None:
    one, other = Request(channel=Channel.POST), Request(channel=Channel.POST)

    one.answers["judul_kegiatan"] = "Survei"

    assert other.answers == {}
    assert one.uid != other.uid
    assert one.code != other.code


def test_what_is_given_comes_before_a_default() -> None:
    row = Request(channel=Channel.POST, round=2, answers={"judul_kegiatan": "Survei"})

    assert (row.channel, row.round, row.answers) == (Channel.POST, 2, {"judul_kegiatan": "Survei"})
