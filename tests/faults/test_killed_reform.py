"""The worker is killed again and again while three wards become one: what it did stays, and nothing is done twice."""

import shutil
import time
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session, col

from fixtures.app import make_app, settings_for
from fixtures.households import fill_register
from fixtures.killed_deeds import begun
from fixtures.patience import patience
from fixtures.reforms import AFTER, DAY, EVE, HOMES, NEW, Wards, found_wards, plan
from fixtures.unit_changes import run_chore
from toso.audit.chain_check import broken_chains
from toso.core.database import in_transaction
from toso.core.execution import close_execution
from toso.households.model.tables import Household, Observation, PersonStay
from toso.kit.clock import install_business_date
from toso.organisation.tables import Unit, UnitLineage
from toso.unit_changes.tables import ChangeState, UnitChange

CUTS = 3


@pytest.fixture
def app(sqlite_template: Path, tmp_path: Path) -> Iterator[FastAPI]:
    file = tmp_path / "toso.sqlite3"
    shutil.copyfile(sqlite_template, file)
    made = make_app(settings_for(f"sqlite:///{file}", tmp_path))
    install_business_date(DAY - timedelta(days=2))
    yield made
    close_execution(made)
    install_business_date(None)


def ended(app: FastAPI) -> int:
    with Session(app.state.engines.read) as session:
        done = sa.select(sa.func.count()).select_from(Unit).where(col(Unit.valid_to) == EVE)
        return session.execute(done).scalar_one()


def cut_after(app: FastAPI, units: int) -> None:
    """Begins what the worker does and kills it, as a power cut, once so many units have gone over."""
    settings = app.state.settings
    folder = settings.data_dir.parent
    process = begun("carry_out_changes", folder, settings.database_url, folder, DAY)
    until = time.monotonic() + patience(60)
    while ended(app) < units and process.poll() is None and time.monotonic() < until:
        time.sleep(0.002)
    process.kill()
    process.wait(20)


def test_it_goes_on_after_each_cut(app: FastAPI, record_property: Callable[[str, object], None]) -> None:
    in_transaction(app.state.engines.write, fill_register)
    wards: Wards = found_wards(app)
    row, _ = in_transaction(app.state.engines.write, plan)
    with Session(app.state.engines.read) as session:
        whole = session.execute(sa.select(sa.func.count()).select_from(Household)).scalar_one()
        seen = session.execute(sa.select(sa.func.count()).select_from(Observation)).scalar_one()
        stays = session.execute(sa.select(sa.func.count()).select_from(PersonStay)).scalar_one()
    install_business_date(DAY)
    hits = 0
    for cut in range(CUTS):
        before = ended(app)
        cut_after(app, before + 1 + 7 * cut)
        with Session(app.state.engines.read) as session:
            hits += session.get_one(UnitChange, (row.ward_id, row.id)).state is ChangeState.BEGUN
        assert ended(app) > before, "nothing of what was done is lost"
    run_chore(app)
    with Session(app.state.engines.read) as session:
        change = session.get_one(UnitChange, (row.ward_id, row.id))
        assert (change.state, change.hindrance) == (ChangeState.CARRIED_OUT, "")
        homes = session.execute(sa.select(col(Household.ward_id), col(Household.closed_on))).all()
        assert len(homes) == 2 * whole
        assert sum(closed is None for _, closed in homes) == sum(ward == wards.ids[NEW] for ward, _ in homes) == whole
        assert session.execute(sa.select(sa.func.count()).select_from(Observation)).scalar_one() == 2 * seen
        # Of each stay one of the old ward, and in the new one the days before and the days after.
        assert session.execute(sa.select(sa.func.count()).select_from(PersonStay)).scalar_one() == 3 * stays
        lines = session.execute(sa.select(col(UnitLineage.from_unit_id), col(UnitLineage.to_unit_id))).all()
        assert len(lines) == len(set(lines))
        assert broken_chains(session) == {}
    assert whole >= len(AFTER) * HOMES
    record_property("faults", f"nhập ba đơn vị vào một: {CUTS} lần mất điện, {hits} lần giữa chừng; 0 hộ mất, 0 hộ lặp")
    assert hits >= 1, "no cut fell while the wards were becoming one"
