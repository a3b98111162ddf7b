"""Bytes that no row names are deleted after a day, files made for a moment when their time is over; all others stay."""

import os
import time
from datetime import timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session, col

from fixtures.monthly_reports import ok
from fixtures.people import ClientOf
from fixtures.plan_steps import SEED
from toso.core.database import in_transaction
from toso.files.cleanup import KEPT_FOR, sweep_files
from toso.files.service import store_file
from toso.files.store import put
from toso.files.tables import StoredFile
from toso.files.upload_check import PDF, Checked
from toso.kit.clock import now
from toso.kit.ids import new_id

WARD = new_id()


def _bytes_of(app: FastAPI) -> set[str]:
    return {path.name for path in (app.state.settings.data_dir / "files").rglob("*") if path.is_file()}


def _age(app: FastAPI, digest: str, days: float) -> None:
    path: Path = app.state.settings.data_dir / "files" / digest[:2] / digest
    then = time.time() - days * 86_400
    os.utime(path, (then, then))


def _sweep(app: FastAPI) -> int:
    return sweep_files(app.state.engines, app.state.store)


def _store(app: FastAPI, content: bytes, purpose: str, age: timedelta) -> str:
    def write(session: Session) -> str:
        made = Checked("a.pdf", PDF, content)
        row = store_file(
            session,
            app.state.store,
            made,
            ward_id=WARD,
            unit_path="qn.hg",
            owner_id=None,
            purpose=purpose,
            has_room=True,
        )
        row.created_at = now() - age
        session.add(row)
        return row.sha256

    digest = in_transaction(app.state.engines.write, write)
    _age(app, digest, age.days + 2)
    return digest


def test_bytes_without_a_row_go_after_a_day_and_not_before(app: FastAPI) -> None:
    old, young = put(app.state.store, b"rolled back yesterday"), put(app.state.store, b"being stored now")
    _age(app, old, 1.1)
    _age(app, young, 0.9)
    named = _store(app, b"a protocol", "evidence", timedelta(days=900))
    assert _sweep(app) == 1
    assert _bytes_of(app) == {young, named}
    assert _sweep(app) == 0


@pytest.mark.both_databases("resource")
def test_bytes_that_another_row_still_names_stay(app: FastAPI) -> None:
    digest = _store(app, b"the same bytes", "lint", timedelta(days=30))
    assert digest == _store(app, b"the same bytes", "evidence", timedelta(days=30))
    assert _sweep(app) == 0
    assert _bytes_of(app) == {digest}


def test_bytes_stored_again_meanwhile_stay(app: FastAPI) -> None:
    digest = put(app.state.store, b"again")
    _age(app, digest, 3)
    put(app.state.store, b"again")
    assert _sweep(app) == 0
    assert _bytes_of(app) == {digest}


@pytest.mark.parametrize("purpose", sorted(KEPT_FOR))
def test_files_made_for_a_moment_go_when_their_time_is_over(app: FastAPI, purpose: str) -> None:
    kept = _store(app, b"young", purpose, KEPT_FOR[purpose] - timedelta(hours=1))
    _store(app, b"old", purpose, KEPT_FOR[purpose] + timedelta(hours=1))
    assert _sweep(app) == 1
    assert _bytes_of(app) == {kept}
    with Session(app.state.engines.read) as session:
        rows = sa.select(col(StoredFile.sha256)).where(col(StoredFile.ward_id) == WARD)
        assert session.execute(rows).scalars().all() == [kept]


def test_the_file_of_a_dropped_plan_draft_leaves_the_store(app: FastAPI, client_of: ClientOf) -> None:
    minh, before = client_of("minh"), _bytes_of(app)
    draft = ok(minh.post("/api/v1/plan-drafts", files={"file": ("kh.md", SEED)}), 201)
    (digest,) = _bytes_of(app) - before
    gone = minh.delete(f"/api/v1/plan-drafts/{draft['id']}", headers={"If-Match": f'"{draft["version"]}"'})
    assert gone.status_code == 204
    assert digest in _bytes_of(app)
    _age(app, digest, 2)
    assert _sweep(app) == 1
    assert _bytes_of(app) == before
