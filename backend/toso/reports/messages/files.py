"""Files of messages, made by jobs: the leaders' page as PDF, scripts and news as DOCX, charts as PNG."""

from functools import partial
from typing import Any
from uuid import UUID

from sqlmodel import Session

from toso.authz.actor import Scope
from toso.core.problems import Malformed, TooLarge
from toso.documents.blocks import FigureRun, TextRun
from toso.documents.charts import Chart, ChartSeries
from toso.documents.render.brief import Brief, BriefLine, BriefTooLong, render_brief
from toso.documents.render.charts import ChartSize, chart_png
from toso.documents.render.word_text import TextLine, render_text
from toso.files.service import store_made
from toso.files.upload_check import DOCX, PDF, PNG, Checked
from toso.jobs.claim import JobContext, enqueue
from toso.jobs.tables import Job
from toso.kit.text import capitalised
from toso.reports.figures.figures import WARD
from toso.reports.messages.charts import GOALS, MONTHS, charts_of, places_code
from toso.reports.messages.kinds import AUDIENCES, MessageKind
from toso.reports.messages.markup import MessageLine
from toso.reports.messages.queries import find_chart, get_report, path_of
from toso.reports.messages.words import Words, words_of

FILE, PICTURE = "voice.file", "voice.picture"
_MOST_PLACES = 42


def order_file(session: Session, scope: Scope, report_id: UUID, kind: MessageKind, place: str, requested: str) -> Job:
    """A job whose result names the file. Raises Malformed for a format that the message does not have."""
    report = get_report(session, scope, report_id)
    scope.require(path_of(report, kind, place))
    if requested not in AUDIENCES[kind].formats:
        raise Malformed(fields={"format": "Bài này không có dạng tệp đó."})
    payload = {"report_id": str(report.id), "kind": kind.value, "place": place, "format": requested}
    return enqueue(session, report.ward_id, FILE, scope.user_id, payload)


def order_picture(session: Session, scope: Scope, report_id: UUID, code: str, size: ChartSize) -> Job:
    find_chart(session, scope, report_id, code)
    payload = {"report_id": str(report_id), "code": code, "size": size.value}
    return enqueue(session, scope.ward_id, PICTURE, scope.user_id, payload)


def make_file(context: JobContext) -> dict[str, Any]:
    """Renders the message as it stands and stores it for the person who asked."""
    context.progress(10, "Đang tạo tệp…")
    made, path = context.in_read(partial(_rendered, context=context))
    stored = context.in_write(partial(store_made, order=context, made=made, unit_path=path, purpose="voice"))
    return {"file_id": str(stored.id), "name": made.name}


def _rendered(session: Session, context: JobContext) -> tuple[Checked, str]:
    report = get_report(session, context.reach, UUID(context.payload["report_id"]))
    kind, place = MessageKind(context.payload["kind"]), str(context.payload["place"])
    words, path = words_of(session, report, kind, place), path_of(report, kind, place)
    context.reach.require(path)
    name = f"{kind.value}-{words.snapshot.period.code.lower()}"
    if context.payload["format"] == "docx":
        return Checked(f"{name}.docx", DOCX, render_text(words.snapshot.issuer, text_lines(words))), path
    try:
        return Checked(f"{name}.pdf", PDF, render_brief(brief_of(session, words))), path
    except BriefTooLong as refusal:
        raise TooLarge(str(refusal)) from refusal


def text_lines(words: Words) -> list[TextLine]:
    """A message for Word: the first heading is its title, of news the first paragraph its lead."""
    lead = words.kind is MessageKind.NEWS
    made: list[TextLine] = []
    for line in words.lines:
        kind = "lead" if lead and line.kind == "text" else line.kind
        lead = lead and line.kind != "text"
        made.append(TextLine(kind=kind, text=line.text))
    return made


def brief_of(session: Session, words: Words) -> Brief:
    """The leaders' page: the words, results beside goals, the khu phố on what lags most, the months."""
    snapshot = words.snapshot
    state = f"Báo cáo số {snapshot.document_code}" if snapshot.document_code else "Báo cáo đã duyệt"
    facts = (
        capitalised(snapshot.period.title),
        f"số liệu tính đến ngày {snapshot.until_text}",
        state if snapshot.final else "DỰ THẢO, chưa duyệt",
    )
    return Brief(
        issuer=snapshot.issuer,
        title="Tóm tắt kết quả Tổ công nghệ số cộng đồng",
        facts=facts,
        lines=tuple(BriefLine(kind=line.kind, runs=_runs(line)) for line in words.lines),
        **_charts(session, words),
        foot="Số liệu lấy từ báo cáo đã chốt; mở báo cáo trên Tổ Số để xem danh sách đứng sau từng số.",
    )


def _runs(line: MessageLine) -> tuple[TextRun | FigureRun, ...]:
    return tuple(
        FigureRun(figure_id=run.figure, value_text=run.text, bold=True) if run.figure else TextRun(text=run.text)
        for run in line.stretches
    )


def _charts(session: Session, words: Words) -> dict[str, Chart | None]:
    """Beside the goals the khu phố on what lags most."""
    named = {each.code: each.chart for each in charts_of(session, words.snapshot)}
    behind = sorted(words.snapshot.standings(WARD), key=lambda s: s.lacking, reverse=True)
    places = next((named[code] for s in behind if (code := places_code(s)) in named), None)
    return {"goals": named.get(GOALS), "months": named.get(MONTHS), "places": _lowest(places) if places else None}


def _lowest(chart: Chart) -> Chart:
    """The chart cut to one page: of a very large ward the khu phố with the lowest rates."""
    points = chart.points
    if len(points) <= _MOST_PLACES:
        return chart
    lowest = sorted(points, key=lambda p: (p.value is not None, p.value or 0))[:_MOST_PLACES]
    kept = tuple(point for point in points if point in lowest)
    title = f"{chart.title}: {_MOST_PLACES} nơi thấp nhất"
    return chart.model_copy(update={"title": title, "series": (ChartSeries(points=kept),)})


def make_picture(context: JobContext) -> dict[str, Any]:
    """Paints the chart and stores it for the person who asked."""
    context.progress(10, "Đang vẽ biểu đồ…")
    chart, path = context.in_read(partial(_chart, context=context))
    size = ChartSize(context.payload["size"])
    made = Checked(f"{context.payload['code']}-{size.value}.png", PNG, chart_png(chart, size))
    stored = context.in_write(partial(store_made, order=context, made=made, unit_path=path, purpose="voice"))
    return {"file_id": str(stored.id), "name": made.name}


def _chart(session: Session, context: JobContext) -> tuple[Chart, str]:
    report = get_report(session, context.reach, UUID(context.payload["report_id"]))
    return find_chart(session, context.reach, report.id, context.payload["code"]), report.unit_path
