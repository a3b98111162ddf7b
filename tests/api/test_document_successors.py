"""A document that follows an issued one: begun with its words and recipients, tied to it, told where the old one is read."""

from datetime import date
from typing import Any

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from fixtures.drafts import approved_draft, begun, did, filled
from fixtures.monthly_reports import (
    API,
    SetDay,
    approved,
    compiled,
    errors_of,
    ok,
    step,
)
from fixtures.people import ClientOf

TEXT = [{"kind": "paragraph", "text": "Nghỉ lễ ngày 02 tháng 9."}]
CITED = "Thông báo số 01/TB-UBND ngày 09 tháng 8 năm 2024 của Ủy ban nhân dân phường Hồng Gai"


@pytest.fixture(autouse=True)
def _day(on_day: SetDay) -> None:
    on_day(date(2024, 8, 9))


def issued(client: TestClient, document: dict[str, Any], on: str = "2024-08-09") -> dict[str, Any]:
    return ok(step(client, f"/documents/{document['id']}/number", document, issued_on=on))


@pytest.fixture
def notice(client_of: ClientOf) -> dict[str, Any]:
    return issued(client_of("ha"), approved_draft(client_of, "notice", summary="Về việc nghỉ lễ", blocks=TEXT))


def following(client: TestClient, document: dict[str, Any], kind: str = "replaces") -> Any:
    body = {"mends": {"kind": kind, "target_id": document["id"]}}
    return client.post(f"{API}/document-drafts", json=body)


def relations(client: TestClient, document: dict[str, Any]) -> list[tuple[str, str]]:
    found = ok(client.get(f"{API}/documents/{document['id']}/relations"))
    return [(one["label"], one["code"]) for one in found]


def replaced(client_of: ClientOf, document: dict[str, Any]) -> list[str]:
    """Said of it in the list of documents, in the register, in the inbox of whoever received it."""
    ha, lists = client_of("ha"), []
    for client, path, name in (
        (ha, "documents", "id"),
        (ha, "documents/register", "id"),
        (client_of("hoa"), "inbox", "document_id"),
    ):
        lists += [
            row["succeeded_by"] for row in ok(client.get(f"{API}/{path}"))["items"] if row[name] == document["id"]
        ]
    return lists


def made_of(client_of: ClientOf, draft: dict[str, Any]) -> dict[str, Any]:
    ha = client_of("ha")
    did(ha, draft, "submit")
    return ok(ha.get(f"{API}/documents/{did(client_of('lan'), draft, 'approve')['document_id']}"))


def test_the_one_in_its_place_begins_with_its_words_and_says_whose_place_it_takes(
    app: FastAPI, client_of: ClientOf, notice: dict[str, Any]
) -> None:
    ha = client_of("ha")
    draft = ok(following(ha, notice), 201)
    old = ok(ha.get(f"{API}/document-drafts/{notice['source_id']}"))
    said = [block["text"] for block in draft["content"]["blocks"]]
    assert (draft["template"], draft["summary"]) == ("notice", "Về việc nghỉ lễ")
    assert said == ["Nghỉ lễ ngày 02 tháng 9.", f"Thông báo này thay thế {CITED}."]
    assert draft["content"]["recipients"] == old["content"]["recipients"]
    draft = filled(ha, draft)
    assert draft["content"]["mends"] == {"kind": "replaces", "target_id": notice["id"]}, "saving keeps the tie"
    document = made_of(client_of, draft)
    assert relations(ha, document) == [("Thay thế", "01/TB-UBND")]
    strangers = TestClient(app)
    seen = ok(ha.get(f"{API}/documents/{notice['id']}"))["content"]["check_url"]
    code = seen.rpartition("/")[2].rpartition("=")[2]
    assert ok(strangers.get(f"{API}/verify/{code}"))["related"] == [], "what has no number replaces nothing"
    assert replaced(client_of, notice) == ["", "", ""]
    issued(ha, document)
    assert relations(ha, notice) == [("Được thay thế bởi", "02/TB-UBND")]
    (told,) = ok(strangers.get(f"{API}/verify/{code}"))["related"]
    assert (told["label"], told["number"]) == ("Được thay thế bởi", "02/TB-UBND")
    assert replaced(client_of, notice) == ["02/TB-UBND"] * 3
    ok(
        step(
            ha,
            f"/documents/{document['id']}/recall",
            ok(ha.get(f"{API}/documents/{document['id']}")),
            reason="Sai ngày",
        )
    )
    assert replaced(client_of, notice) == ["", "", ""], "what is recalled takes nobody's place"


