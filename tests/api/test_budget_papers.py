"""Papers on money: the proposal to the superior and the ward's decision begin with the lines that lack money."""

from datetime import date
from typing import Any

import pytest
from fastapi import FastAPI

from factories.written import DAY, HEAD, SIGNER
from fixtures.money import entry_sent, name_finance, planned
from fixtures.monthly_reports import API, SetDay, ok
from fixtures.people import ClientOf
from toso.documents.content import OfficialDocument
from toso.documents.kinds import DocumentKind
from toso.documents.linter import lint_pdf
from toso.documents.render.pdf import render_pdf
from toso.drafts.content import DraftContent
from toso.drafts.document_builder import compose

PATH = f"{API}/budget/papers"


@pytest.fixture(autouse=True)
def _day(plan_in_force: object, on_day: SetDay) -> None:
    on_day(date(2024, 8, 9))


def drafted(client: Any, paper: str) -> dict[str, Any]:
    made = ok(client.post(PATH, json={"year": 2024, "paper": paper}), 201)
    return ok(client.get(f"{API}/document-drafts/{made['draft_id']}"))


def told(draft: dict[str, Any]) -> str:
    return "\n".join(block["text"] for block in draft["content"]["blocks"])


def rows_of(draft: dict[str, Any]) -> list[list[str]]:
    ((table,),) = (annex["blocks"] for annex in draft["content"]["annexes"])
    return table["table"]["rows"]


def three_lines(app: FastAPI, client_of: ClientOf) -> None:
    """One wholly given, one in part, one not at all."""
    name_finance(app)
    ha, hoa, minh = client_of("ha"), client_of("hoa"), client_of("minh")
    whole = planned(minh, title="In tờ rơi", estimate=2_000_000)
    ok(entry_sent(ha, whole, "allocation", 2_000_000), 201)
    part = planned(minh, title="Tập huấn thành viên tổ", estimate=6_000_000)
    ok(entry_sent(ha, part, "allocation", 4_500_000), 201)
    planned(hoa, title="Ra quân cao điểm", estimate=3_000_000)
    planned(hoa, title="Việc của năm sau", estimate=9_000_000, year=2025)


@pytest.mark.both_databases("collation")
@pytest.mark.parametrize("paper", ["proposal", "decision"])
def test_a_paper_has_each_line_that_lacks_money_and_their_sum(app: FastAPI, client_of: ClientOf, paper: str) -> None:
    three_lines(app, client_of)
    draft = drafted(client_of("minh"), paper)
    assert (draft["kind"], draft["template"], draft["missing"]) == (paper, f"budget_{paper}", {})
    assert "4.500.000 đồng (bốn triệu năm trăm nghìn đồng)" in told(draft)
    assert not any(mark in told(draft) for mark in "{}…")
    desk, place = "Bộ phận Văn hóa - Thông tin", "Khu phố 1"
    if paper == "decision":
        assert rows_of(draft) == [
            ["1", "Tập huấn thành viên tổ", desk, "", "1.500.000"],
            ["2", "Ra quân cao điểm", place, "", "3.000.000"],
            ["", "Cộng", "", "", "4.500.000"],
        ]
    else:
        assert rows_of(draft) == [
            ["1", "Tập huấn thành viên tổ", desk, "6.000.000", "4.500.000", "1.500.000"],
            ["2", "Ra quân cao điểm", place, "3.000.000", "0", "3.000.000"],
            ["", "Cộng", "", "9.000.000", "4.500.000", "4.500.000"],
        ]
    content = DraftContent.model_validate(draft["content"])
    made = compose(DocumentKind(paper), content, HEAD, SIGNER, DAY, draft=False)
    issued = OfficialDocument.model_validate({**made.model_dump(), "number": 5, "issued_on": DAY})
    assert [finding.line() for finding in lint_pdf(render_pdf(issued)).errors] == []


def test_where_all_was_given_there_is_no_paper_and_desks_alone_draft_one(app: FastAPI, client_of: ClientOf) -> None:
    body = {"year": 2024, "paper": "decision"}
    refused = client_of("minh").post(PATH, json=body)
    assert (refused.status_code, refused.json()["code"]) == (409, "nothing-to-allot")
    three_lines(app, client_of)
    assert [client_of(name).post(PATH, json=body).status_code for name in ("hoa", "son", "dung")] == [403] * 3
    assert client_of("minh").post(PATH, json={**body, "paper": "poster"}).status_code == 422
    empty = ok(client_of("minh").post(f"{API}/document-drafts", json={"template": "budget_proposal"}), 201)
    assert {"blocks", "annexes"} <= empty["missing"].keys()
