"""The list of the members of teams on a day, printed or as a spreadsheet: no number, made by a job in the worker."""

import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actor import Scope
from toso.documents.blocks import Align, Column, HeaderCell, Row, Table, TextCell
from toso.documents.print_jobs import Printing, of_sheet, print_file
from toso.documents.render.unit_sheet import UnitSheet
from toso.files.upload_check import XLSX, Checked
from toso.files.written_sheets import write_xlsx
from toso.jobs.claim import JobContext, enqueue
from toso.jobs.tables import Job
from toso.kit.dates import running
from toso.kit.phones import national
from toso.organisation.queries import agency_name, find_letterhead, in_force, in_unit_order, units_where
from toso.organisation.tables import MemberKind, Team, TeamMember, Unit
from toso.organisation.teams.queries import member_on
from toso.organisation.teams.schemas import ListFormat, TeamListWrite

KIND = "team.list"
_HEADS = ("TT", "Họ và tên", "Năm sinh", "Nhiệm vụ trong Tổ", "Lực lượng", "Nòng cốt", "Điện thoại")
_WIDTHS = (1, 5, 2, 3, 4, 2, 3)


class _Listed(NamedTuple):
    ward: str
    unit: str
    on: date
    teams: list[tuple[str, list[TeamMember]]]


def enqueue_list(session: Session, scope: Scope, body: TeamListWrite, on: date) -> Job:
    """A job whose result names the file, over the teams in reach."""
    query = sa.select(col(Team.id)).where(col(Team.ward_id) == scope.ward_id, scope.where(Team.unit_path))
    ids = [str(own) for own in session.execute(query.where(in_force(Team, on))).scalars()]
    payload = {"team_ids": ids, "on": on.isoformat(), "format": body.format.value}
    return enqueue(session, scope.ward_id, KIND, scope.user_id, payload)


def print_list(context: JobContext) -> dict[str, Any]:
    def read(session: Session) -> Printing:
        listed = _read(session, context)
        name = f"danh-sach-to-{listed.on}"
        if context.payload["format"] == ListFormat.PDF:
            return of_sheet(name, _sheet(listed))
        return Printing(lambda: Checked(f"{name}.xlsx", XLSX, _workbook(listed)))

    return print_file(context, "team_list", "Đang tạo danh sách…", read)


def _read(session: Session, context: JobContext) -> _Listed:
    on = date.fromisoformat(context.payload["on"])
    ids = [UUID(own) for own in context.payload["team_ids"]]
    order = (*in_unit_order(col(Team.unit_path)), col(Team.name))
    asked = sa.select(Team).where(col(Team.id).in_(ids), context.reach.where(Team.unit_path))
    teams = session.execute(asked.order_by(*order)).scalars().all()
    m, members = TeamMember, {team.id: list[TeamMember]() for team in teams}
    query = sa.select(m).where(col(m.ward_id) == context.ward_id, col(m.team_id).in_(members), member_on(on))
    for row in session.execute(query.order_by(col(m.full_name), col(m.id))).scalars():
        members[row.team_id].append(row)
    kinds = list(MemberKind)
    names = {u.id: u.name for u in units_where(session, col(Unit.id).in_([context.ward_id]), on)}
    ward = agency_name(find_letterhead(session, context.ward_id, on))
    found = [(team.name, sorted(members[team.id], key=lambda one: kinds.index(one.kind))) for team in teams]
    return _Listed(ward, names.get(context.ward_id, ward), on, found)


def _cells(row: TeamMember, number: int) -> tuple[str, ...]:
    return (
        str(number),
        row.full_name,
        str(row.birth_year or ""),
        row.kind.label,
        row.origin.label if row.origin else "",
        "x" if row.core_on else "",
        national(row.phone) if row.phone else "",
    )


def _numbered(listed: _Listed) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The name of the team and the cells of each member, numbered through."""
    number = 0
    for name, members in listed.teams:
        for row in members:
            number += 1
            yield name, _cells(row, number)


def _sheet(listed: _Listed) -> UnitSheet:
    lines: list[Row] = []
    before = ""
    for name, cells in _numbered(listed):
        if name != before:
            lines.append(Row(cells=(TextCell(value=name, colspan=len(_HEADS)),), strong=True))
        lines.append(Row(cells=tuple(TextCell(value=cell) for cell in cells)))
        before = name
    people = sum(len(members) for _, members in listed.teams)
    return UnitSheet(
        ward=listed.ward,
        unit="Tổ công nghệ số cộng đồng",
        title="Danh sách thành viên",
        facts=(f"Tại ngày {running(listed.on)}: {len(listed.teams)} tổ, {people} thành viên.",),
        table=Table(
            columns=tuple(
                Column(width=width, align=Align.CENTER if place in {0, 2, 5} else Align.LEFT)
                for place, width in enumerate(_WIDTHS)
            ),
            header=(tuple(HeaderCell(text=head) for head in _HEADS),),
            rows=tuple(lines),
        ),
    )


def _workbook(listed: _Listed) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "danh-sach.xlsx"
        write_xlsx(path, "Thành viên", ("Tổ", *_HEADS), ((name, *cells) for name, cells in _numbered(listed)))
        return path.read_bytes()
