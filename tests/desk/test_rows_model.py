"""A table's rows keep their place while they change."""

import pytest
from PySide6.QtCore import QObject, Qt
from pytestqt.modeltest import ModelTester

from desk.rows_model import Column, RowsModel

COLUMNS = (
    Column(lambda: "Nama", str.title, str),
    Column(lambda: "Panjang", lambda word: str(len(word)), len, right=True),
)


@pytest.fixture
def model(qapp: QObject) -> RowsModel[str]:
    return RowsModel(COLUMNS, qapp)


def test_rows_come_and_go_as_a_model_must(model: RowsModel[str], qtmodeltester: ModelTester):
    model.show_rows(["padi", "jagung"])
    qtmodeltester.check(model)

    model.show_rows(["padi"])
    model.show_rows(["padi", "ubi", "kedelai"])

    assert [model.index(row, 0).data() for row in range(model.rowCount())] == ["Padi", "Ubi", "Kedelai"]


def test_an_order_that_was_chosen_holds_for_later_rows(model: RowsModel[str]):
    model.show_rows(["padi", "jagung"])
    model.sort(1, Qt.SortOrder.DescendingOrder)

    model.show_rows(["ubi", "padi", "kedelai"])

    assert model.rows == ["kedelai", "padi", "ubi"]


def test_without_a_chosen_order_rows_stand_as_given(model: RowsModel[str]):
    model.show_rows(["padi", "jagung"])
    model.sort(0)

    model.sort(-1)

    assert model.rows == ["padi", "jagung"]