@pytest.mark.both_databases("json")
def test_it_is_related_once_however_often_it_is_approved(client_of: ClientOf, notice: dict[str, Any]) -> None:
    ha, lan = client_of("ha"), client_of("lan")
    draft = filled(ha, ok(following(ha, notice), 201))
    made_of(client_of, draft)
    did(lan, draft, "reopen", reason="Sửa một chữ")
    assert relations(ha, made_of(client_of, draft)) == [("Thay thế", "01/TB-UBND")]


def test_a_third_one_names_the_second_alone(client_of: ClientOf, notice: dict[str, Any]) -> None:
    ha = client_of("ha")
    second = issued(ha, made_of(client_of, filled(ha, ok(following(ha, notice), 201))))
    said = [block["text"] for block in ok(following(ha, second), 201)["content"]["blocks"]]
    assert [line for line in said if "thay thế" in line] == [f"Thông báo này thay thế {CITED.replace('01/', '02/')}."]


def test_a_decision_says_it_where_it_says_since_when_it_holds(client_of: ClientOf) -> None:
    ha = client_of("ha")
    document = issued(ha, approved_draft(client_of, "team_decision"))
    blocks = ok(following(ha, document), 201)["content"]["blocks"]
    (held,) = [block["text"] for block in blocks if "có hiệu lực" in block["text"]]
    cited = "Quyết định số 01/QĐ-UBND ngày 09 tháng 8 năm 2024 của Ủy ban nhân dân phường Hồng Gai"
    assert held.startswith(f"Quyết định này có hiệu lực kể từ ngày ký và thay thế {cited}.")


def test_a_letter_that_corrects_goes_to_whom_the_document_went(client_of: ClientOf, notice: dict[str, Any]) -> None:
    ha = client_of("ha")
    draft = ok(following(ha, notice, "corrects"), 201)
    content = draft["content"]
    assert (draft["template"], content["addressees"]) == ("letter", ["Thường trực Đảng ủy", "Các khu phố"])
    assert content["summary"] == "Về việc đính chính Thông báo số 01/TB-UBND ngày 09 tháng 8 năm 2024"
    assert "về việc nghỉ lễ" in content["blocks"][0]["text"]
    assert "blocks" in draft["missing"], "what was printed, and what it should be, is asked"
    letter = issued(ha, made_of(client_of, filled(ha, draft)))
    assert relations(ha, letter) == [("Đính chính", "01/TB-UBND")]
    assert relations(ha, notice) == [("Được đính chính bởi", letter["code"])]


def test_a_report_is_corrected_in_form_here_and_replaced_where_its_figures_are(
    client_of: ClientOf, july_rows: Any
) -> None:
    del july_rows
    ha = client_of("ha")
    document = ok(ha.get(f"{API}/documents/{approved(client_of, compiled(client_of('minh')))['document_id']}"))
    assert errors_of(following(ha, document, "corrects")) == {"mends": "Chọn một văn bản đã phát hành."}
    report = issued(ha, document, "2024-07-10")
    assert "trang báo cáo" in errors_of(following(ha, report))["mends"]
    assert ok(following(ha, report, "corrects"), 201)["template"] == "letter"


def test_a_draft_has_a_template_or_what_it_follows(client_of: ClientOf, notice: dict[str, Any]) -> None:
    ha = client_of("ha")
    assert ha.post(f"{API}/document-drafts", json={}).status_code == 422
    both = {"template": "notice", "mends": {"kind": "replaces", "target_id": notice["id"]}}
    assert ha.post(f"{API}/document-drafts", json=both).status_code == 422
    assert begun(ha, "notice")["content"]["mends"] is None
