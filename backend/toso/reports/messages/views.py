"""One message on the screen: its lines with their figures, what differs, its log, what can be done."""

from collections.abc import Iterable, Sequence
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.identity.queries import names_of
from toso.kit.spoken import seconds, syllables
from toso.reports.compilation.report_context import label_of, name_of
from toso.reports.compilation.schemas import FigureRow
from toso.reports.figures.figures import WARD
from toso.reports.figures.wording import marks_in
from toso.reports.messages import schemas
from toso.reports.messages.kinds import AUDIENCES, MessageKind
from toso.reports.messages.markup import MessageLine
from toso.reports.messages.queries import described, get_report, path_of
from toso.reports.messages.tables import MessagePosting
from toso.reports.messages.typed_numbers import Odd
from toso.reports.messages.words import Words, words_of
from toso.reports.model.report_tables import Report, ReportState


def show_message(session: Session, scope: Scope, report_id: UUID, kind: MessageKind, place: str) -> schemas.MessageRead:
    report = get_report(session, scope, report_id)
    path = path_of(report, kind, place)
    scope.require(path)
    words = words_of(session, report, kind, place)
    kept, said = words.kept, words.plain
    postings = _postings(session, report, kind, place)
    people = names_of(session, [kept.edited_by_id if kept else None, *(p.posted_by_id for p in postings)])
    return schemas.MessageRead(
        report=described(words.snapshot),
        kind=kind,
        kind_label=AUDIENCES[kind].label,
        place=place,
        place_name=words.snapshot.names[place],
        text=words.text,
        lines=_lines(words),
        plain=said,
        odd=list(dict.fromkeys(each.text for each in words.odd)),
        syllables=syllables(said),
        seconds=seconds(said),
        edited=words.edited,
        edited_by=people.get(kept.edited_by_id) if kept and kept.edited_by_id else None,
        edited_at=kept.edited_at if kept else None,
        version=kept.version if kept else 1,
        figures=_figures(words),
        formats=list(AUDIENCES[kind].formats),
        postings=[_posting(p, people, scope) for p in postings],
        actions=_actions(scope, report, path),
    )


def _actions(scope: Scope, report: Report, path: str) -> list[str]:
    edits = ["edit"] if scope.actor.scope(Action.MESSAGE_WRITE).covers(path) else []
    posts = report.state is ReportState.APPROVED and scope.actor.scope(Action.MESSAGE_POST).covers(path)
    return [*edits, *(["post"] if posts else [])]


def _lines(words: Words) -> list[schemas.MessageLineRead]:
    odd = words.odd
    return [
        schemas.MessageLineRead(kind=line.kind, runs=list(_runs(line, [o for o in odd if o.line == at])))
        for at, line in enumerate(words.lines)
    ]


def _runs(line: MessageLine, odd: list[Odd]) -> Iterable[schemas.MessageRunRead]:
    """The stretches of a line, those without a figure cut where an odd number stands."""
    begin = 0
    for stretch in line.stretches:
        end, at = begin + len(stretch.text), begin
        for each in [o for o in odd if begin <= o.start < end] if stretch.figure is None else []:
            if each.start > at:
                yield schemas.MessageRunRead(text=line.text[at : each.start], figure=None, odd=False)
            yield schemas.MessageRunRead(text=each.text, figure=None, odd=True)
            at = each.end
        if at < end:
            yield schemas.MessageRunRead(text=line.text[at:end], figure=stretch.figure, odd=False)
        begin = end


def _figures(words: Words) -> list[FigureRow]:
    """The figures that the text may hold: those of its place and of the ward, and those that it names already."""
    snapshot, named = words.snapshot, marks_in(words.text) | marks_in(words.drafted)
    return [
        FigureRow(
            id=f.id,
            code=f.code,
            aspect=f.aspect,
            label=f"{snapshot.names[f.place]}: {label_of(snapshot.catalogue, f.id)}",
            name=name_of(snapshot.catalogue, f.id),
            text=f.text,
            reported=f.reported,
            expected=f.expected,
            late=0,
        )
        for f in snapshot.figures.values()
        if f.place in {words.place, WARD} or f.id in named
    ]


def _postings(session: Session, report: Report, kind: MessageKind, place: str) -> Sequence[MessagePosting]:
    query = (
        sa.select(MessagePosting)
        .where(
            col(MessagePosting.ward_id) == report.ward_id,
            col(MessagePosting.report_id) == report.id,
            col(MessagePosting.kind) == kind,
            col(MessagePosting.place) == place,
            col(MessagePosting.withdrawn_at).is_(None),
        )
        .order_by(col(MessagePosting.posted_at).desc())
        .limit(50)
    )
    return session.execute(query).scalars().all()


def _posting(row: MessagePosting, people: dict[UUID, str], scope: Scope) -> schemas.PostingRead:
    return schemas.PostingRead(
        id=row.id,
        posted_where=row.posted_where,
        posted_at=row.posted_at,
        posted_by=people.get(row.posted_by_id, ""),
        text=row.text,
        mine=row.posted_by_id == scope.actor.user_id,
    )
