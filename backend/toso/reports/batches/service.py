"""Ordering a batch: which files it holds, in their order; the job that makes them."""

import re
from collections.abc import Iterator
from uuid import UUID

from sqlmodel import Session

from toso.audit.record import record
from toso.authz.actor import Scope
from toso.core.problems import Conflict, Malformed
from toso.jobs.claim import enqueue
from toso.kit.clock import now
from toso.kit.ids import new_id
from toso.kit.periods import Period
from toso.kit.place_words import worded
from toso.kit.text import fold
from toso.reports.batches.kinds import CONTENTS, MOST_FILES
from toso.reports.batches.schemas import BatchCreate
from toso.reports.batches.tables import FileBatch, FileBatchItem
from toso.reports.periods.expectation import Expected
from toso.reports.periods.queries import expected_units, find_period

KIND = "report.batch"
_OTHER = re.compile(r"[^a-z0-9]+")


class NothingToMake(Conflict):
    code, title = "nothing-to-make", "Không có gì để tạo tệp này."


class TooManyFiles(Conflict):
    code, title = "too-many-files", f"Mỗi lần tạo nhiều nhất {MOST_FILES} tệp; hãy chọn ít kỳ hoặc ít đơn vị hơn."


def order_batch(session: Session, scope: Scope, body: BatchCreate) -> FileBatch:
    """A batch and its job; whoever has one under way waits for its end (409). Raises Malformed, TooManyFiles."""
    batch_id = new_id()
    items = list(_items(session, scope.ward_id, batch_id, body))
    if not items:
        raise Malformed(fields={"contents": "Không có tệp nào như vậy: nội dung này không có dạng tệp đã chọn."})
    if len(items) > MOST_FILES:
        raise TooManyFiles
    job = enqueue(session, scope.ward_id, KIND, scope.user_id, {"batch_id": str(batch_id)})
    batch = FileBatch(
        ward_id=scope.ward_id,
        id=batch_id,
        owner_id=scope.user_id,
        job_id=job.id,
        wanted=body.model_dump(mode="json"),
    )
    session.add(batch)
    session.flush()
    session.add_all(items)
    record(
        session,
        scope.actor,
        scope.action,
        "file_batch",
        batch.id,
        ward_id=scope.ward_id,
        unit_path=scope.unit_path,
        note={"files": len(items)},
    )
    session.flush()
    return batch


def _items(session: Session, ward_id: UUID, batch_id: UUID, body: BatchCreate) -> Iterator[FileBatchItem]:
    """By period, content, unit, format; each with its place in the ZIP."""
    position, stamp = 0, now()
    for code in sorted(set(body.periods)):
        period = find_period(session, ward_id, code)
        if period is None:
            raise Malformed(fields={"periods": f"Kỳ {code} chưa mở."})
        asked = expected_units(session, period)
        for content in dict.fromkeys(body.contents):
            kind = CONTENTS[content]
            units: list[Expected | None] = [None]
            if kind.each_unit:
                units = [e for e in asked if not body.unit_ids or e.unit.id in body.unit_ids]
            for unit in units:
                for form in [f for f in kind.formats if f in body.formats]:
                    title = f"{worded(kind.label)}, {unit.unit.name if unit else ''}, {Period.parse(code).title}"
                    place = f"-{_plain(unit.unit.name)}" if unit else ""
                    yield FileBatchItem(
                        ward_id=ward_id,
                        batch_id=batch_id,
                        position=position,
                        content=content,
                        format=form,
                        period_code=code,
                        unit_id=unit.unit.id if unit else None,
                        title=title.replace(", ,", ","),
                        name=f"{code.lower()}/{kind.folder}{place}.{form}",
                        created_at=stamp,
                        updated_at=stamp,
                    )
                    position += 1


def _plain(name: str) -> str:
    """A name that every system keeps: "Khu phố 1" → "khu-pho-1"."""
    return _OTHER.sub("-", fold(name)).strip("-")
