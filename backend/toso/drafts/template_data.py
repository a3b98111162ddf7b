"""The data of a new draft: the ward's names, the plan in force, the laws of the day, teams and their members."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.core.problems import Conflict, Malformed
from toso.drafts.content import DraftAnnex, DraftBlock, DraftContent, DraftTable
from toso.drafts.document_builder import BLANK, NO_MEMBERS
from toso.drafts.kinds import BlockKind, Template
from toso.kit.dates import official
from toso.kit.place_words import worded_in
from toso.organisation.queries import find_letterhead, in_force, units_where
from toso.organisation.tables import Letterhead, MemberKind, Team, TeamMember, Unit
from toso.organisation.teams.queries import member_on
from toso.plans.citation import cite_plan, code_of_plan, recalled_in
from toso.plans.queries import plan_in_force

_HEADER = ["TT", "Họ và tên", "Nhiệm vụ trong Tổ"]
TEAM_LIST_TITLE = "Danh sách thành viên Tổ công nghệ số cộng đồng trên địa bàn {ward}"


Names = Mapping[str, "str | list[Any]"]
"""Values for {name}: a text, or where it is the whole of one a list: a block for each, or the rows of a table."""
REPORT_PARTS = ("direction", "tasks", "communication", "difficulties", "next_month", "proposals")
"""Sections of a report whose sentences a review takes over."""
_UNKNOWN: Names = {
    "title": "……",
    "starts": "…… giờ ……",
    "day": "ngày …… tháng …… năm {year}",
    "place": "……",
    "units": "……",
    "present": "……",
    "recorder": "……",
    "absent": "……",
    "agenda": ["……"],
    "invited": ["……"],
    "inspected": [["……", "……", ""]],
    "actions": [["1", "……", "……", "……"]],
    "basis": "Số liệu theo báo cáo ……, tính đến ngày ……",
    "targets": [["……"] * 5],
    "who": "…… tập thể và …… cá nhân",
    "bonus": "theo quy định hiện hành",
    "budget_year": "{year}",
    **dict.fromkeys(("estimated", "given", "lacking"), "…… đồng"),
    "sources": "……",
    "allotted": [["1", *["……"] * 4]],
    "estimates": [["1", *["……"] * 5]],
    "assessed": "……",
    "criteria_set": "bộ tiêu chí ……",
    "criteria_title": "Bộ tiêu chí đánh giá",
    "criteria_count": "…… tiêu chí, tổng số …… điểm",
    "criteria_from": "……",
    "grades": ["Xếp loại theo tỷ lệ điểm đạt: ……"],
    "criteria": [["1", *["……"] * 3]],
    "rewarded": [[line, *[""] * 4] if line else ["1", *["……"] * 4] for line in ("Tập thể", "", "Cá nhân", "")],
    **{part: ["……"] for part in REPORT_PARTS},
}
"""To be filled in where a draft is made of no activity, or no report tells it."""


@dataclass(frozen=True)
class TeamList:
    """A team under the name of its khu phố, and its members as (name, duty in the team), the lead first."""

    place: str
    name: str
    members: Sequence[tuple[str, str]]


@cache
def _data(name: str) -> Any:
    return json.loads(files("toso.drafts").joinpath("data", name).read_text("utf-8"))


def fresh(template: Template, names: Names, on: date, teams: Sequence[TeamList] = ()) -> DraftContent:
    """The template's text. `names`: what stands for {ward}, {agency}, {superior}, {plan}, {year}, {teams} …"""
    raw = _said(worded_in(_data("templates.json")[template]), {**_UNKNOWN, **names})
    raw["legal_bases"] = [line for basis in raw.get("legal_bases", []) for line in _basis(basis, on)]
    content = DraftContent.model_validate(raw)
    if template is Template.TEAM_DECISION:
        return content.model_copy(update={"annexes": [team_annex(teams, names)]})
    return content


def team_annex(teams: Iterable[TeamList], names: Names) -> DraftAnnex:
    """The members of the teams: a heading for each team, its members numbered through."""
    rows: list[list[str]] = []
    number = 0
    for team in teams:
        same = team.place.lower() in team.name.lower()
        rows.append([team.name if same else f"{team.name} - {team.place}", "", ""])
        if not team.members:
            rows.append([NO_MEMBERS, "", ""])
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


