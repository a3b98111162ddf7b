"""Content of a plan as one value: edited in the browser, staged by the import, stored in the tables, printed."""

from collections.abc import Iterator
from datetime import date
from typing import Annotated
from uuid import UUID

from pydantic import BeforeValidator, Field, StringConstraints, model_validator

from toso.core.schemas import Write
from toso.kit.text import clean, one_line
from toso.plans.deadlines import Deadline, DeadlineKind
from toso.plans.tables import UnitClass


def _line(value: object) -> object:
    return one_line(value) if isinstance(value, str) else value


def _text(value: object) -> object:
    return clean(value) if isinstance(value, str) else value


Line = Annotated[str, BeforeValidator(_line), StringConstraints(max_length=300)]
Text = Annotated[str, BeforeValidator(_text), StringConstraints(max_length=10_000)]
Heading = Annotated[str, BeforeValidator(_line), StringConstraints(max_length=2_000)]
Basis = Annotated[str, BeforeValidator(_line), StringConstraints(min_length=1, max_length=2_000)]
Name = Annotated[str, BeforeValidator(_line), StringConstraints(min_length=1, max_length=300)]
Ref = Annotated[str, BeforeValidator(_line), StringConstraints(min_length=1, max_length=30)]
Said = Annotated[str, BeforeValidator(_text), StringConstraints(min_length=1, max_length=10_000)]
MeasureCode = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]{0,39}$")]


class UnitRef(Write):
    """A unit under the name printed: one unit, a class of units, or (neither given) not settled yet."""

    name: Name
    unit_id: UUID | None = None
    unit_class: UnitClass | None = None

    @model_validator(mode="after")
    def _one_of_both(self) -> "UnitRef":
        if self.unit_id is not None and self.unit_class is not None:
            raise ValueError("Chỉ chọn một đơn vị hoặc một nhóm đơn vị.")
        return self

    @property
    def settled(self) -> bool:
        return self.unit_id is not None or self.unit_class is not None


class DeadlineContent(Write):
    """See deadlines.Deadline: `printed` is the plan's wording, the days are those that it names."""

    kind: DeadlineKind = DeadlineKind.NONE
    printed: Annotated[str, BeforeValidator(_line), StringConstraints(max_length=500)] = ""
    starts_on: date | None = None
    ends_on: date | None = None
    quota: int | None = Field(default=None, ge=1, le=10_000)
    day: int | None = Field(default=None, ge=1, le=31)

    @model_validator(mode="after")
    def _be_whole(self) -> "DeadlineContent":
        self.value()
        return self

    def value(self) -> Deadline:
        return Deadline(self.kind, self.printed, self.starts_on, self.ends_on, self.quota, self.day)


class TargetContent(Write):
    """`lineage_id` names the same target in an earlier edition; null for a new one."""

    lineage_id: UUID | None = None
    ref: Ref
    text: Text = ""
    goal_percent: float | None = Field(default=None, gt=0, le=100)
    deadline_on: date | None = None
    measure_code: MeasureCode | None = None


class TaskContent(Write):
    """`heading` is the group a task stands under; `lineage_id` as for targets."""

    lineage_id: UUID | None = None
    ref: Ref
    heading: Heading = ""
    text: Text = ""
    items: list[Said] = Field(default_factory=list, max_length=100)
    leads: list[UnitRef] = Field(default_factory=list, max_length=50)
    coordinators: list[UnitRef] = Field(default_factory=list, max_length=50)
    deadline: DeadlineContent = DeadlineContent()


class DutyContent(Write):
    """`name` is the heading as printed, `units` the units it means."""

    name: Name
    units: list[UnitRef] = Field(default_factory=list, max_length=50)
    items: list[Said] = Field(default_factory=list, max_length=100)
    asked: bool = False


class RecipientContent(Write):
    name: Name
    purpose: Line = ""


class SignatureContent(Write):
    lines: list[Name] = Field(default_factory=list, max_length=5)
    name: Line = ""


