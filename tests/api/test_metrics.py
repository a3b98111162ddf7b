"""Figures for a monitoring program: who may read them, that they count, and that they name nobody."""

from functools import partial

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from fixtures.app import make_app, settings_for
from fixtures.monthly_reports import API
from fixtures.people import ClientOf
from toso.core.database import in_transaction
from toso.core.execution import close_execution
from toso.jobs.chore_runs import run_chore
from toso.jobs.claim import enqueue
from toso.kit.ids import new_id

HERE = ("127.0.0.1", 50000)


def page(
    app: FastAPI, client: tuple[str, int] = HERE, host: str = "127.0.0.1", **headers: str
) -> tuple[int, dict[str, float]]:
    """Status, and the value of each line."""
    given = {name.replace("_", "-"): value for name, value in headers.items()}
    answer = TestClient(app, base_url=f"http://{host}:8000", client=client).get("/metrics", headers=given)
    lines = [line for line in answer.text.splitlines() if answer.status_code == 200 and not line.startswith("#")]
    return answer.status_code, {name: float(value) for name, _, value in (line.rpartition(" ") for line in lines)}


@pytest.mark.both_databases("resource")
def test_it_counts_requests_by_template_and_shows_chores_jobs_and_disk(app: FastAPI, client_of: ClientOf) -> None:
    hoa = client_of("hoa")
    for _ in range(3):
        hoa.get(f"{API}/jobs/00000000-0000-0000-0000-000000000000")
    run_chore("backup", app.state.engines, lambda: None)
    put = partial(enqueue, ward_id=new_id(), kind="document.render", owner_id=None, payload={})
    in_transaction(app.state.engines.write, put)
    status, found = page(app)
    assert status == 200
    assert found['toso_requests_total{method="GET",route="/api/v1/jobs/{job_id}",status="404"}'] == 3
    assert found['toso_chore_failed{chore="backup"}'] == 0
    assert found['toso_jobs{kind="document.render",lane="quick",state="queued"}'] == 1
    assert 0 <= found['toso_oldest_job_seconds{kind="document.render",lane="quick"}'] < 3600
    assert found["toso_disk_free_bytes"] > 0
    assert found["toso_backup_copies"] == 0
    assert not any("00000000-0000" in name for name in found)


def test_only_this_machine_or_whoever_has_the_token_reads_it(
    sqlite_app: FastAPI, tmp_path_factory: pytest.TempPathFactory
) -> None:
    assert page(sqlite_app, ("203.0.113.7", 1))[0] == 404
    assert page(sqlite_app, host="localhost")[0] == page(sqlite_app, host="[::1]")[0] == 200
    for header in ("x_forwarded_for", "x_real_ip", "forwarded", "via"):
        assert page(sqlite_app, **{header: "203.0.113.7"})[0] == 404, "a proxy on this machine asks for somebody else"
    assert page(sqlite_app, host="toso.example.vn")[0] == 404, "so does one that says so by the name alone"
    assert page(sqlite_app, ("203.0.113.7", 1), authorization="Bearer ")[0] == 404
    folder = tmp_path_factory.mktemp("token")
    guarded = make_app(settings_for(sqlite_app.state.settings.url, folder, metrics_token="ma-giam-sat"))
    guarded.state.settings.data_dir.mkdir(exist_ok=True)
    try:
        assert page(guarded, ("203.0.113.7", 1), authorization="Bearer ma-giam-sat")[0] == 200
        assert page(guarded, ("203.0.113.7", 1), authorization="Bearer khac")[0] == 404
    finally:
        close_execution(guarded)
