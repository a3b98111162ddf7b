"""Hints are seen by few: which modules know them, whose answers hold one, and that no text accuses anybody."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from fixtures.hints import hints
from fixtures.routes import operations
from toso.authz.actions import Action
from toso.authz.matrix import ALLOW
from toso.authz.roles import Role

ROOT = Path(__file__).resolve().parents[2]
CODE = ROOT / "backend/toso"
OWN = "households/rechecks/hints"
# Beside its own package: the routes, the table for all tables, the start page's three lines, the totals that people
# typed (reports give them to the look), the demonstration, and words of the log.
KNOWN_BY = {
    "api.py",
    "schema.py",
    "audit/labels.py",
    "reports/home/hints.py",
    "reports/home/queries.py",
    "reports/submissions/typed_totals.py",
    "demo/hints.py",
    "demo/build.py",
}
ACCUSING = re.compile(r"gian lận|gian dối|khai khống|bịa đặt|man trá", re.IGNORECASE)
OTHERS = ("lan", "ha", "dung", "hoa", "son", "nga", "ngoc", "thao", "loan", "hung", "mai", "binh")


def test_reports_rewards_exports_and_archives_do_not_know_hints() -> None:
    knowing = {
        path.relative_to(CODE).as_posix()
        for path in CODE.rglob("*.py")
        if re.search(r"recheck_hint|rechecks\.hints|RecheckHint|home\.hints|demo\.hints", path.read_text("utf-8"))
    }
    assert {path for path in knowing if not path.startswith(OWN)} == KNOWN_BY


def test_no_text_accuses_anybody() -> None:
    texts = [
        *CODE.rglob("*.py"),
        *CODE.rglob("*.json"),
        *(ROOT / "frontend/app").rglob("*.js"),
        *(ROOT / "frontend/help").glob("*.md"),
    ]
    assert len(texts) > 800
    found = [path.name for path in texts if ACCUSING.search(path.read_text("utf-8"))]
    assert found == []


def test_the_rights_are_the_desk_s_the_leader_s_and_one_s_own() -> None:
    assert set(ALLOW[Action.RECHECK_HINT]) == {Role.CULTURE_DESK}
    assert set(ALLOW[Action.RECHECK_DECIDE]) == {Role.WARD_LEADER}
    assert {str(reach) for reach in ALLOW[Action.RECHECK_ANSWER].values()} == {"own"}


@pytest.mark.parametrize("name", OTHERS)
def test_no_answer_to_anybody_else_holds_a_hint(
    demonstration: FastAPI, as_member_of_cast: Callable[[str], TestClient], name: str
) -> None:
    """Every list of every role; what is asked for by id is swept with the neighbours."""
    (one,) = hints(as_member_of_cast("minh"))
    client, asked = as_member_of_cast(name), 0
    for swept in operations(demonstration):
        if swept.method == "GET" and "{" not in swept.path:
            answer = client.get(swept.path)
            asked += answer.status_code == 200
            assert one["id"] not in answer.text, swept.path
            assert "phiếu gửi muộn" not in answer.text, swept.path
    assert asked > 10
