"""Figures that are counted from activities and materials: data, each with its rule and with how a report tells it."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

from toso.activities.rules import Rule, read_rule


@dataclass(frozen=True)
class LogFigure:
    """`measure`: code, label, short, phrase, unit and noun, as a catalogue of measures takes them. `task`: words of a
    task of the plan whose monthly quota it meets, "" where there is none.
    """

    code: str
    label: str
    short: str
    measure: Mapping[str, Any]
    rule: Rule
    task: str = ""


def read_figures(text: str) -> dict[str, LogFigure]:
    """The figures of a JSON list (see data/figures.json) by code. Raises BadRule."""
    found: dict[str, LogFigure] = {}
    for item in json.loads(text):
        measure = {name: value for name, value in item.items() if name not in {"rule", "task"}}
        rule, task = read_rule(item["rule"]), item.get("task", "")
        found[item["code"]] = LogFigure(item["code"], item["label"], item["short"], measure, rule, task)
    return found


FIGURES = read_figures(files("toso.activities").joinpath("data/figures.json").read_text("utf-8"))
