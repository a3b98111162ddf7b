"""Random months with gaps, blanks and corrections: every number of text, annexes, workbook, screen and charts of their
reports, and of the quarter's, equals a count of its own over what was typed.
"""

import io
import re
from collections import defaultdict
from collections.abc import Iterator
from random import Random
from typing import Any
from uuid import UUID

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from openpyxl import load_workbook
from sqlmodel import Session, col
from starlette.testclient import TestClient

from fixtures.corrections import refreshed, reopened
from fixtures.monthly_reports import API, SetDay, accepted, approved, fill, ok, open_period, step, unit_id
from fixtures.people import ClientOf
from fixtures.quarters import DAYS, issue, of_quarter
from fixtures.recounts import (
    FIRST_BOUND,
    GOALS,
    KHU_PHO,
    LIBRARY,
    REACH,
    RESULTS,
    Cells,
    Count,
    Handed,
    Typist,
    count_month,
    count_months,
    share_text,
)
from fixtures.report_xml import checked_xml
from fixtures.screen_figures import figures_on_screen
from toso.documents.blocks import FigureCell, Table
from toso.documents.content import OfficialDocument, figures_printed
from toso.documents.render.xlsx import render_xlsx
from toso.documents.wording import printed_texts
from toso.reports.figures.sentences import WORTH_TELLING
from toso.reports.model.report_tables import Report
from toso.reports.printing.document import report_document

NAMES = {**{f"kp{n}": f"Khu phố {n}" for n in range(1, 7)}}
SEEDS = (1, 2)
MONTH = re.compile(r"\d{4}-\d\d")


class Ward:
    """The ward through HTTP, its culture desk typing in for everybody."""

    def __init__(self, app: FastAPI, client_of: ClientOf, on_day: SetDay, seed: int) -> None:
        self.app, self.client_of, self.on_day = app, client_of, on_day
        self.desk: TestClient = client_of("minh")
        self.typist = Typist(Random(seed))
        self.handed: dict[str, Handed] = {}

    def month(self, code: str) -> dict[str, Any]:
        """A month handed in, compiled, checked and issued."""
        self.on_day(DAYS[code])
        open_period(self.desk, code)
        self.handed[code] = self.typist.month()
        for place, cells in self.handed[code].items():
            row = ok(
                self.desk.post(f"{API}/submissions", json={"period": code, "unit_id": unit_id(self.desk, place)}), 201
            )
            self._hand_in(code, row, cells)
        report = ok(self.desk.post(f"{API}/reports", json={"period": code}), 201)
        self.check(report, self.of_month(code))
        return issue(self.client_of, approved(self.client_of, report), DAYS[code].isoformat())

    def _hand_in(self, code: str, row: dict[str, Any], cells: Cells) -> None:
        figures = {
            c: {"cumulative": cumulative, "in_period": added, "remark": "Đã kiểm tra"}
            for c, (cumulative, added) in cells.items()
        }
        row = fill(self.desk, row, {"data_until": DAYS[code].isoformat(), "figures": figures, "sections": {}})
        accepted(self.desk, ok(step(self.desk, f"/submissions/{row['id']}/submit", row)))

    def of_month(self, code: str) -> Count:
        before = {"2024-08": "2024-07", "2024-09": "2024-08"}.get(code, "")
        return count_month(self.handed[code], self.handed.get(before, {}))

    def content(self, report: dict[str, Any]) -> OfficialDocument:
        with Session(self.app.state.engines.read) as session:
            row = session.execute(sa.select(Report).where(col(Report.id) == UUID(report["id"]))).scalar_one()
            return report_document(session, row)

    def corrected(self, report: dict[str, Any], code: str) -> dict[str, Any]:
        """One khu phố of a month counted anew."""
        body = {"reason": "Khu phố cộng nhầm"}
        correction = ok(self.desk.post(f"{API}/reports/{report['id']}/corrections", json=body), 201)
        place = next(p for p in KHU_PHO if p in self.handed[code])
        cells = self.typist.again(self.handed[code][place])
        self._hand_in(code, reopened(self.client_of, correction, NAMES[place]), cells)
        self.handed[code] = {**self.handed[code], place: cells}
        return refreshed(self.client_of, correction)

    def check(self, report: dict[str, Any], count: Count) -> None:
        """Text, annexes, workbook, screen and charts against the count."""
        assert report["moved"] == []
        checked_xml(self.desk, report["id"])
        content = self.content(report)
        told = _told(report, count)
        for name, text in figures_printed(content):
            assert told(name, text), (name, text, count.texts.get(name))
        for name, text in figures_on_screen(report):
            covers = {str(number) for number in count.cover.get(name, ())}
            assert text in covers or told(name, text), (name, text, count.texts.get(name))
        assert one_text_each(content) == {}
        assert_sums(in_annexes(content))
        assert_sums(in_workbook(content))
        voices = ok(self.desk.get(f"{API}/voices/reports/{report['id']}"))
        for chart in voices["charts"]:
            for point in (p for series in chart["series"] for p in series["points"] if ":" not in p["figure"]):
                assert told(point["figure"], point["text"]), point
        check_extremes(report, count)
        check_words(report, count)


