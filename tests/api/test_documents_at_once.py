"""Two people act on one document at the same moment: one of them is told, and no number, file or recall is undone."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import Any
from uuid import UUID

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import col

from fixtures.corrections import handed_in_anew, issued, july_rows, opened, refreshed, reopened
from fixtures.crossings import crossed
from fixtures.drafts import begun, did, filled
from fixtures.monthly_reports import API, SetDay, ok, step
from fixtures.people import ClientOf, enter
from fixtures.signing import attach, issued_document, office, place, printed, run_jobs, state
from toso.documents.tables import Document

pytestmark = pytest.mark.both_databases("locking")
__all__ = ["issued", "july_rows"]


def at(app: FastAPI, document_id: str, asks: Sequence[Callable[[], Any]]) -> list[int]:
    held = sa.select(Document).where(col(Document.id) == UUID(document_id))
    return [answer.status_code for answer in crossed(app, held, asks)]


def a_draft(client_of: ClientOf) -> tuple[dict[str, Any], dict[str, Any]]:
    """An approved draft as its leader sees it, and its document, which waits for a number."""
    ha, lan = client_of("ha"), client_of("lan")
    did(ha, draft := filled(ha, begun(ha, "notice"), blocks=[{"kind": "paragraph", "text": "Nghỉ lễ."}]), "submit")
    document = ok(ha.get(f"{API}/documents/{did(lan, draft, 'approve')['document_id']}"))
    return ok(lan.get(f"{API}/document-drafts/{draft['id']}")), document


def test_what_gets_its_number_is_not_taken_back_at_the_same_moment(
    app: FastAPI, client_of: ClientOf, on_day: SetDay
) -> None:
    on_day(date(2024, 8, 9))
    draft, document = a_draft(client_of)
    ha, lan = client_of("ha"), client_of("lan")
    number = partial(step, ha, f"/documents/{document['id']}/number", document, issued_on="2024-08-09")
    reopen = partial(step, lan, f"/document-drafts/{draft['id']}/reopen", draft, reason="Sửa địa điểm")
    numbered, reopened_ = at(app, document["id"], [number, reopen])
    assert sorted((numbered, reopened_)) in ([200, 409], [200, 412])
    now = ok(ha.get(f"{API}/documents/{document['id']}"))
    assert (now["state"], now["number"]) == (("issued", 1) if numbered == 200 else ("draft", None))
    assert ok(lan.get(f"{API}/document-drafts/{draft['id']}"))["state"] == (
        "approved" if numbered == 200 else "returned"
    )


def test_two_who_number_one_document_give_it_one_number(app: FastAPI, client_of: ClientOf, on_day: SetDay) -> None:
    on_day(date(2024, 8, 9))
    _, document = a_draft(client_of)
    clerks = [enter(app, "ha"), enter(app, "ha")]
    path = f"/documents/{document['id']}/number"
    asks = [partial(step, clerk, path, document, issued_on="2024-08-09") for clerk in clerks]
    assert sorted(at(app, document["id"], asks)) == [200, 412]
    _, other = a_draft(client_of)
    assert ok(step(clerks[0], f"/documents/{other['id']}/number", other, issued_on="2024-08-09"))["number"] == 2


def test_one_number_of_the_offices_own_is_given_to_one_of_two_documents(
    app: FastAPI, client_of: ClientOf, on_day: SetDay
) -> None:
    on_day(date(2024, 8, 9))
    documents = [a_draft(client_of)[1] for _ in range(2)]
    ha = client_of("ha")
    asks = [
        partial(step, ha, f"/documents/{one['id']}/number", one, issued_on="2024-08-09", number=41) for one in documents
    ]
    held = sa.select(Document).where(col(Document.id).in_([UUID(one["id"]) for one in documents]))
    assert sorted(answer.status_code for answer in crossed(app, held, asks)) == [200, 409]


def test_two_copies_at_once_have_two_numbers_and_a_recalled_document_none(
    app: FastAPI, client_of: ClientOf, on_day: SetDay
) -> None:
    on_day(date(2024, 8, 9))
    _, document = a_draft(client_of)
    ha = client_of("ha")
    ok(step(ha, f"/documents/{document['id']}/number", document, issued_on="2024-08-09"))
    run_jobs(app, "document.render")
    copy = partial(ha.post, f"{API}/documents/{document['id']}/copies", json={"form": "SY", "electronic": False})
    assert at(app, document["id"], [copy, copy]) == [201, 201]
    document = ok(ha.get(f"{API}/documents/{document['id']}"))
    recall = partial(step, ha, f"/documents/{document['id']}/recall", document, reason="Sai tên người ký")
    copied, recalled = at(app, document["id"], [copy, recall])
    assert (copied in {201, 409}, recalled) == (True, 200)
    made = ok(ha.get(f"{API}/documents/{document['id']}/copies"))["copies"]
    assert sorted(one["code"] for one in made) == [f"{n:02d}/SY-UBND" for n in range(1, 3 + (copied == 201))]


def test_a_recall_and_the_approval_of_a_correction_are_not_both_done(
    app: FastAPI, client_of: ClientOf, issued: dict[str, Any]
) -> None:
    correction = opened(client_of, issued)
    handed_in_anew(client_of, reopened(client_of, correction, "Khu phố 1"), "hoa", t5__done=250)
    laid = ok(step(client_of("minh"), f"/reports/{correction['id']}/submit", refreshed(client_of, correction)))
    ha = client_of("ha")
    document = ok(ha.get(f"{API}/documents/{issued['document_id']}"))
    recall = partial(step, ha, f"/documents/{document['id']}/recall", document, reason="Sai tên người ký")
    approve = partial(step, client_of("lan"), f"/reports/{correction['id']}/approve", laid)
    recalled, approved = at(app, document["id"], [recall, approve])
    assert sorted((recalled, approved)) == [200, 409]
    now = ok(ha.get(f"{API}/documents/{document['id']}"))["state"]
    assert now == ("recalled" if recalled == 200 else "issued")
    assert ok(ha.get(f"{API}/reports/{correction['id']}"))["state"] == ("submitted" if recalled == 200 else "approved")


def test_a_file_is_withdrawn_once_and_none_is_put_behind_a_recall(app: FastAPI) -> None:
    document = issued_document(app)
    desk = office(app)
    row = attach(desk, document, printed(), step="scan").json()["signed"][0]
    run_jobs(app)
    withdraw = partial(desk.post, f"{place(document)}/{row['id']}/withdrawal", json={"reason": "Gắn nhầm tệp"})
    assert sorted(at(app, str(document.id), [withdraw, withdraw])) == [200, 409]
    seen = ok(desk.get(f"{API}/documents/{document.id}"))
    recall = partial(step, desk, f"/documents/{document.id}/recall", seen, reason="Sai tên người ký")
    again = partial(attach, desk, document, printed(), step="scan")
    recalled, attached = at(app, str(document.id), [recall, again])
    assert recalled == 200
    assert attached in {202, 409}
    assert len(state(desk, document)["files"]) == 1 + (attached == 202)
