"""A job makes what its owner reaches when it runs: whoever keeps less by then gets no row of the rest.

Every kind that asks for a right is run twice over the same order about khu phố 1: for who holds every role of the ward,
and for who by now holds what can be held in khu phố 2 alone.
"""

import io
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any
from uuid import UUID

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from openpyxl import load_workbook
from sqlmodel import Session, col
from starlette.testclient import TestClient

from fixtures.monthly_reports import API, ok
from fixtures.row_ids import TABLES
from fixtures.ward_rows import Ids, dashed, rows_of
from toso.authz.roles import Role
from toso.core.database import in_transaction
from toso.files import store as byte_store
from toso.files.store import open_store
from toso.files.tables import StoredFile
from toso.identity.accounts import add_account, add_assignment
from toso.identity.job_owner import RIGHTS
from toso.identity.queries import find_account
from toso.identity.users.rules import fits
from toso.jobs.claim import enqueue
from toso.jobs.tables import Job, JobState
from toso.organisation.tables import Unit, UnitKind
from toso.worker import work_once

Browser = Callable[[str], TestClient]
ALL, LESS, NEW = "tatca", "bothon", "nguoimoi"
_DAYS = {"since": "2024-01-01", "until": "2024-12-31", "format": "xlsx"}
# Open to everybody who works in the ward: the year's register of documents, where approved materials were posted.
OPEN = {"document.register_print", "material.log"}
# What is made over everything in reach: of both something, of the lesser nothing of khu phố 1.
LISTS = {"household.duplicates", "household.export", "money.sheet", "team.list"}
# An upload is its sender's own, whose rows outside reach are refused line by line (`test_household_import_jobs`).
OWN = {"household.import.check", "household.import.accept", "household.import.undo"}


@pytest.fixture(scope="module")
def holders(demonstration: FastAPI) -> None:
    """Who holds every role of the ward, and who holds everything that can be held in khu phố 2."""

    def write(session: Session) -> None:
        for name, path, kind in ((ALL, "qn.hg", UnitKind.WARD), (LESS, "qn.hg.kp2", UnitKind.NEIGHBOURHOOD)):
            unit = session.execute(sa.select(Unit).where(col(Unit.path) == path)).scalar_one()
            user = add_account(session, name, "Bùi Thị Thử")
            for role in set(Role) - {Role.SUPERIOR}:
                if kind is UnitKind.WARD or fits(role, kind):
                    add_assignment(session, user, role, unit, date(2024, 1, 1))

        kp1 = session.execute(sa.select(Unit).where(col(Unit.path) == "qn.hg.kp1")).scalar_one()
        add_assignment(session, add_account(session, NEW, "Ngô Văn Mới"), Role.TEAM_MEMBER, kp1, date(2024, 1, 1))

    in_transaction(demonstration.state.engines.write, write)


@dataclass
class Orders:
    """The order of each kind, about what belongs to khu phố 1 or to the ward as a whole."""

    app: FastAPI
    minh: TestClient

    def first(self, name: str, where: str = "unit_path = 'qn.hg.kp1'") -> str:
        return self.some(f"SELECT id FROM {TABLES[name]} WHERE {where} LIMIT 1")[0]

    def some(self, sql: str) -> list[str]:
        return dashed(rows_of(self.app, sql))

    @property
    def report(self) -> str:
        return self.first("report_id", "unit_path = 'qn.hg' AND state = 'approved'")

    def of_households(self) -> dict[str, Callable[[], dict[str, Any]]]:
        return {
            "help.poster": lambda: {"unit_id": self.first("unit_id", "path = 'qn.hg.kp1'")},
            "household.duplicates": dict,
            "household.export": lambda: {"purpose": "verify", "format": "xlsx"},
            "paper.sheets": lambda: {"sheet_ids": [self.first("sheet_id")]},
        }

    def of_reports(self) -> dict[str, Callable[[], dict[str, Any]]]:
        charts = f"{API}/voices/reports/{self.report}"
        return {
            "report.batch": lambda: {"batch_id": self.first("batch_id", "true")},
            "report.live_preview": lambda: {"report_id": self.report, "texts": {}},
            "report.preview": lambda: {"report_id": self.report},
            "submission.form": lambda: {"submission_id": self.first("submission_id")},
            "voice.file": lambda: {"report_id": self.report, "kind": "brief", "place": "ward", "format": "pdf"},
            "voice.picture": lambda: {
                "report_id": self.report,
                "code": ok(self.minh.get(charts))["charts"][0]["code"],
                "size": "wide",
            },
        }

    def of_work(self) -> dict[str, Callable[[], dict[str, Any]]]:
        campaign = "kind = 'campaign' AND unit_path = 'qn.hg.kp1'"
        channel = "SELECT channel FROM material_posting WHERE unit_path = 'qn.hg.kp1' LIMIT 1"
        teams = "SELECT id FROM team WHERE unit_path LIKE 'qn.hg%'"
        return {
            "activity.sign_in": lambda: {"activity_id": self.first("activity_id")},
            "assessment.sheet": lambda: {"assessment_id": self.first("assessment_id")},
            "campaign.poster": lambda: {"activity_id": self.first("activity_id", campaign)},
            "handover.minutes": lambda: {"handover_id": self.first("handover_id")},
            "invitation.cards": lambda: {
                "user_ids": self.some(f"SELECT id FROM user_account WHERE username = '{NEW}'")
            },
            "material.log": lambda: {"channel": rows_of(self.app, channel)[0], **_DAYS},
            "money.sheet": lambda: {"year": 2024, "format": "xlsx"},
            "team.list": lambda: {"team_ids": self.some(teams), "on": "2024-08-01", "format": "xlsx"},
        }

    def of_documents(self) -> dict[str, Callable[[], dict[str, Any]]]:
        ward = "unit_path LIKE 'qn.hg%'"
        return {
            "document.register_print": lambda: {"year": 2024, "kind": None, "state": None, "q": "", "format": "xlsx"},
            "dossier.export": lambda: {"dossier_id": self.first("dossier_id", ward)},
            "draft.preview": lambda: {
                "draft_id": (draft := self.first("written_id", ward)),
                "format": "pdf",
                "content": ok(self.minh.get(f"{API}/document-drafts/{draft}"))["content"],
            },
        }

    def __call__(self, kind: str) -> dict[str, Any]:
        made = self.of_households() | self.of_reports() | self.of_work() | self.of_documents()
        assert sorted([*made, *OWN]) == sorted(RIGHTS)
        return made[kind]()


