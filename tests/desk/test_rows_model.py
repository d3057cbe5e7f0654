"""A table's rows keep their place while they change."""

import pytest
from PySide6.QtCore import QObject, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from desk.kept_choice import show_keeping_choice
from desk.row_table import row_table
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


def test_what_is_chosen_moves_along_when_rows_are_sorted(qtbot: QtBot, model: RowsModel[str]):
    view = row_table(model, (100, 100), 0)
    qtbot.addWidget(view)
    model.show_rows(["padi", "jagung", "ubi"])
    view.selectRow(1)

    model.sort(0, Qt.SortOrder.DescendingOrder)

    assert model.rows == ["ubi", "padi", "jagung"]
    assert view.currentIndex().data() == "Jagung"


def test_what_is_chosen_stays_chosen_where_others_come_before_it(qtbot: QtBot, model: RowsModel[str]):
    view = row_table(model, (100, 100), 0)
    qtbot.addWidget(view)
    show_keeping_choice(view, model, ["padi", "jagung"], str)
    view.selectRow(1)

    show_keeping_choice(view, model, ["ubi", "kedelai", "padi", "jagung"], str)

    assert view.currentIndex().data() == "Jagung"


def test_where_what_was_chosen_has_gone_the_next_one_is(qtbot: QtBot, model: RowsModel[str]):
    view = row_table(model, (100, 100), 0)
    qtbot.addWidget(view)
    show_keeping_choice(view, model, ["padi", "jagung", "ubi"], str)
    view.selectRow(1)

    show_keeping_choice(view, model, ["padi", "ubi"], str)

    assert view.currentIndex().data() == "Ubi"
