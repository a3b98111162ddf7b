"""Turns a parsed plan text into a proposal that a person can settle: content, places in the source, doubts."""

import re
from collections.abc import Iterable
from datetime import date
from typing import Any

from toso.kit.clock import today
from toso.kit.ids import new_id
from toso.kit.text import fold, one_line
from toso.organisation.schemas import UnitRead
from toso.organisation.tables import UnitKind
from toso.plans import deadlines
from toso.plans.content import PlanContent
from toso.plans.tables import UnitClass
from toso.plans.text_import.plan_years import last_year_of, years_named
from toso.plans.text_import.resolve import KnownUnit, UnitMatch, resolve_units
from toso.plans.text_import.shapes import Doubt, ParsedPlan, PrintedDeadline, Task

# Doubts about wording: shown, and no hindrance. Every other kind must be settled before the plan is accepted.
WORDING = frozenset(
    {
        "misspelt",
        "misspelt-name",
        "word-missing",
        "abbreviation",
        "archive-line",
        "capital",
        "dots",
        "dash",
        "variant",
        "mark-placement",
        "unit-spelled-differently",
        "base-without-issuer",
        "base-without-date",
        "same-day-two-levels",
        "other-level",
    }
)
UNIT_DOUBTS = frozenset({"unit-unknown", "unit-class-open"})  # settled by choosing the unit
_NUMBER = re.compile(r"^(\d{1,6}[a-zđ]?)\s*/\s*([A-ZĐ][A-Za-zĐđ]*(?:-[A-ZĐ]+)*)$")
_TEAM = re.compile(r"^(?:cac )?to (?:cong nghe so|cnscd)")
# Political and social organisations by the beginnings of their names, with the names by which plans mean them.
_FRONT = ("MTTQ", "UBMTTQ", "Ủy ban MTTQ", "Mặt trận Tổ quốc", "Ủy ban Mặt trận Tổ quốc")
_UNIONS = (
    (
        ("doan tncs", "doan thanh nien"),
        ("Đoàn Thanh niên", "Đoàn TNCS Hồ Chí Minh", "Đoàn xã", "Đoàn phường", "Xã đoàn", "Phường đoàn"),
    ),
    (
        ("mttq", "mat tran", "ubmttq", "uy ban mttq", "uy ban mat tran"),
        ("Mặt trận", *(f"{who}{of}" for who in _FRONT for of in ("", " Việt Nam"))),
    ),
    (
        ("hoi lhpn", "hoi lien hiep phu nu", "hoi phu nu"),
        ("Hội Phụ nữ", "Hội LHPN", "Hội Liên hiệp Phụ nữ", "Hội LHPN Việt Nam", "Hội Liên hiệp Phụ nữ Việt Nam"),
    ),
    (("hoi ccb", "hoi cuu chien binh"), ("Hội CCB", "Hội Cựu chiến binh")),
)
_AREA_WORDS = ("các khu phố", "các tổ dân, khu phố", "các tổ dân phố", "các thôn", "các khu dân cư")


def known_units(units: Iterable[UnitRead]) -> list[KnownUnit]:
    """The ward's units as the parser's resolver knows units."""
    return [
        KnownUnit(
            str(unit.id),
            unit.name,
            (unit.short_name, *unit.aliases, *_usual_names(unit)),
            unit.kind_label.lower(),
            _AREA_WORDS if unit.kind is UnitKind.NEIGHBOURHOOD else (),
        )
        for unit in units
    ]


def _usual_names(unit: UnitRead) -> tuple[str, ...]:
    """Names under which every plan means a unit, whether or not anybody wrote them down beside it."""
    if unit.kind is UnitKind.WARD:
        return ("UBND", "Ủy ban nhân dân")
    said = fold(unit.name)
    known = (names for starts, names in _UNIONS if unit.kind is UnitKind.UNION and said.startswith(starts))
    return next(known, ())


def propose(parsed: ParsedPlan, units: list[UnitRead]) -> tuple[dict[str, Any], list[dict[str, Any]], dict[str, str]]:
    """Content (JSON of content.PlanContent), doubts, and lineage id → element of the parsed plan (JSON pointer).

    Raises ValidationError when the text has parts larger than any plan's.
    """
    resolution = resolve_units(parsed, known_units(units))
    areas = {str(unit.id) for unit in units if unit.kind is UnitKind.NEIGHBOURHOOD}
    matches = _by_pointer(resolution.matches, areas)
    doubts = [*parsed.doubts, *(d for d in resolution.doubts if not _TEAM.match(fold(d.text)))]
    plan, year = parsed.plan, _year(parsed)
    number = _NUMBER.match(one_line(plan.number or ""))
    issued_on = plan.issued_on or date(year, 1, 1)
    years = year, last_year_of(one_line(plan.title or ""), year)
    read = [_task(place, task, matches, (issued_on, years)) for place, task in enumerate(plan.tasks)]
    tasks, targets = [task for task, _ in read], _targets(parsed)
    doubts += [doubt for _, doubt in read if doubt]
    anchors = {task["lineage_id"]: f"/tasks/{place}" for place, task in enumerate(tasks)}
    anchors |= {target["lineage_id"]: f"/targets/{place}" for place, target in enumerate(targets)}
    content = {
        "year": year,
        "number": number[1].lower() if number else "",
        "symbol": number[2] if number else "",
        "title": plan.title or "",
        "issued_on": plan.issued_on,
        "place": plan.place or "",
        "issuer": plan.issuer or "",
        "introduction": parsed.introduction or "",
        "legal_bases": plan.legal_bases,
        "purposes": plan.purposes,
        "requirements": plan.requirements,
        "targets": targets,
        "tasks": tasks,
        "duties": _duties(parsed, matches),
        "funding": plan.funding or "",
        "closing": plan.closing or "",
        "recipients": _recipients(parsed),
        "archive": _archive(parsed),
        "signature": {"lines": plan.signature.lines, "name": plan.signature.name or ""},
    }
    return PlanContent.model_validate(content).model_dump(mode="json"), _numbered(doubts), anchors


