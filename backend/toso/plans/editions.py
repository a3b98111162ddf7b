"""Comparison of two editions of a plan, line by line."""

from collections.abc import Sequence
from decimal import Decimal
from enum import StrEnum
from typing import Any
from uuid import UUID

from toso.core.schemas import Read
from toso.kit.dates import numeric
from toso.kit.figures import percent
from toso.plans.content import PlanContent, TargetContent, TaskContent
from toso.plans.stored import names_of_units


class Change(StrEnum):
    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


class FieldChange(Read):
    """One value before and after, as people read it."""

    field: str
    label: str
    before: str
    after: str


class LineChange(Read):
    """One line of the plan (`part`: head, target, task, duty); `ref` is its number or name in the newer edition."""

    part: str
    ref: str
    lineage_id: UUID | None
    change: Change
    fields: list[FieldChange]


_HEAD = {
    "title": "Tên kế hoạch",
    "number": "Số",
    "symbol": "Ký hiệu",
    "issued_on": "Ngày ban hành",
    "place": "Địa danh",
    "issuer": "Cơ quan ban hành",
    "introduction": "Phần mở đầu",
    "legal_bases": "Căn cứ",
    "purposes": "Mục đích",
    "requirements": "Yêu cầu",
    "funding": "Kinh phí",
    "closing": "Phần kết",
    "recipients": "Nơi nhận",
    "archive": "Nơi lưu",
    "signature": "Người ký",
}


def compare(before: PlanContent, after: PlanContent) -> list[LineChange]:
    """The changes from one edition to another in the newer one's order; removed lines last in their part."""
    head = _fields(_HEAD, _head(before), _head(after))
    found = [LineChange(part="head", ref="", lineage_id=None, change=Change.CHANGED, fields=head)] if head else []
    found += _lines("target", before.targets, after.targets, _TARGET, _target)
    found += _lines("task", before.tasks, after.tasks, _TASK, _task)
    old, new = ({d.name: "\n".join(d.items) for d in content.duties} for content in (before, after))
    for name in dict.fromkeys([*new, *old]):
        change = Change.ADDED if name not in old else Change.REMOVED if name not in new else Change.CHANGED
        fields = _fields({"items": "Nội dung"}, {"items": old.get(name, "")}, {"items": new.get(name, "")})
        if fields:
            found.append(LineChange(part="duty", ref=name, lineage_id=None, change=change, fields=fields))
    return found


def _head(content: PlanContent) -> dict[str, str]:
    values: dict[str, str] = {}
    for name in _HEAD:
        value: Any = getattr(content, name)
        if name == "recipients":
            value = [f"{r.name} ({r.purpose})" if r.purpose else r.name for r in value]
        elif name == "signature":
            value = [*value.lines, value.name]
        elif name == "issued_on":
            value = numeric(value) if value else ""
        values[name] = "\n".join(value) if isinstance(value, list) else value
    return values


_TARGET = {"ref": "Số thứ tự", "text": "Nội dung", "goal": "Mức phấn đấu", "deadline": "Thời hạn"}
_TASK = {
    "ref": "Số thứ tự",
    "heading": "Nhóm nhiệm vụ",
    "text": "Nội dung",
    "items": "Các việc",
    "leads": "Chủ trì",
    "helpers": "Phối hợp",
    "deadline": "Thời hạn",
}


def _target(row: TargetContent) -> dict[str, str]:
    return {
        "ref": row.ref,
        "text": row.text,
        "goal": "" if row.goal_percent is None else percent(Decimal(str(row.goal_percent)), 2),
        "deadline": f"Chậm nhất ngày {numeric(row.deadline_on)}" if row.deadline_on else "",
    }


def _task(row: TaskContent) -> dict[str, str]:
    return {
        "ref": row.ref,
        "heading": row.heading,
        "text": row.text,
        "items": "\n".join(row.items),
        "leads": names_of_units(row.leads),
        "helpers": names_of_units(row.coordinators),
        "deadline": row.deadline.value().text,
    }


def _lines(
    part: str, before: Sequence[Any], after: Sequence[Any], labels: dict[str, str], show: Any
) -> list[LineChange]:
    old = {row.lineage_id: row for row in before}
    found = []
    for row in after:
        was = old.pop(row.lineage_id, None)
        change = Change.ADDED if was is None else Change.CHANGED
        fields = _fields(labels, show(was) if was else dict.fromkeys(labels, ""), show(row))
        if fields:
            found.append(LineChange(part=part, ref=row.ref, lineage_id=row.lineage_id, change=change, fields=fields))
    for row in old.values():
        fields = _fields(labels, show(row), dict.fromkeys(labels, ""))
        found.append(
            LineChange(part=part, ref=row.ref, lineage_id=row.lineage_id, change=Change.REMOVED, fields=fields)
        )
    return found


def _fields(labels: dict[str, str], before: dict[str, str], after: dict[str, str]) -> list[FieldChange]:
    return [
        FieldChange(field=name, label=label, before=before[name], after=after[name])
        for name, label in labels.items()
        if before[name] != after[name]
    ]
