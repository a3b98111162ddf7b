"""Messages to the public, from figures alone: what has not begun is nothing to announce."""

from datetime import date

import pytest

from toso.kit.periods import Period
from toso.reports.compilation.report_context import Behind
from toso.reports.figures.cells import Cell
from toso.reports.figures.figures import AcceptedSheet, compile_figures
from toso.reports.figures.measures import Catalogue, read_catalogue
from toso.reports.messages.charts import goals_chart
from toso.reports.messages.drafts import draft
from toso.reports.messages.kinds import MessageKind
from toso.reports.messages.snapshot import Snapshot
from toso.reports.model.report_tables import Report

JULY = Period.parse("2025-07")
HELD = {"code": "own1.done", "label": "Buổi tuyên truyền", "phrase": "tuyên truyền đã tổ chức", "noun": "buổi"}
TARGET = {"ref": "8", "title": "Tổ chức 28 buổi", "goal_percent": None, "goal_kind": "at_least", "goal_count": 28}
BOUND = {"binds": [{"code": "own1.done"}], "measures": [{**HELD, "unit": "event", "kind": "done", "count": True}]}
CATALOGUE = read_catalogue({"populations": [], "targets": [{**TARGET, **BOUND}], "others": []})


ASKED = {"code": "t4.of", "label": "Người chưa có điện thoại thông minh", "unit": "person", "kind": "denominator"}
HOMES = {"code": "pop.households", "label": "Hộ", "noun": "hộ", "unit": "household", "kind": "denominator"}
MOBILISED = {
    "code": "t4.done",
    "label": "Đã vận động",
    "noun": "người",
    "unit": "person",
    "kind": "done",
    "of": "t4.of",
}
VISITED = {"code": "act.visited", "label": "Hộ đã đến", "unit": "household", "kind": "done", "of": "pop.households"}
AT_DOORS = read_catalogue(
    {
        "populations": [HOMES, {**ASKED, "noun": "người", "phrase": "chưa có điện thoại thông minh"}],
        "targets": [
            {
                **TARGET,
                "ref": "4",
                "goal_percent": 70,
                "goal_count": None,
                "binds": [{"code": "t4.done"}],
                "measures": [{**MOBILISED, "phrase": "được vận động"}],
            }
        ],
        "others": [{**VISITED, "noun": "hộ", "phrase": "đã đến"}],
    }
)


@pytest.mark.parametrize("kind", list(MessageKind))
def test_no_text_tells_a_rate_of_those_asked_without_the_homes_gone_to(kind: MessageKind) -> None:
    cells = {"pop.households": Cell(147), "t4.of": Cell(51), "t4.done": Cell(31, 31), "act.visited": Cell(42, 42)}
    snapshot = _snapshot(AT_DOORS, [AcceptedSheet("kp1", "kp1", cells)])
    text = draft(snapshot, kind, "kp1" if kind is MessageKind.ZALO else "ward")
    rates = text.count(".pct@") - text.count("act.visited.pct@")
    assert rates > 0
    assert text.count("khi mới đến {{act.visited.pct@") == rates
    assert "khi mới đến 28,6% số hộ" in goals_chart(snapshot, snapshot.standings()).note


def _snapshot(catalogue: Catalogue, sheets: list[AcceptedSheet]) -> Snapshot:
    unit = {"rung": "neighbourhood", "status": "accepted", "place": "kp1", "name": "Ấp 1"}
    return Snapshot(
        report=Report(units=[unit], tasks=[], months=[], difficulties=[]),
        context=Behind.__new__(Behind),
        period=JULY,
        catalogue=catalogue,
        figures=compile_figures(catalogue, JULY, ["kp1"], sheets, []),
        ward="xã Mỹ Thuận",
        issuer="Ủy ban nhân dân xã Mỹ Thuận",
        document_code="",
        until=date(2025, 7, 11),
        final=True,
    )


@pytest.mark.parametrize(("held", "announced"), [(0, False), (3, True)])
@pytest.mark.parametrize("kind", [MessageKind.LOUDSPEAKER, MessageKind.NEWS])
def test_no_session_at_all_is_not_announced(kind: MessageKind, held: int, announced: bool) -> None:
    sheet = AcceptedSheet("kp1", "kp1", {"own1.done": Cell(held, held)})
    lines = draft(_snapshot(CATALOGUE, [sheet]), kind, "ward").split("\n")
    body = lines[2:]  # the title and the lead of the news name the measure furthest ahead
    assert any("own1.done" in line for line in body) is announced
