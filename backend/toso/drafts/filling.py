"""A new draft from its template: the ward's names, the plan in force, the laws of the day, the members of the teams."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

from toso.drafts.content import DraftAnnex, DraftBlock, DraftContent, DraftTable
from toso.drafts.kinds import BlockKind, Template

_HEADER = ["TT", "Họ và tên", "Nhiệm vụ trong Tổ"]
TEAM_LIST_TITLE = "Danh sách thành viên Tổ công nghệ số cộng đồng trên địa bàn {ward}"


@dataclass(frozen=True)
class TeamList:
    """A team under the name of its khu phố, and its members as (name, duty in the team), the lead first."""

    place: str
    name: str
    members: Sequence[tuple[str, str]]


@cache
def _data(name: str) -> Any:
    return json.loads(files("toso.drafts").joinpath("data", name).read_text("utf-8"))


def fresh(template: Template, names: Mapping[str, str], on: date, teams: Sequence[TeamList] = ()) -> DraftContent:
    """The template's text. `names`: what stands for {ward}, {agency}, {superior}, {plan}, {year}, {teams} …"""
    raw = _said(_data("templates.json")[template], names)
    raw["legal_bases"] = [line for basis in raw.get("legal_bases", []) for line in _basis(basis, on)]
    content = DraftContent.model_validate(raw)
    if template is Template.TEAM_DECISION:
        return content.model_copy(update={"annexes": [team_annex(teams, names)]})
    return content


def team_annex(teams: Iterable[TeamList], names: Mapping[str, str]) -> DraftAnnex:
    """The members of the teams: a heading for each team, its members numbered through."""
    rows: list[list[str]] = []
    number = 0
    for team in teams:
        same = team.place.lower() in team.name.lower()
        rows.append([team.name if same else f"{team.name} - {team.place}", "", ""])
        for name, duty in team.members:
            number += 1
            rows.append([str(number), name, duty])
    table = DraftTable(header=_HEADER, rows=rows)
    title = _said(TEAM_LIST_TITLE, names)
    return DraftAnnex(title=title, blocks=[DraftBlock(kind=BlockKind.TABLE, table=table)])


def _basis(basis: str, on: date) -> list[str]:
    """A line as it stands; "@name" stands for the laws in force on the day."""
    if not basis.startswith("@"):
        return [basis]
    return [
        line for law in _data("bases.json") if law["key"] == basis[1:] and _in_force(law, on) for line in law["lines"]
    ]


def _in_force(law: dict[str, Any], on: date) -> bool:
    start, end = law["valid_from"], law["valid_to"]
    return (not start or date.fromisoformat(start) <= on) and (not end or on <= date.fromisoformat(end))


def _said(value: Any, names: Mapping[str, str]) -> Any:
    """The same value with every {name} filled in."""
    if isinstance(value, str):
        for name, text in names.items():
            value = value.replace(f"{{{name}}}", text)
        return value
    if isinstance(value, list):
        return [_said(one, names) for one in value]
    return {key: _said(one, names) for key, one in value.items()} if isinstance(value, dict) else value
