"""A merger that may be taken back: what stands in the way, and what is not as before when it is."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actor import Scope
from toso.core.problems import Conflict
from toso.households.consents.kinds import RequestState
from toso.households.consents.tables import LegalHold, SubjectRequest
from toso.households.model.kinds import MoveReason
from toso.households.model.reach import get_household
from toso.households.model.tables import FOREVER, Household, HouseholdLineage, HouseholdStay, Person, PersonStay
from toso.households.model.visit_tables import Visit
from toso.households.register.merger_trace import MergerTrace, read_trace
from toso.households.register.pair_schemas import MergerRead
from toso.households.register.tables import ChangeAct, HouseholdChange
from toso.identity.queries import names_of
from toso.kit.place_words import worded

_ENDED = (RequestState.DONE, RequestState.REFUSED)


class NotMerged(Conflict):
    code, title = "not-merged", "Hộ này không nhập vào hộ nào; không có gì để hoàn tác."


@dataclass(frozen=True)
class Merger:
    """`source` went into `target`; `trace` is None of a merger of an earlier release."""

    source: Household
    target: Household
    line: HouseholdLineage
    trace: MergerTrace | None


def get_merger(session: Session, scope: Scope, household_id: UUID) -> Merger:
    """The merger by which a household in reach ended, the other in reach too. Raises NotFound, NotMerged."""
    source = get_household(session, scope, household_id)
    if source.merged_into_id is None:
        raise NotMerged
    target, line = get_household(session, scope, source.merged_into_id), HouseholdLineage
    query = sa.select(line).where(
        col(line.ward_id) == source.ward_id,
        col(line.from_id) == source.id,
        col(line.to_id) == target.id,
        col(line.kind) == MoveReason.MERGE,
    )
    row = session.execute(query.order_by(col(line.id).desc()).limit(1)).scalar()
    if row is None:
        raise NotMerged
    return Merger(source, target, row, read_trace(row.changed))


def show_merger(session: Session, scope: Scope, household_id: UUID) -> MergerRead:
    merger = get_merger(session, scope, household_id)
    source, target, trace, change = merger.source, merger.target, merger.trace, HouseholdChange
    by = sa.select(col(change.by_id)).where(
        col(change.ward_id) == source.ward_id,
        col(change.household_id) == source.id,
        col(change.act) == ChangeAct.MERGED,
    )
    by_id = session.execute(by.order_by(col(change.id).desc()).limit(1)).scalar()
    obstacles = obstacles_of(session, merger)
    return MergerRead(
        household_id=source.id,
        version=source.version,
        code=source.code,
        into_id=target.id,
        into_version=target.version,
        into_code=target.code,
        duplicate=None if trace is None else trace.duplicate,
        happened_on=merger.line.happened_on,
        at=merger.line.created_at,
        by_name=names_of(session, [by_id]).get(by_id, "") if by_id else "",
        persons=0 if trace is None else len(trace.relations) + len(trace.same),
        obstacles=obstacles,
        notes=[] if trace is None or obstacles else _notes(session, merger, trace),
    )


def obstacles_of(session: Session, merger: Merger) -> list[str]:
    """Why a merger cannot be taken back truly: the weightiest reason alone, as a sentence."""
    return list(islice(_reasons(session, merger), 1))


def _reasons(session: Session, merger: Merger) -> Iterator[str]:
    source, target, trace = merger.source, merger.target, merger.trace
    persons = _persons(session, merger)
    if any(one.erased_on is not None for one in (source, target, *persons)):
        yield "Dữ liệu cá nhân của hộ hoặc người trong lần nhập này đã được xóa; không dựng lại được hộ như trước."
    if trace is None:
        yield f"Lần nhập này ghi ở bản cũ, không đủ dấu vết để hoàn tác. Hãy dùng “Tách hộ” ở hộ {target.code}."
        return
    if target.merged_into_id is not None:
        yield f"Hộ {target.code} sau đó đã nhập vào hộ khác. Hãy hoàn tác lần nhập ấy trước."
    if target.closed_on is not None:
        yield f"Hộ {target.code} đã kết thúc. Hãy mở lại hộ ấy trước."
    if later := _later(session, merger):
        yield f"Sau lần này còn hộ {', '.join(later)} nhập vào hộ {target.code}. Hãy hoàn tác lần nhập ấy trước."
    if any(one.merged_into_id is not None and one.id not in trace.same for one in persons):
        yield "Có người của lần nhập này sau đó được ghép với người ở hộ khác. Hãy hoàn tác lần nhập ấy trước."
    if not _stood_still(session, merger, trace):
        moved = worded("Sau lần nhập này hộ đã sang khu phố khác, hoặc khu phố đã thay đổi.")
        yield f"{moved} Hãy dùng “Tách hộ” ở hộ {target.code}."


def _persons(session: Session, merger: Merger) -> list[Person]:
    if merger.trace is None:
        return []
    own = col(Person.ward_id) == merger.source.ward_id, col(Person.id).in_(merger.trace.persons)
    return list(session.execute(sa.select(Person).where(*own)).scalars())


def _later(session: Session, merger: Merger) -> list[str]:
    """The codes of households that went into the same one since."""
    line, home = HouseholdLineage, Household
    query = (
        sa.select(col(home.code))
        .join(line, sa.and_(col(line.ward_id) == col(home.ward_id), col(line.from_id) == col(home.id)))
        .where(col(line.ward_id) == merger.source.ward_id, col(line.to_id) == merger.target.id)
        .where(col(line.kind) == MoveReason.MERGE, col(line.id) > merger.line.id)
    )
    return list(session.execute(query.order_by(col(line.id).desc())).scalars())


def _stood_still(session: Session, merger: Merger, trace: MergerTrace) -> bool:
    """Whether both households are where they were: days that would come back are days of the same units."""
    stay, source = HouseholdStay, merger.source
    rows = sa.select(stay).where(col(stay.ward_id) == source.ward_id)
    own = session.execute(rows.where(col(stay.household_id) == source.id)).scalars()
    last = max(own, key=lambda row: (row.from_on, row.id), default=None)
    home = session.execute(rows.where(col(stay.id) == trace.home)).scalar() if trace.home else None
    same = home is not None and home.until_on == FOREVER
    return same and last is not None and last.unit_path == source.unit_path


def _notes(session: Session, merger: Merger, trace: MergerTrace) -> list[str]:
    """Sentences about what stays with the household that stands, or is not as it was."""
    into, code = merger.target.code, merger.source.code
    visits, came, gone = _since(session, merger, trace)
    told = [f"{visits} lượt đến nhà ghi sau khi nhập ở lại hộ {into}."] if visits else []
    told += [f"{came} người thêm vào sau khi nhập ở lại hộ {into}."] if came else []
    told += [f"{gone} người đã rời hộ {into} sau khi nhập: vẫn ghi là đã rời, không trở về hộ {code}."] if gone else []
    if trace.same:
        told.append(f"Điều ghi sau khi nhập về người được ghép ở lại với người của hộ {into}.")
        told.append("Câu từ chối, rút đồng ý ghi sau khi nhập được giữ cho cả hai người.")
    if trace.numbers:
        told.append(f"{len(trace.numbers)} số định danh trở về người của hộ {code}.")
    if _asked(session, merger, trace):
        told.append("Đang có yêu cầu về dữ liệu cá nhân chưa xong: hãy xem lại yêu cầu ấy là của ai.")
    if holds_since(session, merger):
        told.append("Lệnh giữ lại dữ liệu đặt sau khi nhập được giữ cho cả hai hộ.")
    if trace.duplicate:
        told.append("Hai hộ được ghi là hai hộ khác nhau, để lần tìm sau không nêu lại.")
    return [*told, "Báo cáo, số liệu đã chốt giữ nguyên; số liệu từ nay đếm hai hộ như chưa từng nhập."]


def _since(session: Session, merger: Merger, trace: MergerTrace) -> tuple[int, int, int]:
    """Visits taken at the household that stands since, persons who came to it, and who of the merger has left it."""
    visit, stay, target = Visit, PersonStay, merger.target
    count = sa.select(sa.func.count())
    there = col(visit.ward_id) == target.ward_id, col(visit.household_id) == target.id
    visits = session.execute(count.select_from(visit).where(*there, col(visit.created_at) > merger.line.created_at))
    of_target = col(stay.ward_id) == target.ward_id, col(stay.household_id) == target.id
    came = sa.select(col(stay.person_id)).where(
        *of_target, col(stay.id) > merger.line.id, col(stay.person_id).not_in(trace.persons)
    )
    gone = sa.select(col(stay.person_id)).where(
        *of_target, col(stay.id).in_(list(trace.given)), col(stay.left_by).is_not(None), col(stay.until_on) != FOREVER
    )
    new = session.execute(came.distinct()).scalars().all()
    return visits.scalar_one(), len(new), len(set(session.execute(gone).scalars()))


def _asked(session: Session, merger: Merger, trace: MergerTrace) -> bool:
    """Whether a request about the data of anybody in the merger, or of either household, is not closed yet."""
    row = SubjectRequest
    about = sa.or_(
        col(row.person_id).in_(trace.persons), col(row.household_id).in_([merger.source.id, merger.target.id])
    )
    query = sa.select(col(row.id)).where(col(row.ward_id) == merger.source.ward_id, about)
    return session.execute(query.where(col(row.state).not_in(_ENDED)).limit(1)).first() is not None


def holds_since(session: Session, merger: Merger) -> list[LegalHold]:
    """Holds in force on either household that were put while they were one."""
    row = LegalHold
    query = sa.select(row).where(
        col(row.ward_id) == merger.source.ward_id,
        col(row.household_id).in_([merger.source.id, merger.target.id]),
        col(row.lifted_on).is_(None),
        col(row.id) > merger.line.id,
    )
    return list(session.execute(query.order_by(col(row.id))).scalars())