def _year(parsed: ParsedPlan) -> int:
    """The first year in the title, else that of issue, else this year."""
    issued = parsed.plan.issued_on
    named = years_named(parsed.plan.title or "", issued)
    year = named[0] if named else (issued or today()).year
    return min(max(year, 2000), 2100)


def _by_pointer(matches: Iterable[UnitMatch], areas: set[str]) -> dict[str, list[dict[str, Any]]]:
    """The units behind each place that mentions some."""
    found: dict[str, list[dict[str, Any]]] = {}
    for match in matches:  # "Bộ phận: A, B" heads one block of duties with two mentions
        found.setdefault(match.pointer, []).extend(_refs(match, areas))
    return found


def _refs(match: UnitMatch, areas: set[str]) -> list[dict[str, Any]]:
    """The units of one mention: a class of the ward's areas stays a class, other classes become their units."""
    name = match.text
    if _TEAM.match(fold(name)):
        return [{"name": name, "unit_class": UnitClass.TEAMS}]
    if match.how == "class" and set(match.unit_ids) <= areas:
        return [{"name": name, "unit_class": UnitClass.NEIGHBOURHOODS}]
    return [{"name": name, "unit_id": unit_id} for unit_id in match.unit_ids] or [{"name": name}]


def _targets(parsed: ParsedPlan) -> list[dict[str, Any]]:
    """A target is due on its last valid day: the one before D in "trước ngày D"."""
    return [
        {
            **target.model_dump(exclude={"last_on"}),
            "ref": target.ref[:30],
            "deadline_on": target.last_on,
            "lineage_id": str(new_id()),
        }
        for target in parsed.plan.targets
    ]


def _task(
    place: int, task: Task, matches: dict[str, list[dict[str, Any]]], time: tuple[date, tuple[int, int]]
) -> tuple[dict[str, Any], Doubt | None]:
    deadline, doubt = _deadline(task.deadline, time, f"/tasks/{place}/deadline")
    units = {
        field: [ref for n in range(len(names)) for ref in matches.get(f"/tasks/{place}/{field}/{n}", [])]
        for field, names in (("leads", task.leads), ("coordinators", task.coordinators))
    }
    values = {"ref": task.ref[:30], "heading": task.heading, "text": task.text, "items": task.items}
    return {"lineage_id": str(new_id()), **values, **units, "deadline": deadline}, doubt


def _deadline(
    parsed: PrintedDeadline, time: tuple[date, tuple[int, int]], pointer: str
) -> tuple[dict[str, Any], Doubt | None]:
    """The deadline's columns; what names no usable day becomes "none" with its wording, and a doubt. `time`: the plan's
    day of issue, its first and last year.
    """
    try:
        read = deadlines.from_parsed(parsed.model_dump(mode="json"), *time)
    except (ValueError, IndexError):
        reason = "Không xác định được ngày của thời hạn này; cần chọn lại."
        doubt = Doubt(code="deadline-unreadable", text=parsed.printed, reason=reason, pointer=pointer)
        return {"kind": "none", "printed": parsed.printed[:500]}, doubt
    return {**read.to_json(), "printed": read.printed[:500]}, None


def _duties(parsed: ParsedPlan, matches: dict[str, list[dict[str, Any]]]) -> list[dict[str, Any]]:
    return [
        {"name": duty.unit, "units": matches.get(f"/duties/{place}/unit", []), "items": duty.items, "asked": duty.asked}
        for place, duty in enumerate(parsed.plan.duties)
    ]


def _is_archive(name: str) -> bool:
    return fold(name).startswith("luu")


def _recipients(parsed: ParsedPlan) -> list[dict[str, str]]:
    return [{"name": r.name, "purpose": r.purpose or ""} for r in parsed.plan.recipients if not _is_archive(r.name)]


def _archive(parsed: ParsedPlan) -> str:
    return next((r.name for r in parsed.plan.recipients if _is_archive(r.name)), "")


def _numbered(doubts: list[Doubt]) -> list[dict[str, Any]]:
    """Doubts as stored: each with a number of its own, open, and whether it must be settled first."""
    return [
        {
            "id": n,
            "code": doubt.code,
            "text": doubt.text,
            "reason": doubt.reason,
            "pointer": doubt.pointer,
            "spans": [span.model_dump() for span in doubt.spans],
            "blocking": doubt.code not in WORDING,
            "state": "open",
            "note": "",
        }
        for n, doubt in enumerate(doubts, 1)
    ]
