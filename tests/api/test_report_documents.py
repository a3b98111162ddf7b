"""A report as an official document: headed as its day demands, aggregates with their ids, waiting for its number."""

from datetime import date
from functools import partial

import pytest
from starlette.testclient import TestClient

from fixtures.monthly_reports import (
    API,
    SetDay,
    accepted,
    approved,
    compiled,
    errors_of,
    handed_in,
    laid,
    ok,
    open_period,
    put,
    step,
)
from fixtures.people import ClientOf
from fixtures.printed_texts import printed_texts
from fixtures.signing import run_jobs
from toso.core.database import in_transaction
from toso.documents.content import OfficialDocument, figures_printed
from toso.jobs.claim import claim_next, run_job
from toso.worker import handler_of


def test_the_approved_report_is_a_document_that_waits_for_its_number(client_of: ClientOf, july_rows) -> None:
    minh, ha = client_of("minh"), client_of("ha")
    report = compiled(minh)
    draft = ok(minh.post(f"{API}/reports/{report['id']}/document"))
    assert (draft["state"], draft["content"]["draft"]) == ("draft", True)
    done = approved(client_of, report)
    assert done["document_id"] == draft["id"]
    document = ok(ha.get(f"{API}/documents/{done['document_id']}"))
    content = document["content"]
    assert (document["state"], content["addressees"]) == ("approved", ["Ủy ban nhân dân thành phố Hạ Long"])
    assert content["summary"].endswith("trên địa bàn phường Hồng Gai tháng 7 năm 2024")
    assert content["annexes"][0]["orientation"] == "portrait"
    issued = ok(step(ha, f"/documents/{document['id']}/number", document, issued_on="2024-07-10"))
    assert issued["code"] == "01/BC-UBND"
    shown = ok(minh.get(f"{API}/reports/{report['id']}"))
    assert (shown["state"], shown["document_code"]) == ("issued", "01/BC-UBND")
    again = minh.post(f"{API}/reports/{report['id']}/document")
    assert again.json()["code"] == "already-issued"


def test_an_approved_report_is_signed_by_a_deputy_or_by_who_follows_who_left(client_of: ClientOf, july_rows) -> None:
    ha, minh = client_of("ha"), client_of("minh")
    ward = next(u["id"] for u in ok(ha.get(f"{API}/units")) if u["path"] == "qn.hg")
    lines = ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]
    deputy = {"full_name": "Vũ Đình Khoa", "lines": lines, "valid_from": "2024-07-10"}
    signer = ok(ha.post(f"{API}/units/{ward}/signers", json=deputy), 201)
    path = f"{API}/reports/{(report := compiled(minh))['id']}/document"
    assert errors_of(minh.post(path, json={"signer_id": signer["id"]})).keys() == {"signer_id"}, "not before approval"
    approved(client_of, report)
    assert errors_of(minh.post(path, json={"signer_id": ward})).keys() == {"signer_id"}
    document = ok(minh.post(path, json={"signer_id": signer["id"]}))
    assert (document["state"], document["signer_name"]) == ("approved", "Vũ Đình Khoa")
    assert document["content"]["signature"]["lines"] == lines
    issued = ok(step(ha, f"/documents/{document['id']}/number", document, issued_on="2024-07-10"))
    assert issued["content"]["signature"] | {"name": ""} == document["content"]["signature"] | {"name": ""}
    assert minh.post(path, json={"signer_id": signer["id"]}).json()["code"] == "already-issued"


def test_the_document_prints_aggregates_with_their_ids_and_never_a_name(client_of: ClientOf, july_rows) -> None:
    minh = client_of("minh")
    report = compiled(minh)
    draft = ok(minh.post(f"{API}/reports/{report['id']}/document"))
    content = OfficialDocument.model_validate(draft["content"])
    known = {f["id"]: f["text"] for f in report["figures"]}
    printed = list(figures_printed(content))
    assert len(printed) > 100
    for figure_id, text in printed:
        if figure_id.endswith("@ward"):
            assert text.lstrip("-") == known[figure_id].lstrip("+-"), figure_id
    whole = "\n".join(printed_texts(content))
    assert not any(name in whole for name in ("Hoàng Thị Hoa", "Đặng Thúy Nga", "Mẫu An"))
    assert whole.rstrip().count("./.") >= 1
    assert "I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH" in whole
    assert "nguồn số liệu: khu phố nhập số tổng hợp" in whole.lower()


def _sign_until(ha: TestClient, last_day: str) -> None:
    """The one who signs for the ward since the reform does so no longer."""
    ward = next(u["id"] for u in ok(ha.get(f"{API}/units")) if u["path"] == "qn.hg")
    signer = next(s for s in ok(ha.get(f"{API}/units/{ward}/signers")) if s["valid_from"] == "2025-07-01")
    kept = {name: signer[name] for name in ("full_name", "lines", "user_id", "is_default", "valid_from")}
    ok(put(ha, f"/signers/{signer['id']}", signer, {**kept, "valid_to": last_day}))


