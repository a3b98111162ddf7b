"""A file that a row names is opened by whoever reads that row, whoever sent it, and by nobody else."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from fixtures.activities import TRAINING, asked, did, planned
from fixtures.courses import certificate
from fixtures.money import entries, money_entered, name_finance
from fixtures.money import planned as line_planned
from fixtures.monthly_reports import API, SetDay, ok, unit_id
from fixtures.people import ClientOf
from fixtures.plan_steps import assignment, report
from fixtures.routes import as_member
from toso.authz.actor import Actor
from toso.authz.roles import Role


def sent(client: Any) -> str:
    return ok(client.post(f"{API}/files", files={"file": ("giay.png", certificate())}), 201)["id"]


def opened(client: Any, file_id: str) -> int:
    return client.get(f"{API}/files/{file_id}").status_code


@pytest.mark.both_databases("resource")
def test_whoever_holds_the_training_opens_what_proves_that_somebody_came(client_of: ClientOf, on_day: SetDay) -> None:
    on_day(date(2024, 7, 20))
    dung, son, nga = (client_of(name) for name in ("dung", "son", "nga"))
    row = planned(dung, "2024-07-20", **TRAINING)
    did(dung, row, "/attendance", unit_ids=[unit_id(dung, "kp1"), unit_id(dung, "kp2")])
    did(dung, row, "/step", step="open")
    file_id = sent(son)
    assert opened(dung, file_id) == 404, "nobody has said what it proves"
    ok(son.post(f"{API}/activities/{row['id']}/check-in", json={"file_id": file_id}))
    (shown,) = [one["file"]["id"] for one in asked(dung, row) if one["file"]]
    assert (shown, opened(dung, shown)) == (file_id, 200)
    assert not [one for one in asked(nga, row) if one["file"]]
    assert opened(nga, file_id) == 404, "who sees other lines of the roster"


@pytest.mark.both_databases("json")
def test_a_unit_opens_the_papers_of_its_progress_and_of_its_money(
    client_of: ClientOf,
    plan_in_force: object,
    app: FastAPI,
    on_day: SetDay,
    as_actor: Callable[[Actor], TestClient],
) -> None:
    on_day(date(2024, 7, 20))
    name_finance(app)
    minh, ha, hoa, nga = (client_of(name) for name in ("minh", "ha", "hoa", "nga"))
    told = sent(minh)
    ok(
        report(
            minh,
            assignment(hoa, "3b"),
            percent=20,
            note="Biên bản của phường",
            file_ids=[told],
        ),
        201,
    )
    line = line_planned(hoa)
    paid = sent(ha)
    money_entered(ha, line, "spending", 1_000, file_id=paid, reason="Chi trước")
    (entry,) = [one for one in entries(hoa, line) if one["file"]]
    assert entry["file"]["id"] == paid
    assert [opened(hoa, one) for one in (told, paid)] == [200, 200]
    assert [opened(nga, one) for one in (told, paid)] == [404, 404]
    overseer = as_actor(as_member(app, Role.COUNCIL, username="dung"))
    assert [opened(overseer, one) for one in (told, paid)] == [404, 404], "who follows the programme sees no papers"
