"""A value and its label stand in one place; what is stored and sent is the value alone."""

import ast
import pickle
from pathlib import Path

import orjson
import pytest
from pydantic import TypeAdapter, ValidationError

import toso
from toso.kit.labels import Labelled, LabelledNumber

SOURCES = Path(toso.__file__).parent


class Colour(Labelled):
    RED = "red", "Đỏ"
    BLUE = "blue", "Xanh"


class Weight(LabelledNumber):
    LIGHT = 1, "Nhẹ"
    HEAVY = 2, "Nặng"


def test_a_member_is_its_value_and_carries_its_label():
    assert (Colour.RED, f"{Colour.RED}", Colour("red").label) == ("red", "red", "Đỏ")
    assert Colour.labels() == {"red": "Đỏ", "blue": "Xanh"}
    assert (max(Weight), Weight(2).label) == (2, "Nặng")
    assert pickle.loads(pickle.dumps(Colour.BLUE)) is Colour.BLUE


def test_the_api_takes_the_values_alone_and_describes_the_labels():
    colours, weights = TypeAdapter(Colour), TypeAdapter(Weight)
    described, labels = colours.json_schema(), {"red": "Đỏ", "blue": "Xanh"}
    assert described == {"enum": ["red", "blue"], "title": "Colour", "type": "string", "x-labels": labels}
    described, labels = weights.json_schema(), {"1": "Nhẹ", "2": "Nặng"}
    assert described == {"enum": [1, 2], "title": "Weight", "type": "integer", "x-labels": labels}
    assert colours.validate_python("red") is Colour.RED
    assert orjson.dumps([Colour.RED, Weight.HEAVY]) == b'["red",2]'
    with pytest.raises(ValidationError):
        colours.validate_python("Đỏ")


def test_no_map_of_labels_stands_beside_an_enumeration():
    """A label far from its value is forgotten when a member comes; two maps say different things of one state."""
    maps = []
    for file in sorted(SOURCES.rglob("*.py")):
        for node in ast.parse(file.read_text(encoding="utf-8")).body:
            target = node.target if isinstance(node, ast.AnnAssign) else node.targets[0] if _assigns(node) else None
            if isinstance(target, ast.Name) and target.id.endswith("LABELS") and isinstance(node.value, ast.Dict):
                keys = [key.value.id for key in node.value.keys if _of_a_class(key)]
                maps += [f"{file.relative_to(SOURCES)}: {target.id} of {keys[0]}"] if keys else []
    assert maps == []


def _assigns(node: ast.stmt) -> bool:
    return isinstance(node, ast.Assign) and len(node.targets) == 1


def _of_a_class(key: ast.expr | None) -> bool:
    return isinstance(key, ast.Attribute) and isinstance(key.value, ast.Name) and key.value.id[:1].isupper()