class PlanContent(Write):
    """Everything a plan says. Empty texts are what is not written yet; `missing` names them before submission."""

    year: int = Field(ge=2000, le=2100)
    number: Annotated[str, BeforeValidator(_line), StringConstraints(max_length=7, pattern=r"^(\d{1,6}[a-zđ]?)?$")] = ""
    symbol: Annotated[
        str, BeforeValidator(_line), StringConstraints(max_length=40, pattern=r"^([A-ZĐ][A-Za-zĐđ]*(-[A-ZĐ]+)*)?$")
    ] = ""
    title: Heading = ""
    issued_on: date | None = None
    place: Annotated[str, BeforeValidator(_line), StringConstraints(max_length=200)] = ""
    issuer: Line = ""
    introduction: Text = ""
    legal_bases: list[Basis] = Field(default_factory=list, max_length=60)
    purposes: list[Said] = Field(default_factory=list, max_length=100)
    requirements: list[Said] = Field(default_factory=list, max_length=100)
    targets: list[TargetContent] = Field(default_factory=list, max_length=100)
    tasks: list[TaskContent] = Field(default_factory=list, max_length=200)
    duties: list[DutyContent] = Field(default_factory=list, max_length=100)
    funding: Text = ""
    closing: Text = ""
    recipients: list[RecipientContent] = Field(default_factory=list, max_length=100)
    archive: Annotated[str, BeforeValidator(_line), StringConstraints(max_length=200)] = ""
    signature: SignatureContent = SignatureContent()


def unit_refs(content: PlanContent) -> Iterator[tuple[str, UnitRef]]:
    """Every mention of units with its field ("tasks.0.leads.1")."""
    for place, task in enumerate(content.tasks):
        yield from ((f"tasks.{place}.leads.{n}", ref) for n, ref in enumerate(task.leads))
        yield from ((f"tasks.{place}.coordinators.{n}", ref) for n, ref in enumerate(task.coordinators))
    for place, duty in enumerate(content.duties):
        yield from ((f"duties.{place}.units.{n}", ref) for n, ref in enumerate(duty.units))


def unsettled(content: PlanContent) -> dict[str, str]:
    """Field → sentence for every unit name that stands for no unit yet."""
    return {field: f"Chưa chọn đơn vị cho “{ref.name}”." for field, ref in unit_refs(content) if not ref.settled}


def missing(content: PlanContent) -> dict[str, str]:
    """Field → sentence for what must be there before the plan goes to the leader."""
    heads = (
        ("title", content.title, "Chưa có tên kế hoạch."),
        ("issued_on", content.issued_on, "Chưa có ngày ban hành."),
        ("tasks", content.tasks, "Kế hoạch chưa có nhiệm vụ nào."),
        ("signature.lines", content.signature.lines, "Chưa có quyền hạn, chức vụ của người ký."),
        ("signature.name", content.signature.name, "Chưa có họ tên người ký."),
    )
    found = {field: sentence for field, value, sentence in heads if not value}
    for place, target in enumerate(content.targets):
        if not target.text:
            found[f"targets.{place}.text"] = f"Mục tiêu {target.ref} chưa có nội dung."
    for place, task in enumerate(content.tasks):
        if not (task.text or task.items):
            found[f"tasks.{place}.text"] = f"Nhiệm vụ {task.ref} chưa có nội dung."
        if all(lead.unit_class is UnitClass.OUTSIDE for lead in task.leads):
            found[f"tasks.{place}.leads"] = f"Nhiệm vụ {task.ref} cần ít nhất một đơn vị chủ trì có trên hệ thống."
    return found | repeated(content) | unsettled(content)


def repeated(content: PlanContent) -> dict[str, str]:
    """Field → sentence for what may stand only once: numbers of targets and tasks, their lineages."""
    found: dict[str, str] = {}
    for name, rows in (("targets", content.targets), ("tasks", content.tasks)):
        refs: set[str] = set()
        lineages: set[UUID] = set()
        for place, row in enumerate(rows):
            if row.ref in refs:
                found[f"{name}.{place}.ref"] = f"Số thứ tự “{row.ref}” có hai lần."
            if row.lineage_id in lineages:
                found[f"{name}.{place}.lineage_id"] = "Hai dòng cùng nối với một dòng của bản trước."
            refs.add(row.ref)
            lineages |= {row.lineage_id} if row.lineage_id else set()
    return found
