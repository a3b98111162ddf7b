"""Notices of work: by the rights and units of their readers, once, and only as long as it waits for somebody."""

from datetime import date
from typing import Any
from uuid import UUID

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session, col

from fixtures.accounts import act, find
from fixtures.confirmations import give
from fixtures.corrections import issue
from fixtures.monthly_reports import (
    API,
    SetDay,
    accepted,
    approved,
    compiled,
    figures,
    fill,
    handed_in,
    july_accepted,
    laid,
    ok,
    open_period,
    step,
    unit_id,
)
from fixtures.people import ClientOf, sign_in, user_id
from fixtures.told import rows_for, tell, texts_for
from toso.audit.steps import StepTable
from toso.authz.actions import Action
from toso.authz.roles import Role
from toso.dispatch.cases import ROWS, Case, Line
from toso.dispatch.holders import Holders
from toso.dispatch.rules import RULES
from toso.notices.work_words import WORK_EVENTS
from toso.organisation.tables import Unit, UnitKind
from toso.worker import load


@pytest.fixture
def july(client_of: ClientOf, on_day: SetDay) -> dict[str, Any]:
    on_day(date(2024, 7, 9))
    return open_period(client_of("minh"))


@pytest.mark.both_databases("resource")
def test_a_month_is_told_to_the_desk_then_to_its_unit_and_each_only_while_it_waits(
    app: FastAPI, client_of: ClientOf, july: dict[str, Any]
) -> None:
    minh, hoa, nga = (client_of(name) for name in ("minh", "hoa", "nga"))
    one = handed_in(hoa, unit_id(hoa, "kp1"))
    other = handed_in(nga, unit_id(nga, "kp2"))
    tell(app)
    tell(app)
    (told,) = rows_for(minh, "submission.")
    assert (told["text"], told["href"]) == (
        "Báo cáo tháng 7 năm 2024: 2 đơn vị đã nộp, chờ tiếp nhận.",
        "/so-lieu?ky=2024-07",
    )
    assert texts_for(hoa, "submission.") == [], "nobody is told of an act of their own"
    back = ok(step(minh, f"/submissions/{one['id']}/return", one, reason="Thiếu số hộ"))
    tell(app)
    assert texts_for(minh, "submission.") == ["Báo cáo tháng 7 năm 2024: 1 đơn vị đã nộp, chờ tiếp nhận."]
    (returned,) = rows_for(hoa, "submission.")
    assert returned["text"].endswith("đã trả lại báo cáo tháng 7 năm 2024 của Khu phố 1; hãy sửa và nộp lại.")
    assert returned["href"] == f"/so-lieu/{one['id']}"
    assert texts_for(nga, "submission.") == [], "another unit's month"
    row = fill(hoa, back, {"data_until": "2024-07-09", "figures": figures(), "sections": {}})
    row = ok(step(hoa, f"/submissions/{row['id']}/submit", row))
    tell(app)
    assert texts_for(hoa, "submission.") == [], "it was handed in again: nothing waits for the unit"
    (done,) = rows_for(hoa, "submission.", unread=False)
    assert (done["done"], done["read_at"]) == (True, None)
    accepted(minh, row)
    tell(app)
    assert texts_for(hoa, "submission.") == ["Báo cáo tháng 7 năm 2024 của Khu phố 1 đã được tiếp nhận."]
    (waiting,) = rows_for(minh, "submission.")
    assert waiting["text"] == "Báo cáo tháng 7 năm 2024: 1 đơn vị đã nộp, chờ tiếp nhận."
    accepted(minh, other)
    tell(app)
    assert texts_for(minh, "submission.") == []
    (done,) = [row for row in rows_for(minh, "submission.", unread=False) if row["id"] == waiting["id"]]
    assert (done["text"], done["done"]) == (waiting["text"], True), "it says what it said last"


def test_a_report_waits_for_the_leader_until_it_is_judged(app: FastAPI, client_of: ClientOf, on_day: SetDay) -> None:
    july_accepted(client_of, on_day)
    minh, lan = client_of("minh"), client_of("lan")
    report = laid(minh, compiled(minh))
    tell(app)
    assert texts_for(lan, "report.") == ["Trần Văn Minh trình báo cáo tháng 7 năm 2024, chờ bạn duyệt."]
    ok(step(lan, f"/reports/{report['id']}/return", report, reason="Xem lại mục tiêu 5"))
    tell(app)
    assert texts_for(lan, "report.") == []
    (returned,) = rows_for(minh, "report.")
    assert returned["href"] == f"/bao-cao/{report['id']}"
    assert texts_for(client_of("ha"), "report."), "the other desk compiles as well"


