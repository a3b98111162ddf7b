"""Statistics over HTTP: the catalogue, a table for each period with an issued report, and its metadata."""

import json
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Path, Request, Response
from sqlmodel import Session

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.authz.guard import Require
from toso.core.downloads import CSV, CSVW, JSON_LD, file_of
from toso.core.execution import DbRoute, ReadSession
from toso.core.problems import NotFound, errors
from toso.identity.queries import unit_names
from toso.kit.clock import today
from toso.kit.csv_text import csv_lines
from toso.kit.periods import PERIOD_PATTERN
from toso.organisation.queries import find_letterhead
from toso.organisation.tables import Unit
from toso.reports.statistics.catalogue import csvw_of, dcat_of
from toso.reports.statistics.queries import COLUMNS, issued_for, issued_reports, rows_of

router = APIRouter(prefix="/statistics", tags=["Số liệu thống kê"], route_class=DbRoute)

MayRead = Annotated[Scope, Depends(Require(Action.STATISTICS_READ))]
MayReadTable = Annotated[Scope, Depends(Require(Action.STATISTICS_READ, heavy=True))]
PeriodCode = Annotated[str, Path(max_length=10, pattern=PERIOD_PATTERN, description="Kỳ, ví dụ 2024-07.")]


@router.get("", summary="Danh mục bảng số liệu đã công bố (DCAT)", response_class=file_of(JSON_LD))
def get_statistics_catalogue(request: Request, session: ReadSession, scope: MayRead) -> Response:
    base = f"{request.app.state.settings.public_url.rstrip('/')}{request.url.path}"
    ward = session.get_one(Unit, scope.ward_id)
    return _json(dcat_of(issued_reports(session, scope), _publisher(session, scope), ward.place_code, base), JSON_LD)


@router.get(
    "/{period}/figures.csv",
    summary="Bảng số liệu của một kỳ: nhỏ hơn 5 thì không công bố",
    response_class=file_of(CSV),
    responses=errors(NotFound),
)
def get_statistics_table(period: PeriodCode, session: ReadSession, scope: MayReadTable) -> Response:
    rows = rows_of(session, issued_for(session, scope, period))
    link = '<figures.csv-metadata.json>; rel="describedby"; type="application/csvm+json"'
    return Response(
        csv_lines([COLUMNS, *rows], delimiter=","), media_type="text/csv; charset=utf-8", headers={"Link": link}
    )


@router.get(
    "/{period}/figures.csv-metadata.json",
    summary="Mô tả bảng số liệu của một kỳ (CSVW)",
    response_class=file_of(CSVW),
    responses=errors(NotFound),
)
def get_statistics_metadata(period: PeriodCode, session: ReadSession, scope: MayRead) -> Response:
    return _json(csvw_of(issued_for(session, scope, period), _publisher(session, scope)), CSVW)


def _publisher(session: Session, scope: Scope) -> str:
    """The agency as its letterhead names it; without one the unit's own name."""
    letterhead = find_letterhead(session, scope.ward_id, today())
    return letterhead.full_name if letterhead else unit_names(session, [scope.ward_id])[scope.ward_id]


def _json(content: dict[str, Any], media_type: str) -> Response:
    return Response(json.dumps(content, ensure_ascii=False), media_type=media_type)
