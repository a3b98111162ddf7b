"""A second demonstration, a xã with thôn made by the form of the set-up: all are to learn digital skills.

All of it is invented. It says xã, thôn, trưởng thôn and its own desks wherever the first one says phường and khu phố.
"""

from collections.abc import Iterator
from datetime import date
from functools import partial
from importlib.resources import files
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.core.database import Engines, in_transaction
from toso.core.settings import Settings
from toso.demo.commune_register import survey
from toso.demo.commune_work import work_in_commune
from toso.demo.plan import bring_in
from toso.demo.reports import ask_units, count_from_log
from toso.demo.stage import Stage
from toso.demo.ward import Ward
from toso.identity.cast import AT_DESKS, CAST, CAST_PASSWORD, make_cast
from toso.identity.setup import ward as wards
from toso.identity.setup.schemas import SetupWrite
from toso.kit.place_words import PlaceWords, speaking
from toso.organisation.tables import Unit, UnitKind
from toso.reports.periods.schemas import PeriodCreate
from toso.reports.periods.service import open_period

BEGIN, ISSUED, OPENED = date(2025, 7, 1), date(2025, 7, 15), date(2025, 8, 1)
MONTH = "2025-08"
PLACES = ("Thôn Đông", "Thôn Đoài", "Thôn Trung", "Thôn Thượng", "Xóm Mới")
PLAN = "ke-hoach-binh-dan-hoc-vu-so.md"
FORM: dict[str, Any] = {
    "code": "demo",
    "ward": {"name": "Xã Đồng Mẫu", "superior_name": "UBND tỉnh Ninh Bình", "valid_from": BEGIN},
    "neighbourhoods": list(PLACES),
    "letterhead": {"agency_lines": ["ỦY BAN NHÂN DÂN", "XÃ ĐỒNG MẪU"], "place": "Đồng Mẫu", "symbol": "UBND"},
    "signer": {"full_name": "Nguyễn Thị Lan", "lines": ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]},
    "administrator": {"full_name": "Lê Thu Hà", "username": "ha", "password": CAST_PASSWORD},
}
# The statistic of each target, by its number in the plan.
STATISTICS: dict[str, dict[str, Any]] = {
    "a": {
        "own": [
            {
                "unit": "household",
                "phrase": "được hướng dẫn kỹ năng số cơ bản",
                "population_label": "Hộ dân trong xã",
            }
        ]
    },
    "b": {
        "own": [
            {
                "unit": "person",
                "phrase": "biết nhận ra và tránh lừa đảo trên mạng",
                "population_label": "Người trưởng thành trong xã",
            }
        ]
    },
    "c": {"uncounted": "Xã theo dõi bằng văn bản riêng"},
}


def build_commune(settings: Settings, engines: Engines) -> Iterator[str]:
    """Fills an empty database; says what was done. A database with units is left as it is."""
    with Session(engines.read) as session:
        if session.execute(sa.select(col(Unit.id)).limit(1)).first():
            yield "Cơ sở dữ liệu đã có đơn vị; giữ nguyên."
            return
    ward, path, words = in_transaction(engines.write, _found)
    places = {"kp1": "thondong", "kp2": "thondoai"}
    who = (*CAST, *AT_DESKS)
    users = in_transaction(engines.write, partial(make_cast, ward_path=path, places=places, members=who))
    yield "Xã trình diễn, các thôn và tài khoản mẫu."
    stage = Stage(engines, ward, users, settings)
    with speaking(words):
        survey(stage)
        yield "Sổ hộ của các thôn: khoảng 200 hộ giả định."
        bring_in(stage, (files("toso.demo") / "data" / PLAN).read_bytes(), PLAN, ISSUED, STATISTICS)
        yield "Kế hoạch Bình dân học vụ số, đã duyệt và giao việc."
        stage.act("minh", Action.PERIOD_MANAGE, OPENED, _open)
        work_in_commune(stage)
        yield "Danh mục, hoạt động, tài liệu tuyên truyền, kinh phí, chấm điểm, khen thưởng của tháng đầu."
        yield "Kỳ tháng 8/2025 đang mở, chờ các thôn nộp số liệu."


def _found(session: Session) -> tuple[Ward, str, PlaceWords]:
    """The commune as the set-up makes it."""
    unit = wards.build(session, SetupWrite.model_validate(FORM))
    assert unit.parent_id is not None, "the form names a superior"
    below = session.execute(sa.select(Unit).where(col(Unit.parent_id) == unit.id)).scalars().all()
    unit.sample = True  # what makes it a demonstration, whatever the environment says
    places = sorted((one for one in below if one.kind is UnitKind.NEIGHBOURHOOD), key=lambda one: one.position)
    desks = {one.code: one.id for one in below if one.kind is not UnitKind.NEIGHBOURHOOD}
    ids, paths = [one.id for one in places], tuple(one.path for one in places)
    return Ward(unit.parent_id, unit.id, desks, ids, paths), unit.path, PlaceWords.of(unit.words)


def _open(session: Session, scope: Scope) -> None:
    """The schools and the one-stop desk are asked for figures of their own; what the log holds is not typed."""
    ask_units(session, scope)
    count_from_log(session, scope, "act.news")
    open_period(session, scope, PeriodCreate(code=MONTH))
