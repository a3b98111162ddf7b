"""Papers on rewards: the proposal to the superior and the ward's decision begin with who waits to be decided on."""

from datetime import date
from typing import Any

import pytest

from factories.written import DAY, HEAD, SIGNER
from fixtures.assessments import proposed
from fixtures.monthly_reports import API, SetDay, ok, step
from fixtures.people import ClientOf
from toso.documents.content import OfficialDocument
from toso.documents.kinds import DocumentKind
from toso.documents.linter import lint_pdf
from toso.documents.render.pdf import render_pdf
from toso.drafts.content import DraftContent
from toso.drafts.document_builder import compose


@pytest.fixture(autouse=True)
def _day(on_day: SetDay) -> None:
    on_day(date(2024, 8, 9))


def drafted(client: Any, paper: str) -> dict[str, Any]:
    made = ok(client.post(f"{API}/rewards/papers", json={"paper": paper}), 201)
    return ok(client.get(f"{API}/document-drafts/{made['draft_id']}"))


@pytest.mark.both_databases("collation")
@pytest.mark.parametrize(
    ("paper", "kind", "place"), [("proposal", "proposal", 1), ("decision", "decision", 0)], ids=["proposal", "decision"]
)
def test_a_paper_lists_who_waits_with_form_reason_and_money(
    client_of: ClientOf, paper: str, kind: str, place: int
) -> None:
    hoa, minh, lan = client_of("hoa"), client_of("minh"), client_of("lan")
    member = ok(hoa.get(f"{API}/workload"))["members"][0]
    proposed(hoa, form="certificate", amount=500_000)
    proposed(hoa, form="bonus", amount=1_000_000, member_id=member["member_id"], reason="Đến từng nhà buổi tối")
    settled = proposed(hoa, reason="Đã quyết định rồi")
    ok(step(lan, f"/rewards/{settled['id']}/decide", settled, step="decide", document_no="9/QĐ-UBND"))
    draft = drafted(minh, paper)
    content = draft["content"]
    assert (draft["kind"], draft["template"]) == (kind, f"reward_{paper}")
    assert "01 tập thể và 01 cá nhân" in content["blocks"][place]["text"]
    assert "tổng cộng 1.500.000 đồng (một triệu năm trăm nghìn đồng)" in content["blocks"][place + 1]["text"]
    ((table,),) = (annex["blocks"] for annex in content["annexes"])
    assert table["table"]["rows"] == [
        ["Tập thể", "", "", "", ""],
        ["1", "Khu phố 1", "Tập thể", "Hướng dẫn nhiều hộ", "Giấy khen, 500.000 đồng"],
        ["Cá nhân", "", "", "", ""],
        [
            "1",
            member["full_name"],
            "Thành viên Tổ công nghệ số cộng đồng, Khu phố 1",
            "Đến từng nhà buổi tối",
            "Tiền thưởng, 1.000.000 đồng",
        ],
    ]
    assert not any("{" in block["text"] for block in content["blocks"])
    made = compose(DocumentKind(kind), DraftContent.model_validate(content), HEAD, SIGNER, DAY, draft=False)
    issued = OfficialDocument.model_validate({**made.model_dump(), "number": 5, "issued_on": DAY})
    assert [finding.line() for finding in lint_pdf(render_pdf(issued)).errors] == []


def test_a_paper_is_drafted_by_desks_alone_and_of_nothing_there_is_none(client_of: ClientOf) -> None:
    path, body = f"{API}/rewards/papers", {"paper": "decision"}
    refused = client_of("minh").post(path, json=body)
    assert (refused.status_code, refused.json()["code"]) == (409, "no-reward-proposed")
    proposed(client_of("hoa"))
    assert [client_of(name).post(path, json=body).status_code for name in ("hoa", "son", "dung")] == [403] * 3
    assert client_of("minh").post(path, json={"paper": "poster"}).status_code == 422
    empty = ok(client_of("minh").post(f"{API}/document-drafts", json={"template": "reward_proposal"}), 201)
    assert empty["content"]["annexes"][0]["blocks"][0]["table"]["rows"][1] == ["1", *["……"] * 4]