def test_the_office_is_told_of_a_document_that_waits_and_who_compiles_of_a_report_that_went_out(
    app: FastAPI, client_of: ClientOf, on_day: SetDay
) -> None:
    july_accepted(client_of, on_day)
    minh, ha = client_of("minh"), client_of("ha")
    report = approved(client_of, compiled(minh))
    tell(app)
    (waits,) = rows_for(ha, "document.")
    assert (waits["text"], waits["href"]) == (
        "Một văn bản đã duyệt, chờ cấp số.",
        f"/van-ban/{report['document_id']}",
    )
    issue(client_of, report, "2024-07-10")
    tell(app)
    assert texts_for(ha, "document.") == [], "it has its number: nothing waits"
    assert texts_for(minh, "report.") == ["Báo cáo tháng 7 năm 2024 đã phát hành."]
    assert texts_for(ha, "report.issued") == [], "nobody is told of an act of their own"


def test_who_has_lost_the_right_to_read_it_is_told_nothing_of_it(
    app: FastAPI, client_of: ClientOf, on_day: SetDay, july: dict[str, Any]
) -> None:
    ha, minh, hoa = client_of("ha"), client_of("minh"), client_of("hoa")
    handed_in(hoa, unit_id(hoa, "kp1"))
    tell(app)
    assert rows_for(minh, "submission.")
    give(app, "minh", Role.TEAM_MEMBER, "qn.hg.kp1")
    on_day(date(2024, 7, 8))
    person = find(ha, "minh")
    desk = next(role for role in person["assignments"] if role["role"] == "culture_desk")
    act(ha, person, f"assignments/{desk['id']}/end", {"last_day": "2024-07-08"})
    on_day(date(2024, 7, 9))
    assert rows_for(sign_in(app, "minh"), "submission.", unread=False) == []


def test_a_difficulty_is_told_to_the_desk_that_handles_it_and_its_answer_to_who_raised_it(
    app: FastAPI, client_of: ClientOf
) -> None:
    hoa, minh, lan = client_of("hoa"), client_of("minh"), client_of("lan")
    body = {"unit_id": unit_id(hoa, "kp1"), "kind": "equipment", "content": "Sóng yếu ở tuyến phố 3"}
    row = ok(hoa.post(f"{API}/difficulties", json=body), 201)
    tell(app)
    (told,) = rows_for(minh, "difficulty.")
    assert (told["text"], told["href"]) == ("Khu phố 1 nêu một khó khăn, vướng mắc.", f"/kho-khan/{row['id']}")
    assert "Sóng yếu" not in str(told), "what it says is read on its page"
    assert texts_for(lan, "difficulty.") == [], "the leader is told of exceptions alone"
    row = ok(step(minh, f"/difficulties/{row['id']}/take", row, note=""))
    tell(app)
    assert texts_for(minh, "difficulty.") == []


# What a leader is told of without being asked for anything: that it is beyond what was decided.
EXCEPTIONS = {"money.over"}


def test_a_leader_is_told_of_exceptions_and_of_what_waits_for_them_alone(app: FastAPI, client_of: ClientOf) -> None:
    lan = UUID(user_id(client_of("lan")))
    told: set[str] = set()
    with Session(app.state.engines.read) as session:
        ward = session.execute(sa.select(Unit).where(col(Unit.kind) == UnitKind.WARD)).scalar_one()
        holders = Holders(session, ward.id)
        for rule in RULES:
            if rule.whom.__qualname__.partition(".")[0] in {"reaching", "belonging", "_desk_that_handles"}:
                line = Line(ward.id, 1, rule.step, rule.kind, None, f"{ward.path}.vhtt", None, {"step": rule.step})
                told |= {rule.event} if lan in rule.whom(Case(session, line, holders)) and not rule.asks else set()
    assert told == EXCEPTIONS
    assert any(rule.event == "report.asked" and rule.asks for rule in RULES)


def test_every_rule_tells_of_a_step_that_its_workflow_has_in_words_that_exist() -> None:
    tables = {table.kind: table for table in _step_tables()}
    for rule in RULES:
        assert rule.event in WORK_EVENTS, rule
        assert rule.kind in ROWS, rule
        if "." in rule.step:
            assert rule.step.startswith("task.") or Action(rule.step), rule
            continue
        table = tables[rule.kind]
        steps = {way.name for way in table.workflow.transitions} | set(table.beside) | set(table.acts)
        assert rule.step in steps, rule


def _step_tables() -> list[StepTable[Any]]:
    names = (
        "toso.plans.workflow:PLAN_STEPS",
        "toso.reports.submissions.workflow:SUBMISSION_STEPS",
        "toso.reports.compilation.workflow:REPORT_STEPS",
        "toso.documents.workflow:DOCUMENT_STEPS",
        "toso.drafts.workflow:DRAFT_STEPS",
        "toso.money.payments.workflow:PAYMENT_STEPS",
        "toso.assessments.workflow:ASSESSMENT_STEPS",
        "toso.rewards.workflow:REWARD_STEPS",
        "toso.materials.workflow:MATERIAL_STEPS",
        "toso.households.quotas.workflow:QUOTA_STEPS",
        "toso.activities.workflow:ACTIVITY_STEPS",
        "toso.activities.workflow:ITEM_STEPS",
        "toso.difficulties.workflow:DIFFICULTY_STEPS",
        "toso.households.assistance.workflow:HELP_REQUEST_STEPS",
    )
    return [load(name) for name in names]
