"""Drafts of long forms on the server: sealed, one's own alone, of who may write the object, gone after a week."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session, col
from starlette.testclient import TestClient

from fixtures.demonstration import STRANGER, SUPERIOR
from fixtures.drafts import begun
from fixtures.monthly_reports import API, ok
from fixtures.people import ClientOf
from toso.core.database import in_transaction
from toso.drafts.tables import WrittenDraft
from toso.form_drafts.service import forget_old
from toso.form_drafts.tables import FormDraft
from toso.kit.clock import system_now
from toso.kit.ids import new_id
from toso.plans.tables import Plan
from toso.reports.model.report_tables import Report
from toso.reports.model.submission_tables import Submission

As = Callable[[str], TestClient]
SEALED = "A" * 60
TABLES: dict[str, Any] = {
    "submission": Submission,
    "report": Report,
    "letter": WrittenDraft,
    "plan": Plan,
}
# Who writes each form in the demonstration ward, and who does not; nobody of another ward or above does.
WRITES = {
    "submission": ({"hoa", "minh"}, {"son"}),
    "report": ({"minh"}, {"hoa", "son"}),
    "letter": ({"minh"}, {"son"}),
    "plan": ({"minh"}, {"hoa", "son"}),
}


def address(app: FastAPI, form: str, *paths: str) -> str:
    """Of an object of Hòa's khu phố or of the ward itself."""
    table, of = TABLES[form], paths or ("qn.hg", "qn.hg.kp1")
    query = sa.select(table.id).where(table.unit_path.in_(of)).order_by(table.unit_path.desc())
    with Session(app.state.engines.read) as session:
        return f"{API}/form-drafts/{form}/{session.execute(query.limit(1)).scalar_one()}"


def test_whoever_may_write_the_object_keeps_a_draft_and_nobody_else(
    demonstration: FastAPI, as_member_of_cast: As
) -> None:
    for form, (writers, others) in WRITES.items():
        at = address(demonstration, form)
        for who in sorted(writers):
            assert as_member_of_cast(who).put(at, json={"sealed": SEALED}).status_code == 200, (form, who)
        for who in [*sorted(others), STRANGER, SUPERIOR]:
            client = as_member_of_cast(who)
            answers = [client.get(at), client.put(at, json={"sealed": SEALED})]
            assert {answer.status_code for answer in answers} <= {403, 404}, (form, who)
            assert SEALED not in answers[0].text
    elsewhere = address(demonstration, "submission", "qn.hg.kp2")
    assert as_member_of_cast("hoa").put(elsewhere, json={"sealed": SEALED}).status_code in {403, 404}


def letter(client: TestClient) -> str:
    return f"{API}/form-drafts/letter/{begun(client)['id']}"


@pytest.mark.both_databases("resource")
def test_another_machine_is_given_ones_own_draft_and_a_colleague_a_name_and_a_time(
    app: FastAPI, client_of: ClientOf
) -> None:
    minh, ha = client_of("minh"), client_of("ha")
    at = letter(minh)
    empty = ok(minh.get(at))
    assert empty == {"sealed": None, "changed_at": None, "others": []}
    assert ok(minh.put(at, json={"sealed": SEALED})) == {"others": []}
    assert ok(minh.put(at, json={"sealed": SEALED + "B"})) == {"others": []}
    assert ok(minh.get(at))["sealed"] == SEALED + "B"
    assert ok(minh.get(at, params={"part": "II"}))["sealed"] is None, "another part"
    seen = ok(ha.get(at))
    assert (seen["sealed"], [one["name"] for one in seen["others"]]) == (
        None,
        ["Trần Văn Minh"],
    )
    assert seen["others"][0]["since"] <= seen["others"][0]["last"]
    assert SEALED not in ha.get(at).text
    assert minh.delete(at).status_code == 204
    assert ok(minh.get(at))["sealed"] is None
    assert ok(ha.get(at))["others"] == []


def test_a_draft_is_sealed_text_of_a_size_and_of_an_object_that_is_there(app: FastAPI, client_of: ClientOf) -> None:
    minh = client_of("minh")
    at = letter(minh)
    for wrong in ("Kính gửi: Chi cục Thuế, " + "x" * 40, "A" * 131_073, "A"):
        answer = minh.put(at, json={"sealed": wrong})
        assert answer.status_code == 422
        assert [problem["field"] for problem in answer.json()["errors"]] == ["sealed"]
        assert "Kính gửi" not in answer.text
    assert minh.put(f"{API}/form-drafts/letter/{new_id()}", json={"sealed": SEALED}).status_code == 404
    assert minh.get(f"{API}/form-drafts/household/{new_id()}").status_code == 422
    assert ok(minh.get(at))["sealed"] is None


def test_all_of_ones_own_are_listed_also_where_the_object_is_gone(app: FastAPI, client_of: ClientOf) -> None:
    minh, ha = client_of("minh"), client_of("ha")
    made = begun(minh)
    at = f"{API}/form-drafts/letter/{made['id']}"
    ok(minh.put(at, params={"part": "II"}, json={"sealed": SEALED}))
    headers = {"If-Match": f'"{made["version"]}"'}
    assert minh.delete(f"{API}/document-drafts/{made['id']}", headers=headers).status_code == 204
    (row,) = ok(minh.get(f"{API}/form-drafts"))
    assert (row["form"], row["object_id"], row["part"], row["sealed"]) == (
        "letter",
        made["id"],
        "II",
        SEALED,
    )
    assert ok(ha.get(f"{API}/form-drafts")) == []
    assert minh.delete(at, params={"part": "II"}).status_code == 204
    assert ok(minh.get(f"{API}/form-drafts")) == []


def test_after_a_week_it_is_gone(app: FastAPI, client_of: ClientOf) -> None:
    minh = client_of("minh")
    old, fresh = letter(minh), letter(minh)
    for at in (old, fresh):
        ok(minh.put(at, json={"sealed": SEALED}))

    def age(session: Session) -> int:
        old_id = UUID(old.rsplit("/", 1)[1])
        week = sa.update(FormDraft).where(col(FormDraft.object_id) == old_id)
        session.execute(week.values(changed_at=system_now() - timedelta(days=7)))
        return forget_old(session)

    assert in_transaction(app.state.engines.write, age) == 1
    assert [ok(minh.get(at))["sealed"] for at in (old, fresh)] == [None, SEALED]