def _told(report: dict[str, Any], count: Count) -> Any:
    counted = {unit["place"]: unit for unit in report["units"]}

    def agrees(name: str, text: str) -> bool:
        own, _, part = name.partition("|")
        code, _, rest = own.rpartition(".")
        aspect, _, place = rest.partition("@")
        if part:
            known, asked = count.cover[own]
            return text == str(known if part == "reported" else asked)
        if code not in LIBRARY:
            return code.startswith(("tasks.", "units."))
        if aspect in {"in_chg", "late", "last"} or MONTH.fullmatch(place):
            return True
        if aspect == "in" and code not in RESULTS:
            return True
        assert place == "ward" or place in counted
        return count.texts.get(own, "—").lstrip("-") == text.lstrip("+-")

    return agrees


def one_text_each(content: OfficialDocument) -> dict[str, set[str]]:
    """Figures that stand in more than one form."""
    forms: dict[str, set[str]] = defaultdict(set)
    for name, text in figures_printed(content):
        forms[name].add(text.lstrip("+-"))
    return {name: texts for name, texts in forms.items() if len(texts) > 1}


def in_annexes(content: OfficialDocument) -> Iterator[tuple[str, int]]:
    for annex in content.annexes:
        for block in annex.blocks:
            for row in block.rows if isinstance(block, Table) else ():
                cells = (cell for cell in row.cells if isinstance(cell, FigureCell) and not cell.percent)
                yield from ((cell.figure_id, int(cell.value)) for cell in cells if cell.value is not None)


def in_workbook(content: OfficialDocument) -> Iterator[tuple[str, int]]:
    """By its list of figures, each as it stands in its cell."""
    book = load_workbook(io.BytesIO(render_xlsx(content)))
    for name, text, value, address in book["Mã số liệu"].iter_rows(min_row=2, values_only=True):
        if isinstance(value, int | float) and not str(text).endswith("%"):
            sheet, _, cell = str(address).rpartition("!")
            assert book[sheet][cell].value == value, name
            yield str(name), int(value)


def assert_sums(printed: Iterator[tuple[str, int]]) -> None:
    """The ward's number is the sum of what stands beside it for its units, and of counts for its months."""
    units: dict[str, dict[str, int]] = defaultdict(dict)
    months: dict[str, dict[str, int]] = defaultdict(dict)
    for name, value in printed:
        own, _, place = name.partition("@")
        if own.rpartition(".")[0] in LIBRARY:
            (months if MONTH.fullmatch(place) else units)[own][place] = value
    assert len(units) > 40
    for own, values in units.items():
        total = values.pop("ward", 0)
        assert sum(values.values()) == total, own
        if own in months and own.endswith(".in") and own != f"{REACH}.in":
            assert sum(months[own].values()) == total, own


def lines_of(report: dict[str, Any]) -> list[str]:
    return ["".join(run["text"] for run in line) for s in report["sections"] for line in s["lines"]]


def lines_about(report: dict[str, Any], code: str) -> list[str]:
    """The sentences whose first figure is one of the measure."""
    found: list[str] = []
    for line in (line for section in report["sections"] for line in section["lines"]):
        first = next((run["figure"] for run in line if run["figure"]), "")
        found += ["".join(run["text"] for run in line)] if first.startswith(f"{code}.") else []
    return found


def check_extremes(report: dict[str, Any], count: Count) -> None:
    """The highest and the lowest rate between khu phố, and who has them."""
    for code in FIRST_BOUND:
        shares = {u: count.shares[f"{code}.pct@{u}"] for u in KHU_PHO if f"{code}.pct@{u}" in count.shares}
        (told,) = [line for line in lines_about(report, code) if "cao nhất" in line] or [""]
        if max(shares.values(), default=0) - min(shares.values(), default=0) < WORTH_TELLING:
            assert not told
            continue
        for word, value in (("cao nhất", max(shares.values())), ("thấp nhất", min(shares.values()))):
            text = share_text(value, GOALS[code])
            named = [NAMES[u] for u, share in shares.items() if share == value]
            said = told.partition(word)[2].partition(", thấp nhất")[0]
            assert text in said, (told, text)
            assert all(name in said for name in named) or "ở nhiều khu phố" in said, (told, named)


