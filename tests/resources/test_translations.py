"""The translations are complete, and the very texts that the code asks for."""

import ast
import re
import shutil
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

import pytest
import yaml
from PySide6.QtCore import QTranslator

from resources.translations import update
from shared.assets import asset, translation_folder

FOLDER = translation_folder()
OURS = [f"pst_{language}.ts" for language in update.LANGUAGES]
ALL = sorted(file.name for file in FOLDER.glob("*.ts"))
SOURCES = [Path(name) for name in update.sources()]
PLACEHOLDER = re.compile(r"\{\w*\}|%L?\d+|%n|&(?=\w)")
ASKED = {"tr": 0, "QT_TRANSLATE_NOOP": 1, "translate": 1}
"""Where the text stands among the arguments; a translation of a variable is made in one place only."""
OF_VARIABLES = ["shared/ui/sentences.py"]
QSTR = re.compile(r"qsTr\(")
QSTR_OF_TEXT = re.compile(r'qsTr\("((?:[^"\\]|\\.)*)"')


@dataclass(frozen=True)
class Message:
    """One text and its translations: one, or a form for each number."""

    context: str
    source: str
    forms: tuple[str, ...]
    finished: bool
    counted: bool


def messages_of(file: Path) -> list[Message]:
    return [
        _message(context.findtext("name", ""), message)
        for context in ElementTree.parse(file).getroot().iter("context")  # noqa: S314 - our own file
        for message in context.iter("message")
    ]


def _message(context: str, message: ElementTree.Element) -> Message:
    translation = message.find("translation")
    counted = message.get("numerus") == "yes"
    forms = [form.text or "" for form in translation] if counted else [translation.text or ""]
    finished = translation.get("type") is None
    return Message(context, message.findtext("source", ""), tuple(forms), finished, counted)


@pytest.mark.parametrize("name", OURS)
def test_the_files_hold_what_the_code_says_now(tmp_path: Path, name: str) -> None:
    shutil.copy(FOLDER / name, tmp_path)

    update.collect(tmp_path)

    fresh, kept = messages_of(tmp_path / name), messages_of(FOLDER / name)
    assert set(fresh) - set(kept) == set(), "new: ./pst run python resources/translations/update.py"
    assert set(kept) - set(fresh) == set(), "gone: ./pst run python resources/translations/update.py"


@pytest.mark.parametrize("name", OURS)
def test_no_text_of_the_code_escapes_collection(name: str) -> None:
    known = {message.source for message in messages_of(FOLDER / name)}

    assert _texts_in_python() | _texts_in_qml() == known


def test_only_constant_texts_are_translated() -> None:
    places = [
        path.relative_to(update.ROOT).as_posix()
        for path in SOURCES
        if path.suffix == ".py"
        for call in _calls(path)
        if not isinstance(call.args[ASKED[_name(call)]], ast.Constant)
    ]
    loose = [path.name for path in SOURCES if path.suffix == ".qml" and _loose(path.read_text("utf-8"))]

    assert (places, loose) == (OF_VARIABLES, [])


@pytest.mark.parametrize("name", ALL)
def test_every_text_is_translated(name: str) -> None:
    open_ones = [
        message.source
        for message in messages_of(FOLDER / name)
        if not message.finished or not all(form.strip() for form in message.forms)
    ]

    assert open_ones == []


@pytest.mark.parametrize("name", ALL)
def test_placeholders_and_mnemonics_are_those_of_the_source(name: str) -> None:
    different = [
        (message.source, form)
        for message in messages_of(FOLDER / name)
        for form in message.forms
        if _placeholders(message.source) != _placeholders(form)
    ]

    assert different == []


@pytest.mark.parametrize("name", ALL)
def test_the_compiled_file_says_what_the_written_one_says(name: str) -> None:
    compiled = QTranslator()
    assert compiled.load(str(FOLDER / name.replace(".ts", ".qm")))

    different = [
        message.source
        for message in messages_of(FOLDER / name)
        for number, form in zip((1, 2), message.forms, strict=False)
        if compiled.translate(message.context, message.source, "", number if message.counted else -1) != form
    ]

    assert different == []


@pytest.mark.parametrize("file", sorted(asset("forms").glob("*.yaml")), ids=lambda file: file.stem)
def test_every_text_of_a_form_is_in_both_languages(file: Path) -> None:
    texts = list(_texts_in(yaml.safe_load(file.read_text("utf-8"))))

    assert len(texts) >= 10
    assert [text for text in texts if not (text.get("id", "").strip() and text.get("en", "").strip())] == []


def _texts_in(node: object) -> list[dict[str, str]]:
    if isinstance(node, list):
        return [text for one in node for text in _texts_in(one)]
    if not isinstance(node, dict):
        return []
    if set(node) <= {"id", "en", "jv"}:
        return [node]
    return [text for one in node.values() for text in _texts_in(one)]


def _texts_in_python() -> set[str]:
    return {
        text.value
        for path in SOURCES
        if path.suffix == ".py"
        for call in _calls(path)
        if isinstance(text := call.args[ASKED[_name(call)]], ast.Constant)
    }


def _texts_in_qml() -> set[str]:
    return {
        text.replace("\\n", "\n")
        for path in SOURCES
        if path.suffix == ".qml"
        for text in QSTR_OF_TEXT.findall(path.read_text("utf-8"))
    }


def _calls(path: Path) -> list[ast.Call]:
    nodes = ast.walk(ast.parse(path.read_text("utf-8")))
    return [node for node in nodes if isinstance(node, ast.Call) and _name(node) in ASKED]


def _name(call: ast.Call) -> str:
    """What is called; a text's own `translate` is something else."""
    name = getattr(call.func, "attr", getattr(call.func, "id", ""))
    owner = getattr(getattr(call.func, "value", None), "id", "")
    return "" if name == "translate" and owner != "QCoreApplication" else name


def _loose(text: str) -> bool:
    return len(QSTR.findall(text)) != len(QSTR_OF_TEXT.findall(text))


def _placeholders(text: str) -> Counter[str]:
    return Counter(PLACEHOLDER.findall(text))
