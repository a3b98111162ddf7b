"""A disk that is lost minutes after an erasure and a number: what lies elsewhere knows both."""

import json
import shutil
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa
from pydantic import SecretStr
from sqlmodel import Session

from fixtures.app import make_app
from fixtures.backups import Ward
from fixtures.monthly_reports import SetDay, ok
from fixtures.people import ClientOf
from fixtures.privacy import erase, holding
from fixtures.s3 import KEY_ID, SECRET, Bucket
from toso.core.database import in_transaction
from toso.core.execution import close_execution
from toso.core.late_import import load
from toso.core.request_counts import RequestCounts
from toso.core.settings import Settings
from toso.documents.tables import NumberSeries
from toso.kit.clock import system_now
from toso.kit.ids import new_id
from toso.operations.copy_state import TAIL, backups_of
from toso.operations.delivery import deliver, look_at_deliveries
from toso.operations.destinations import mark
from toso.operations.health import Doubtful, Place
from toso.operations.metrics import metrics
from toso.worker import MINUTE_CHORES

WORDS = ("Bùi Văn Đạt", "+84912345601")


@pytest.fixture(autouse=True)
def _day(on_day: SetDay) -> None:
    on_day(date(2024, 8, 9))


@pytest.fixture
def bucket() -> Iterator[Bucket]:
    made = Bucket()
    made.start()
    yield made
    made.stop()


def sending(ward: Ward, *destinations: str, **more: object) -> Settings:
    given = {**ward.settings.model_dump(), "backup_to": list(destinations), **more}
    return Settings.model_construct(**given)


def sending_to(ward: Ward, bucket: Bucket) -> Settings:
    own = {name: bucket.settings()[name] for name in ("s3_endpoint", "s3_region")}
    own |= {"s3_access_key_id": SecretStr(KEY_ID), "s3_secret_access_key": SecretStr(SECRET)}
    return sending(ward, "s3://toso/sao-luu", **own)


def a_minute(ward: Ward, settings: Settings) -> None:
    """The worker's chore of each minute about what a restore must not undo."""
    load(MINUTE_CHORES["tail"])(settings, ward.app.state.engines)


def a_number(ward: Ward, last: int) -> None:
    def give(session: Session) -> None:
        row = session.scalars(sa.select(NumberSeries)).first()
        row = row or NumberSeries(ward_id=new_id(), unit_id=new_id(), year=2024, series="BC")
        row.last = last
        session.add(row)

    in_transaction(ward.app.state.engines.write, give)


@pytest.mark.parametrize("kind", ["folder", "bucket"])
def test_what_lies_elsewhere_knows_the_last_ten_minutes(
    ward: Ward, client_of: ClientOf, tmp_path: Path, bucket: Bucket, kind: str
) -> None:
    there = tmp_path / "elsewhere"
    there.mkdir()
    mark(there)
    settings = sending(ward, str(there)) if kind == "folder" else sending_to(ward, bucket)
    a_number(ward, 4)
    ward.backup()
    assert deliver(settings) == [], "the noon copy is there; the hourly chore does not run again"
    for minute in range(10):
        if minute == 3:
            ok(erase(client_of("ha"), ward.register, "dat"))
        if minute == 8:
            a_number(ward, 7)
        a_minute(ward, settings)
    shutil.rmtree(backups_of(settings))
    if kind == "bucket":
        for name, content in bucket.contents.items():
            (there / name.removeprefix("sao-luu/")).write_bytes(content)
    (copy,) = there.glob("*.tar.gz.age")
    done = ward.restored(copy)
    assert (done.erased_again, done.given_since) == (1, [("BC", 2024, 4, 7), ("YC-2024", 0, 0, 1)])
    back = make_app(ward.bare)
    try:
        assert holding(back, *WORDS) == {}
    finally:
        close_execution(back)


@pytest.mark.parametrize("kind", ["folder", "bucket"])
def test_a_tail_that_another_machine_sent_is_set_aside(ward: Ward, tmp_path: Path, bucket: Bucket, kind: str) -> None:
    there = tmp_path / "elsewhere"
    there.mkdir()
    mark(there)
    settings = sending(ward, str(there)) if kind == "folder" else sending_to(ward, bucket)
    (there / TAIL).write_bytes(b"of the machine that is lost")
    if kind == "bucket":
        bucket.put(f"sao-luu/{TAIL}", b"of the machine that is lost")
    ward.backup()
    a_number(ward, 4)
    for last in (5, 6):
        a_minute(ward, settings)
        a_number(ward, last)
    seen = bucket.contents if kind == "bucket" else {path.name: path.read_bytes() for path in there.iterdir()}
    tails = {name: content for name, content in seen.items() if name.endswith(TAIL)}
    assert len(tails) == 2, "one set aside, once"
    assert b"of the machine that is lost" in tails.values()


def test_a_disk_that_was_never_there_costs_no_other_place_the_tail(ward: Ward, tmp_path: Path) -> None:
    bare, usb = tmp_path / "not-marked", tmp_path / "usb"
    for folder in (bare, usb):
        folder.mkdir()
    mark(usb)
    settings = sending(ward, str(tmp_path / "nowhere"), str(bare), str(usb))
    ward.backup()
    a_number(ward, 4)
    a_minute(ward, settings)
    assert (usb / TAIL).exists()
    assert list(bare.iterdir()) == []


def test_a_place_that_lacks_the_tail_is_told_by_doctor_and_metrics(ward: Ward, tmp_path: Path) -> None:
    usb = tmp_path / "usb"
    usb.mkdir()
    mark(usb)
    settings = sending(ward, str(usb))
    place = Place(settings, ward.app.state.engines)

    def told(name: str) -> float:
        page = metrics(place, RequestCounts(), 0)
        return float(page.split(f'{name}{{destination="1"}} ')[1].split("\n")[0])

    ward.backup()
    a_number(ward, 4)
    a_minute(ward, settings)
    assert deliver(settings) == []
    assert "phần mới nhất lúc" in look_at_deliveries(place)
    assert told("toso_tail_behind_seconds") == 0
    sent = (usb / TAIL).read_bytes()
    a_minute(ward, settings)
    assert (usb / TAIL).read_bytes() == sent, "what has arrived is not sent again"
    usb.rename(tmp_path / "pulled")
    a_number(ward, 5)
    a_minute(ward, settings)
    state = backups_of(settings) / "tail-delivered.json"
    known = json.loads(state.read_text())
    known[str(usb)]["behind"] = (system_now() - timedelta(minutes=8)).isoformat()
    state.write_text(json.dumps(known))
    a_number(ward, 6)
    a_minute(ward, settings)
    with pytest.raises(Doubtful, match="chưa tới 1 trong 1 nơi từ"):
        look_at_deliveries(place)
    assert told("toso_tail_behind_seconds") >= 480
    (tmp_path / "pulled").rename(usb)
    a_minute(ward, settings)
    assert "phần mới nhất lúc" in look_at_deliveries(place)
    assert told("toso_tail_behind_seconds") == 0
    assert told("toso_tail_age_seconds") < 60