def check_words(report: dict[str, Any], count: Count) -> None:
    """How many units are in the figures is said once; nothing came in the period that is not in the total."""
    (usual,) = {(len([u for u in KHU_PHO if any(f".cum@{u}" in name for name in count.texts)]), len(KHU_PHO))}
    said = f"{usual[0]}/{usual[1]} khu phố"
    assert sum(said in line for line in lines_of(report)) == 1, said
    values = {f["id"]: f["text"] for f in report["figures"]}
    for code in RESULTS:
        added, total = (_number(values.get(f"{code}.{a}@ward", "—")) for a in ("in", "cum"))
        assert added is None or total is None or added <= total, code


def _number(text: str) -> int | None:
    return None if text == "—" else int(text.replace(".", ""))


def check_correction(ward: Ward, correction: dict[str, Any], before: Count, after: Count) -> None:
    """It tells every figure that is another now, as it was and as it is; and who is highest and lowest now."""
    checked_xml(ward.desk, correction["id"])
    content = ward.content(correction)
    then, now = _told(correction, before), _told(correction, after)
    for name, text in figures_printed(content):
        own, _, part = name.partition("|")
        if own.endswith("~change"):
            continue
        told, plain = (then, own.removesuffix("~before")) if own.endswith("~before") else (now, own)
        assert told(f"{plain}|{part}" if part else plain, text), (name, text)
    moved = {
        name
        for name in before.texts.keys() | after.texts.keys()
        if before.texts.get(name, "—") != after.texts.get(name, "—") and not name.endswith("_chg@ward")
    }
    told_of = {name.removesuffix("~change") for name, _ in figures_printed(content) if name.endswith("~change")}
    assert {n for n in told_of if not re.search(r"@\d{4}-", n)} == moved
    said = " ".join(printed_texts(content))
    for code in FIRST_BOUND:
        for pick in (max, min):
            old, new = (_extreme(count, code, pick) for count in (before, after))
            if old != new and new:
                phrase = LIBRARY[code]["phrase"]
                told = [line for line in said.split("Câu “") if phrase in line and "nhất" in line]
                assert told, (phrase, old, new)
                now_said = told[0].partition("nay là “")[2].partition("”")[0]
                # Who is near the others is no longer ranked.
                unranked = "nhiều khu phố" in now_said or "cao nhất" not in now_said
                assert all(NAMES[u] in now_said for u in new) or unranked, told


def _extreme(count: Count, code: str, pick: Any) -> set[str]:
    """Who has the highest or the lowest share; nobody where all have one share, or fewer than two have any."""
    shares = {u: count.shares[f"{code}.pct@{u}"] for u in KHU_PHO if f"{code}.pct@{u}" in count.shares}
    texts = {share_text(share, GOALS[code]) for share in shares.values()}
    return set() if len(texts) < 2 else {u for u, share in shares.items() if share == pick(shares.values())}


@pytest.mark.parametrize("seed", SEEDS)
def test_every_number_of_months_and_of_their_quarter_is_the_count_of_what_was_typed(
    app: FastAPI, client_of: ClientOf, on_day: SetDay, seed: int
) -> None:
    """A month is corrected after it and its quarter were issued, then the quarter."""
    ward = Ward(app, client_of, on_day, seed)
    months = {code: ward.month(code) for code in DAYS}
    quarter = of_quarter(ward.desk)
    whole, last = count_months(list(ward.handed.values())), ward.of_month("2024-09")
    ward.check(quarter, whole)
    quarter = issue(client_of, approved(client_of, quarter), DAYS["2024-09"].isoformat())
    correction = ward.corrected(months["2024-09"], "2024-09")
    check_correction(ward, correction, last, ward.of_month("2024-09"))
    approved(client_of, correction)
    again = ok(
        ward.desk.post(f"{API}/reports/{quarter['id']}/corrections", json={"reason": "Tháng 9 đã đính chính"}), 201
    )
    check_correction(ward, again, whole, count_months(list(ward.handed.values())))


@pytest.mark.both_databases("resource")
def test_every_number_of_one_month_is_the_count_of_what_was_typed(
    app: FastAPI, client_of: ClientOf, on_day: SetDay
) -> None:
    Ward(app, client_of, on_day, 5).month("2024-07")
