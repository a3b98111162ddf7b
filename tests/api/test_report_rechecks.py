"""The random sample's result stands in the report beside the figures, with its interval; chosen homes are not in it."""

from datetime import date
from typing import Any

import pytest
from fastapi import FastAPI
from sqlmodel import Session

from fixtures.households import Register
from fixtures.monthly_reports import API, SetDay, accepted, annex_to_reports, handed_in, ok, open_period, unit_id
from fixtures.people import ClientOf
from fixtures.settled_targets import settle_targets
from fixtures.visits import answer, sheet, stored
from toso.core.database import in_transaction
from toso.documents.content import OfficialDocument
from toso.households.rechecks.kinds import CaseReason, RecheckResult
from toso.households.rechecks.tables import RecheckCase
from toso.kit.ids import new_id
from toso.reports.printing.annexes import FIGURES_TITLE

VISITED, CHECKED = date(2024, 7, 5), date(2024, 8, 15)


@pytest.mark.both_databases("resource")
@pytest.mark.parametrize("apart", [False, True], ids=["one annex", "activities apart"])
def test_the_report_tells_how_much_of_the_random_sample_holds(
    app: FastAPI, client_of: ClientOf, register: Register, on_day: SetDay, apart: bool
) -> None:
    on_day(VISITED)
    homes, persons, minh = register.households, register.persons, client_of("minh")
    stored(client_of("son"), sheet(homes["dat"], answer(persons["dat"], "account", "yes")))
    stored(client_of("nga"), sheet(homes["lam"], answer(persons["lam"], "sim", "4g")))
    on_day(CHECKED)
    ok(minh.post(f"{API}/rechecks", json={"period": "2024-07", "percent": 100}), 201)
    for row in ok(minh.get(f"{API}/rechecks/cases"))["items"]:
        record(minh, row["id"], right=row["household_id"] == str(homes["lam"]))
    in_transaction(app.state.engines.write, lambda session: add_chosen(session, register))
    settle_targets(minh)
    if apart:
        annex_to_reports(minh, [{"table": "activities"}, {"table": "figures"}])
    open_period(minh)
    accepted(minh, handed_in(client_of("hoa"), unit_id(minh, "kp1")))
    report = ok(minh.post(f"{API}/reports", json={"period": "2024-07"}), 201)
    table = next(one for one in report["tables"] if one["caption"].startswith("Kiểm tra lại ngẫu nhiên"))
    titles = [column["label"] for column in table["columns"]]
    (line,) = table["rows"]
    told = dict(zip(titles, line, strict=True))
    assert told["Mẫu"]["text"].startswith("Kiểm tra lại tháng 7")
    assert told["Tỷ lệ đúng, khoảng tin cậy 95%"]["text"] == "50% (9,5% - 90,5%)"
    assert [told[title]["text"] for title in ("Hộ đã báo cáo", "Hộ rút", "Đã kiểm tra", "Đúng")] == ["2", "2", "2", "1"]
    figure = ok(minh.get(f"{API}/reports/{report['id']}/figures/{told['Đúng']['figure']}"))
    assert [part["text"] for part in figure["parts"]] == ["1"]
    paper = OfficialDocument.model_validate(ok(minh.post(f"{API}/reports/{report['id']}/document"))["content"])
    beside = next(annex for annex in paper.annexes if annex.title == FIGURES_TITLE)
    captions = [block.caption for block in beside.blocks if block.kind == "table"]
    assert any("Kiểm tra lại ngẫu nhiên" in caption for caption in captions[1:]), "below the figures that it tells of"
    assert "50% (9,5% - 90,5%)" in beside.model_dump_json()


def record(minh: Any, case_id: str, *, right: bool) -> None:
    case = ok(minh.get(f"{API}/rechecks/cases/{case_id}"))
    answers = [{"subject_id": c["subject_id"], "item": c["item"], "right": right} for c in case["claims"]]
    body = {"outcome": "checked", "checked_on": str(CHECKED), "answers": answers}
    ok(minh.put(f"{API}/rechecks/cases/{case_id}/result", headers={"If-Match": '"1"'}, json=body))


def add_chosen(session: Session, register: Register) -> None:
    """A home that was chosen because of a hint and found wrong."""
    home = {"household_id": register.households["xuan"], "unit_path": "qn.hg.kp1", "visited_on": VISITED}
    chosen = {"reason": CaseReason.CHOSEN, "hint_id": new_id(), "result": RecheckResult.WRONG}
    session.add(RecheckCase(ward_id=register.ward_id, **home, **chosen, claims=[], answers=[]))
