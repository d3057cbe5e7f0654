"""When a question is shown."""

from shared.domain.form_condition import AllOf, AnyOf, ContainsAny, Equals, OneOf


def test_equals_wants_this_very_answer():
    condition = Equals("method", "SURVEY")

    assert condition.holds({"method": "SURVEY"})
    assert not condition.holds({"method": "CENSUS"})


def test_a_missing_answer_fulfils_nothing():
    conditions = [Equals("a", "X"), OneOf("a", ("X",)), ContainsAny("a", ("X",))]

    assert not any(condition.holds({}) for condition in conditions)


def test_one_of_wants_any_of_several_values():
    assert OneOf("grade", ("S2", "S3")).holds({"grade": "S3"})
    assert not OneOf("grade", ("S2", "S3")).holds({"grade": "S1"})


def test_contains_any_looks_into_several_answers():
    condition = ContainsAny("means", ("PAPI", "CAPI"))

    assert condition.holds({"means": ["MAIL", "CAPI"]})
    assert not condition.holds({"means": ["MAIL"]})
    assert not condition.holds({"means": "CAPI"})


def test_all_and_any_join_conditions_and_know_their_fields():
    first, second = Equals("a", "X"), Equals("b", "Y")

    assert AllOf((first, second)).holds({"a": "X", "b": "Y"})
    assert not AllOf((first, second)).holds({"a": "X"})
    assert AnyOf((first, second)).holds({"b": "Y"})
    assert not AnyOf((first, second)).holds({})
    assert AllOf((first, AnyOf((second,)))).fields == {"a", "b"}
