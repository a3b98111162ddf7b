"""Messages to the public, from figures alone: what has not begun is nothing to announce."""

from datetime import date

import pytest

from toso.kit.periods import Period
from toso.reports.compilation.report_context import Behind
from toso.reports.figures.cells import Cell
from toso.reports.figures.figures import AcceptedSheet, compile_figures
from toso.reports.figures.measures import read_catalogue
from toso.reports.messages.drafts import draft
from toso.reports.messages.kinds import MessageKind
from toso.reports.messages.snapshot import Snapshot
from toso.reports.model.report_tables import Report

JULY = Period.parse("2025-07")
HELD = {"code": "own1.done", "label": "Buổi tuyên truyền", "phrase": "tuyên truyền đã tổ chức", "noun": "buổi"}
TARGET = {"ref": "8", "title": "Tổ chức 28 buổi", "goal_percent": None, "goal_kind": "at_least", "goal_count": 28}
BOUND = {"binds": [{"code": "own1.done"}], "measures": [{**HELD, "unit": "event", "kind": "done", "count": True}]}
CATALOGUE = read_catalogue({"populations": [], "targets": [{**TARGET, **BOUND}], "others": []})


@pytest.mark.parametrize(("held", "announced"), [(0, False), (3, True)])
@pytest.mark.parametrize("kind", [MessageKind.LOUDSPEAKER, MessageKind.NEWS])
def test_no_session_at_all_is_not_announced(kind: MessageKind, held: int, announced: bool) -> None:
    sheet = AcceptedSheet("kp1", "kp1", {"own1.done": Cell(held, held)})
    snapshot = Snapshot(
        report=Report(units=[], tasks=[], months=[]),
        context=Behind.__new__(Behind),
        period=JULY,
        catalogue=CATALOGUE,
        figures=compile_figures(CATALOGUE, JULY, ["kp1"], [sheet], []),
        ward="xã Mỹ Thuận",
        issuer="Ủy ban nhân dân xã Mỹ Thuận",
        document_code="",
        until=date(2025, 7, 11),
        final=True,
    )
    lines = draft(snapshot, kind, "ward").split("\n")
    body = lines[2:]  # the title and the lead of the news name the measure furthest ahead
    assert any("own1.done" in line for line in body) is announced