@pytest.mark.both_databases("resource")
def test_since_the_reform_the_report_goes_to_the_province_and_asks_the_new_khu_pho(
    client_of: ClientOf, on_day: SetDay
) -> None:
    on_day(date(2025, 7, 11))
    minh, lan = client_of("minh"), client_of("lan")
    open_period(minh, "2025-07")
    rows = ok(minh.get(f"{API}/submissions"))["items"]
    assert len([r for r in rows if r["kind"] == "neighbourhood"]) == 12
    accepted(minh, handed_in(minh, rows[0]["unit_id"], period="2025-07", until="2025-07-10"))
    report = ok(minh.post(f"{API}/reports", json={"period": "2025-07"}), 201)
    draft = ok(minh.post(f"{API}/reports/{report['id']}/document"))
    assert draft["content"]["addressees"] == ["Ủy ban nhân dân tỉnh Quảng Ninh"]
    before_lan = laid(minh, report)
    _sign_until(client_of("ha"), "2025-07-05")
    refused = step(lan, f"/reports/{report['id']}/approve", before_lan)
    assert (refused.status_code, refused.json()["code"]) == (409, "letterhead-missing"), "nobody is named to sign"
    assert ok(lan.get(f"{API}/reports/{report['id']}"))["state"] == "submitted", "nothing half-stored"


def test_whoever_reads_the_report_sees_how_it_prints_and_makes_no_document(client_of: ClientOf, july_rows) -> None:
    lan, report = client_of("lan"), compiled(client_of("minh"))
    job = ok(lan.post(f"{API}/reports/{report['id']}/preview"), 202)
    assert (job["kind"], job["state"]) == ("report.preview", "queued")
    again = lan.post(f"{API}/reports/{report['id']}/preview")
    assert (again.status_code, again.json()["code"]) == (409, "job-running")
    assert client_of("minh").get(f"{API}/jobs/{job['id']}").status_code == 404, "a preview is one's own"
    assert client_of("hoa").post(f"{API}/reports/{report['id']}/preview").status_code == 403
    assert ok(lan.get(f"{API}/reports/{report['id']}"))["document_id"] is None


def test_the_preview_is_a_pdf_marked_as_a_draft(app, client_of: ClientOf, july_rows) -> None:
    lan, report = client_of("lan"), compiled(client_of("minh"))
    job = ok(lan.post(f"{API}/reports/{report['id']}/preview"), 202)
    engines, state = app.state.engines, app.state
    claimed = in_transaction(engines.write, partial(claim_next, kinds=["report.preview"]))
    assert claimed is not None
    run_job(claimed, handler_of(claimed.kind), engines, state.store, state.settings)
    done = ok(lan.get(f"{API}/jobs/{job['id']}"))
    answer = lan.get(f"{API}/files/{done['result']['file_id']}?inline=true")
    assert (answer.status_code, answer.headers["content-type"], answer.content[:5]) == (
        200,
        "application/pdf",
        b"%PDF-",
    )
    assert client_of("nga").get(f"{API}/files/{done['result']['file_id']}").status_code == 404


def test_the_live_preview_shows_the_pages_with_words_that_are_not_saved(app, client_of: ClientOf, july_rows) -> None:
    lan, report = client_of("lan"), compiled(client_of("minh"))
    wanted = {"live": True, "sections": [{"code": "direction", "text": "Đã họp {{t5.done.cum@ward}} lần. " * 90}]}
    job = ok(lan.post(f"{API}/reports/{report['id']}/preview", json=wanted), 202)
    engines, state = app.state.engines, app.state
    claimed = in_transaction(engines.write, partial(claim_next, kinds=["report.live_preview"]))
    assert claimed is not None
    run_job(claimed, handler_of(claimed.kind), engines, state.store, state.settings)
    result = ok(lan.get(f"{API}/jobs/{job['id']}"))["result"]
    picture = lan.get(f"{API}/files/{result['file_id']}")
    assert (picture.headers["content-type"], picture.content[:4]) == ("image/png", b"\x89PNG")
    assert result["pages"] >= 4, "the words stand on the page"
    assert result["places"]["direction"] < result["places"]["results"] < result["places"]["proposals"]
    kept = ok(lan.get(f"{API}/reports/{report['id']}"))
    assert "Đã họp" not in next(s for s in kept["sections"] if s["code"] == "direction")["text"]


def test_an_issued_report_shows_as_its_document_and_never_as_a_draft(app, client_of: ClientOf, july_rows) -> None:
    minh, ha = client_of("minh"), client_of("ha")
    done = approved(client_of, compiled(minh))
    document = ok(ha.get(f"{API}/documents/{done['document_id']}"))
    ok(step(ha, f"/documents/{document['id']}/number", document, issued_on="2024-07-10"))
    run_jobs(app, "document.render")
    wanted = {"sections": [{"code": "direction", "text": "Lời viết sau khi phát hành."}]}
    job = ok(minh.post(f"{API}/reports/{done['id']}/preview", json=wanted), 202)
    run_jobs(app, "report.preview")
    file = ok(minh.get(f"{API}/jobs/{job['id']}"))["result"]["file_id"]
    assert minh.get(f"{API}/files/{file}").content == ha.get(f"{API}/documents/{document['id']}/files/pdf").content


def test_numbering_names_the_job_that_makes_the_files(client_of: ClientOf, july_rows) -> None:
    ha = client_of("ha")
    done = approved(client_of, compiled(client_of("minh")))
    document = ok(ha.get(f"{API}/documents/{done['document_id']}"))
    issued = ok(step(ha, f"/documents/{document['id']}/number", document, issued_on="2024-07-10"))
    job = ok(ha.get(f"{API}/jobs/{issued['render_job']['id']}"))
    assert (job["kind"], job["state"]) == ("document.render", "queued")