def _said(value: Any, names: Names) -> Any:
    """The same value with every {name} filled in."""
    if isinstance(value, str):
        return _filled(value, names)
    if isinstance(value, list):
        return [said for one in value for said in _each(one, names)]
    return {key: _said(one, names) for key, one in value.items()} if isinstance(value, dict) else value


def _filled(value: str, names: Names) -> Any:
    whole = names.get(value[1:-1]) if value.startswith("{") else None
    if isinstance(whole, list):
        return whole
    for name, text in names.items():
        value = value.replace(f"{{{name}}}", text) if isinstance(text, str) else value
    return value


def _each(value: Any, names: Names) -> list[Any]:
    """A line, or a block, whose whole text is a list stands once for each of its lines."""
    said = _said(value, names)
    if isinstance(value, str) and isinstance(said, list):
        return said
    if isinstance(said, dict) and isinstance(said.get("text"), list):
        return [{**said, "text": line} for line in said["text"]]
    return [said]


class LetterheadUnknown(Conflict):
    code, title = "draft-letterhead-missing", "Chưa khai báo thể thức tên cơ quan có hiệu lực; vào Đơn vị để khai báo."


def letterhead_on(session: Session, unit_id: UUID, on: date) -> Letterhead:
    """Raises LetterheadUnknown."""
    head = find_letterhead(session, unit_id, on)
    if head is None:
        raise LetterheadUnknown
    return head


def names_on(session: Session, ward_id: UUID, on: date, teams: Sequence[TeamList] = ()) -> dict[str, str]:
    """Values for the placeholders of a template, by name."""
    head = letterhead_on(session, ward_id, on)
    ward = units_where(session, col(Unit.id) == ward_id, on)[0]
    return {
        "ward": ward.short_name,
        "agency": head.full_name,
        "superior": head.superior_name or "……",
        "plan": _plan(session, ward_id, on, head),
        "year": str(on.year),
        **numbers_of(teams),
    }


def numbers_of(teams: Sequence[TeamList]) -> dict[str, str]:
    """How many teams and members a decision names; of none, room to fill it in: nobody decides on nothing."""
    counts = {"teams": len(teams), "members": sum(len(team.members) for team in teams)}
    return {name: f"{count:02d}" if count else BLANK for name, count in counts.items()}


def _plan(session: Session, ward_id: UUID, on: date, head: Letterhead) -> str:
    plan = plan_in_force(session, ward_id, on)
    if plan is None or not plan.issued_on or not code_of_plan(session, plan) or recalled_in(session, plan):
        return "Kế hoạch số ……"
    return cite_plan(session, plan, head, official)


def teams_on(session: Session, scope: Scope, on: date) -> list[TeamList]:
    """The teams in force on a day with their members then. Raises Malformed for who may not see teams."""
    if not scope.actor.may(Action.TEAM_READ):
        raise Malformed(fields={"template": "Bạn không xem được danh sách thành viên tổ."})
    seen = scope.actor.scope(Action.TEAM_READ)
    query = sa.select(Team).where(col(Team.ward_id) == scope.ward_id, seen.where(Team.unit_path), in_force(Team, on))
    teams = session.execute(query).scalars().all()
    units = {u.id: u for u in units_where(session, col(Unit.id).in_({t.unit_id for t in teams}), on)}
    order = list(MemberKind)
    found: dict[UUID, list[TeamMember]] = {team.id: [] for team in teams}
    members = sa.select(TeamMember).where(
        col(TeamMember.ward_id) == scope.ward_id, col(TeamMember.team_id).in_(found), member_on(on)
    )
    for member in session.execute(members).scalars():
        found[member.team_id].append(member)
    for team_id, rows in found.items():
        found[team_id] = sorted(rows, key=lambda m: (order.index(m.kind), m.full_name.split()[-1], m.full_name))
    return [
        TeamList(units[t.unit_id].name, t.name, [(m.full_name, m.kind.label) for m in found[t.id]])
        for t in sorted(teams, key=lambda t: (units[t.unit_id].position, units[t.unit_id].path, t.name))
    ]