@pytest.fixture(scope="module")
def orders(demonstration: FastAPI, as_member_of_cast: Browser, khu_pho_one: Ids, holders: None) -> Orders:
    assert khu_pho_one.by_name
    return Orders(demonstration, as_member_of_cast("minh"))


def ran(app: FastAPI, kind: str, username: str, payload: dict[str, Any]) -> Job:
    state = app.state

    def order(session: Session) -> UUID:
        user = find_account(session, username)
        ward = session.execute(sa.select(Unit).where(col(Unit.path) == "qn.hg")).scalar_one()
        assert user is not None
        session.execute(sa.delete(Job).where(col(Job.state) == JobState.QUEUED))
        return enqueue(session, ward.id, kind, user.id, payload).id

    def look(session: Session, job_id: UUID) -> Job:
        return session.execute(sa.select(Job).where(col(Job.id) == job_id)).scalar_one()

    job_id = in_transaction(state.engines.write, order)
    assert work_once(state.engines, open_store(state.settings), state.settings)
    return in_transaction(state.engines.read, partial(look, job_id=job_id))


def words_in(app: FastAPI, job: Job) -> set[str]:
    """All that stands in the cells of the workbook that a job made; ids where it names rows alone."""
    assert job.result is not None
    if "pairs" in job.result:
        return {one for pair in job.result["pairs"] for one in pair}
    key = (job.ward_id, UUID(job.result["file_id"]))
    found = in_transaction(app.state.engines.read, lambda session: session.get_one(StoredFile, key))
    book = load_workbook(io.BytesIO(byte_store.get(app.state.store, found.sha256)))
    return {str(cell) for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row if cell}


@pytest.mark.parametrize("kind", sorted(RIGHTS.keys() - OWN - OPEN - LISTS))
def test_who_reaches_khu_pho_two_alone_by_now_gets_no_file_about_more(
    demonstration: FastAPI, orders: Orders, kind: str
) -> None:
    payload = orders(kind)
    lesser = ran(demonstration, kind, LESS, payload)
    assert (lesser.state, lesser.result) == (JobState.FAILED, None) or _nothing(lesser), lesser.result
    whole = ran(demonstration, kind, ALL, payload)
    assert whole.state is JobState.DONE, whole.error
    assert not _nothing(whole)


def _nothing(job: Job) -> bool:
    """Of a batch whose files all have a reason instead, and of cards for nobody."""
    result = job.result or {}
    return result.get("cards") == 0 or (result.get("file_id", "") is None and result.get("made") == 0)


@pytest.mark.parametrize("kind", sorted(LISTS))
def test_a_list_over_what_is_in_reach_holds_what_is_in_reach_by_now(
    demonstration: FastAPI, orders: Orders, khu_pho_one: Ids, kind: str
) -> None:
    payload = orders(kind)
    shown: dict[str, set[str]] = {}
    for who in (ALL, LESS):
        job = ran(demonstration, kind, who, payload)
        assert job.state is JobState.DONE, job.error
        shown[who] = words_in(demonstration, job)
    here = set(dashed(rows_of(demonstration, "SELECT id FROM household WHERE unit_path = 'qn.hg.kp1'")))
    of_one = {who: {one for one in found if "hu phố 1" in one} | (found & here) for who, found in shown.items()}
    assert of_one[ALL], "the order is about khu phố 1"
    assert of_one[LESS] == set()
    assert shown[LESS] != shown[ALL]


@pytest.mark.parametrize("kind", sorted(OPEN))
def test_what_is_open_to_the_whole_ward_is_the_same_for_both(demonstration: FastAPI, orders: Orders, kind: str) -> None:
    listed = [words_in(demonstration, ran(demonstration, kind, who, orders(kind))) for who in (ALL, LESS)]
    assert listed[0] == listed[1]
    assert len(listed[0]) > 20
