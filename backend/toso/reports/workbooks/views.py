"""A workbook shown: the sheet as it looks, what is asked, and the forms beside it."""

from collections import Counter
from collections.abc import Mapping
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actor import Scope
from toso.kit.figures import number
from toso.organisation.schemas import UnitRead
from toso.reports.model.ledger_tables import Workbook
from toso.reports.model.period_tables import ReportPeriod
from toso.reports.submissions.views import period_brief
from toso.reports.submissions.workflow import NOT_SUBMITTED, STATE_LABELS
from toso.reports.workbooks import schemas
from toso.reports.workbooks.axes import Name
from toso.reports.workbooks.counts import CellEnd, CellReason
from toso.reports.workbooks.preview import Draft, Reading, find_workbook, read_workbook
from toso.reports.workbooks.totals import LedgerCell
from toso.reports.workbooks.words import Meaning, Sense

RAW = 60


def list_workbooks(session: Session, scope: Scope) -> list[schemas.WorkbookRow]:
    """One's own of the last days, the newest first."""
    w = Workbook
    query = (
        sa.select(col(w.id), col(w.file_name), col(ReportPeriod.code), col(w.created_at), col(w.taken_at))
        .join(
            ReportPeriod, sa.and_(col(ReportPeriod.ward_id) == col(w.ward_id), col(ReportPeriod.id) == col(w.period_id))
        )
        .where(col(w.ward_id) == scope.ward_id, col(w.owner_id) == scope.user_id)
        .order_by(col(w.id).desc())
        .limit(20)
    )
    return [
        schemas.WorkbookRow(id=id_, file_name=name, period_code=code, sent_at=sent_at, taken_at=taken_at)
        for id_, name, code, sent_at, taken_at in session.execute(query)
    ]


def show_workbook(session: Session, scope: Scope, workbook_id: Any) -> schemas.WorkbookRead:
    row = find_workbook(session, scope, workbook_id)
    return workbook_read(row, read_workbook(session, scope, row))


def workbook_read(row: Workbook, reading: Reading) -> schemas.WorkbookRead:
    book, catalogue = reading.book, reading.catalogue
    drafts = [_draft(reading, draft) for draft in reading.drafts]
    units = [place for place in reading.words.places.values() if place.mine]
    return schemas.WorkbookRead(
        id=row.id,
        file_name=row.file_name,
        sha256=row.sha256,
        period=period_brief(reading.period),
        said_period=book.period if book.period != reading.period.code else None,
        taken_at=row.taken_at,
        ends=_ends(book.cells.values()),
        sheets=_sheets(reading),
        names=[_name(reading, key, name) for key, name in book.names.items()],
        answers=[schemas.WorkbookAnswerRead(at=at, value=value) for at, value in row.answers.items()],
        sums=[schemas.WorkbookSumRead(at=reading.at(at), says=says, adds=adds) for at, says, adds in book.sums],
        drafts=drafts,
        measures=[schemas.WorkbookOptionRead(value=m.code, label=m.label) for m in catalogue.measures.values()],
        units=[schemas.WorkbookOptionRead(value=str(place.unit_id), label=place.names[0]) for place in units],
        actions=["take"] if any(draft.taken for draft in drafts) else [],
        version=row.version,
    )


def _ends(cells: Any) -> schemas.WorkbookEndsRead:
    ends = Counter(cell.end for cell in cells)
    return schemas.WorkbookEndsRead(filled=sum(ends.values()), **{end.value: ends[end] for end in CellEnd})


def _sheets(reading: Reading) -> list[schemas.WorkbookSheetRead]:
    found: list[schemas.WorkbookSheetRead] = []
    for place, grid in enumerate(reading.grids):
        rows: dict[int, list[schemas.WorkbookCellRead]] = {}
        for at, cell in sorted((at, cell) for at, cell in reading.book.cells.items() if at[0] == place):
            rows.setdefault(at[1], []).append(_cell(reading.at(at), at[2], cell))
        found.append(
            schemas.WorkbookSheetRead(
                name=grid.name,
                left=CellReason(grid.left).label if grid.left else "",
                rows=[schemas.WorkbookLineRead(number=number_ + 1, cells=cells) for number_, cells in rows.items()],
                merged=grid.merged,
            )
        )
    return found


def _cell(at: str, column: int, cell: LedgerCell) -> schemas.WorkbookCellRead:
    return schemas.WorkbookCellRead(
        column=column, at=at, text=text_of(cell.raw), end=cell.end, why=cell.why, reason=cell.why.label
    )


def text_of(raw: Any) -> str:
    """A cell as it looks: whole numbers with dots, days and words as they stand."""
    if isinstance(raw, bool):
        return "có" if raw else "không"
    if isinstance(raw, int | float):
        return number(int(raw)) if float(raw).is_integer() else str(raw).replace(".", ",")
    return str(raw)


def _name(reading: Reading, key: str, name: Name) -> schemas.WorkbookNameRead:
    meaning = name.meaning if name.meaning and name.meaning.sense in {Sense.MEASURE, Sense.UNIT, Sense.LEFT} else None
    first = min(name.cells)
    return schemas.WorkbookNameRead(
        words=key,
        text=name.text[:200],
        kind=name.kind,
        code=meaning.code or None if meaning else None,
        aspect=meaning.aspect if meaning else Meaning(Sense.MEASURE).aspect,
        unit_id=meaning.unit_id if meaning else None,
        left=meaning is not None and meaning.sense is Sense.LEFT,
        sure=name.known,
        chosen=key in reading.words.chosen,
        cells=len(name.cells),
        example=reading.at(first),
    )


def _draft(reading: Reading, draft: Draft) -> schemas.WorkbookDraftRead:
    figures = [_figure(reading, draft, reading.at(at), cell) for at, cell in draft.cells.items()]
    unit: UnitRead = draft.asked.unit
    row, taken = draft.submission, draft.taken()
    return schemas.WorkbookDraftRead(
        unit_id=unit.id,
        unit_name=unit.name,
        submission_id=row.id if row else None,
        version=row.version if row else None,
        state_label=STATE_LABELS[row.state if row else NOT_SUBMITTED],
        figures=figures,
        taken=len(taken),
        changed=sum(draft.differs(cell) for cell in draft.cells.values() if cell.value is not None),
    )


def _figure(reading: Reading, draft: Draft, at: str, cell: LedgerCell) -> schemas.WorkbookFigureRead:
    return schemas.WorkbookFigureRead(
        at=at,
        code=cell.code,
        label=reading.catalogue.measures[cell.code].label,
        aspect=cell.aspect,
        aspect_label=cell.aspect.label,
        raw=text_of(cell.raw)[:RAW],
        value=cell.value or 0,
        before=draft.before(cell),
        end=cell.end,
        reason=cell.why.label,
    )


def kept_meaning(meaning: Meaning) -> Mapping[str, Any]:
    """As it is stored."""
    return {
        "sense": meaning.sense.value,
        "code": meaning.code,
        "aspect": meaning.aspect.value,
        "unit_id": str(meaning.unit_id) if meaning.unit_id else None,
    }
