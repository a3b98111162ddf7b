"""Communes and plans made at random: what each month counts, prints and lists, against a count of its own."""

from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

import pytest
from fastapi import FastAPI

from fixtures.communes import founded, printed, said_of_nobody_else, strings
from fixtures.monthly_reports import API, accepted, begin, fill, ok, put, step
from fixtures.people import enter
from toso.kit.clock import install_business_date

WARDS = ("Xã Yên Mô", "Phường Tam Điệp", "Đặc khu Bạch Long", "Xã Hoa Lư")
PLACES = ("Thôn", "Bản", "Tổ dân phố", "Ấp", "Khu phố")
NAMES = ("Đông", "Đoài", "Thượng", "Hạ", "Trung", "Nội")
DEEDS = (
    "biết nhận ra cuộc gọi giả mạo",
    "gửi được đơn từ trên mạng",
    "có chữ ký số cá nhân",
    "bán được nông sản trên sàn",
    "đặt được lịch khám bệnh",
    "học xong lớp bình dân học vụ số",
    "nhận trợ cấp qua tài khoản",
    "dùng được bản đồ số",
    "nộp được thuế đất qua mạng",
)
# The kinds of what may be counted, with the words of a plan for them; the last four need a noun of their own.
NOUNS = {
    "person": "người dân",
    "household": "hộ gia đình",
    "business": "hộ kinh doanh",
    "member": "thành viên Tổ",
    "place": "nhà văn hóa",
    "event": "hội nghị",
    "document": "thủ tục",
    "thing": "camera",
}
OWN_WORDS = ("place", "event", "document", "thing")
LIBRARY = {"t5.done": "pop.adults", "t6.done": "pop.households", "t3.done": "t3.of", "t8.done": "pop.adults"}
SAID = {"": "", "Phấn đấu": "phấn đấu ", "Tối thiểu": "tối thiểu "}
COUNTS = (50, 100, 200)
REASONS = ("Theo dõi bằng văn bản riêng", "Ngành dọc thống kê", "Chưa có cách đếm")
MONTHS = {"2025-07": (date(2025, 7, 10), "2025-07-09"), "2025-08": (date(2025, 8, 10), "2025-08-09")}


@dataclass(frozen=True)
class Aim:
    """A target as the plan prints it, and what somebody decides to count for it; codes are known once it is chosen."""

    ref: str
    text: str
    goal: float | None
    lead: str
    kind: str
    units: tuple[str, ...] = ()
    library: str = ""
    left: str = ""
    count: int | None = None
    title: str = ""
    codes: tuple[str, ...] = ()
    lineage: str | None = None

    @property
    def goal_text(self) -> str:
        if self.count:
            return f"{self.count} {NOUNS[self.kind]}"
        return f"{SAID[self.lead]}{self.goal:g}%".replace(".", ",") if self.goal is not None else "—"


def counted(aim: Aim, count: int, deed: str) -> Aim:
    """The target as a count with one goal for the whole ward."""
    return replace(aim, text=f"Tổ chức {count} {NOUNS[aim.kind]} về việc {deed}.", count=count)


@dataclass
class Model:
    """The ward's measures, kept beside the system: the targets of the plan it chose for, under which number."""

    rng: Random
    number: str = ""
    aims: list[Aim] = field(default_factory=list)
    own: int = 0
    values: dict[str, list[int]] = field(default_factory=dict)
    deeds: list[str] = field(default_factory=list)

    def aim(self, ref: str, free: list[str]) -> Aim:
        rng, deed = self.rng, self.deeds.pop()
        if rng.random() < 0.2:
            return self.count(ref, deed)
        goal = rng.choice((None, 50.0, 72.5, 80.0, 100.0, 7.0))
        lead = rng.choice(tuple(SAID)) if goal is not None else ""
        units = tuple(rng.choice(tuple(NOUNS)) for _ in range(rng.choice((1, 1, 2))))
        size = "" if goal is None else f"{goal:g}%".replace(".", ",")
        text = " ".join(filter(None, (lead, size, NOUNS[units[0]], deed))) + "."
        made = Aim(ref, text[0].upper() + text[1:], goal, lead, units[0])
        way = rng.choice(("own", "own", "left", "library"))
        if way == "left":
            return replace(made, left=rng.choice(REASONS))
        if way == "library" and free:
            return replace(made, library=free.pop(), title=rng.choice(("", f"Mục tiêu về {deed}")))
        return replace(made, units=units, title=rng.choice(("", "", f"Kết quả {deed}")))

    def count(self, ref: str, deed: str) -> Aim:
        return counted(Aim(ref, "", None, "", "event", ("event",)), self.rng.choice(COUNTS), deed)

    def plan(self, size: int, letters: str) -> list[Aim]:
        free = self.rng.sample(sorted(LIBRARY), len(LIBRARY))
        return [self.aim(letters[n], free) for n in range(size)]

    def choice_of(self, aim: Aim) -> dict[str, Any]:
        """The body with which the desk chooses for a target for the first time, or again."""
        if aim.left:
            return {"uncounted": aim.left}
        known = list(aim.codes) or ([aim.library] if aim.library else [])
        deed = aim.text.split("% ")[-1].rstrip(".").lower()
        if aim.count:
            told = {"unit": aim.kind, "noun": NOUNS[aim.kind], "phrase": "về chuyển đổi số", "count": True}
            return {"measures": known, "own": [] if known else [told], "goal_count": aim.count}
        new = [] if known else [self._own(unit, f"{deed} lần {n}") for n, unit in enumerate(aim.units, 1)]
        return {"measures": known, "own": new, "title": aim.title}

    def _own(self, unit: str, phrase: str) -> dict[str, Any]:
        label = f"{NOUNS[unit].capitalize()} ở địa phương, {phrase}"
        noun = NOUNS[unit] if unit in OWN_WORDS else ""
        return {"unit": unit, "noun": noun, "phrase": phrase, "population": None, "population_label": label}

    def chosen(self, aim: Aim) -> Aim:
        """The target with the codes that the system must have given it."""
        if aim.left or aim.codes:
            return aim
        if aim.library:
            return replace(aim, codes=(aim.library,))
        codes = tuple(f"own{self.own + n}.done" for n in range(1, len(aim.units) + 1))
        self.own += len(aim.units)
        return replace(aim, codes=codes)

    def cells(self, place: int) -> dict[str, dict[str, int]]:
        """Cells of one neighbourhood: of 100 each, so many done; together an even number."""
        cells = {"team.members": 7, "team.teams": 1}
        for aim, code in ((one, c) for one in self.aims for c in one.codes):
            of = {} if aim.count else {LIBRARY.get(code) or code.replace(".done", ".of"): 100}
            done = self.values.setdefault(code, [2 * self.rng.randrange(1, 50) for _ in range(2)])
            cells |= {**of, code: done[place]}
        return {code: {"cumulative": value} for code, value in cells.items()}

    def expected(self) -> list[tuple[str, str, str, str]]:
        return [
            (a.ref, c, a.goal_text, f"{sum(self.values[c]) * 100 // (a.count or 200)}%")
            for a in self.aims
            for c in a.codes
            if not a.left
        ]


class Ward:
    """The commune through HTTP, and the model that is kept beside it."""

    def __init__(self, service: FastAPI, seed: int) -> None:
        self.app, self.rng = service, Random(seed)
        self.desk, self.model = enter(service, "vanhoa"), Model(self.rng)
        self.model.deeds = self.rng.sample(DEEDS, len(DEEDS))

    def approve(self, aims: list[Aim], number: str, issued: str, before: dict[str, Any] | None = None) -> Any:
        if before is None:
            plan = ok(self.desk.post(f"{API}/plans", json={"title": f"Kế hoạch số {number}", "year": 2025}), 201)
        else:
            seen = ok(self.desk.get(f"{API}/plans/{before['id']}"))
            plan = ok(step(self.desk, f"/plans/{seen['id']}/amend", seen, reason="Điều chỉnh giữa năm"), 201)
        targets = [{"lineage_id": a.lineage, "ref": a.ref, "text": a.text, "goal_percent": a.goal} for a in aims]
        lead = {"name": "Các thôn, tổ", "unit_class": "neighbourhoods"}
        task = {"ref": "1", "text": "Mở lớp", "leads": [lead], "deadline": {"kind": "by", "ends_on": "2025-09-30"}}
        content = {**plan["content"], "number": number, "issued_on": issued, "targets": targets}
        content["tasks"] = plan["content"]["tasks"] or [task]
        plan = ok(put(self.desk, f"/plans/{plan['id']}/content", plan, content))
        new = [a.ref for a in aims if not a.codes and (a.lineage is None or not a.left)]
        refused = step(self.desk, f"/plans/{plan['id']}/submit", plan)
        assert {e["field"] for e in refused.json().get("errors", ())} == {f"targets.{ref}" for ref in new}
        if not new:
            return ok(step(enter(self.app, "chutich"), f"/plans/{plan['id']}/approve", ok(refused)))
        aims[:] = self.choose(plan, aims)
        plan = ok(step(self.desk, f"/plans/{plan['id']}/submit", ok(self.desk.get(f"{API}/plans/{plan['id']}"))))
        return ok(step(enter(self.app, "chutich"), f"/plans/{plan['id']}/approve", plan))

    def choose(self, plan: dict[str, Any], aims: list[Aim]) -> list[Aim]:
        """Settles every target of the plan; the same targets with their lineage."""
        path = f"/plans/{plan['id']}/measures"
        seen = ok(self.desk.get(API + path))
        assert [(t["ref"], t["goal_percent"]) for t in seen["targets"]] == [(a.ref, a.goal) for a in aims]
        for aim, target in zip(aims, seen["targets"], strict=True):
            offered = target["proposed_own"]
            assert target["tied"] or (offered and offered["unit"] == aim.kind), aim
            assert target["tied"] or target["proposed_goal_count"] == aim.count
        aims = [replace(a, lineage=t["lineage_id"]) for a, t in zip(aims, seen["targets"], strict=True)]
        lines = [{"lineage_id": a.lineage, **self.model.choice_of(a)} for a in aims]
        ok(put(self.desk, path, seen, {"targets": lines}))
        return aims

    def counts(self, aims: list[Aim], number: str) -> None:
        """The months to come count these targets, the model as the system."""
        self.model.aims, self.model.number = [self.model.chosen(a) for a in aims], number

    def opens(self, code: str) -> Any:
        return self.desk.post(f"{API}/report-periods", json={"code": code})

    def reported(self, code: str) -> dict[str, Any]:
        """The month opened, handed in by both neighbourhoods and compiled; checked against the model."""
        day, until = MONTHS[code]
        install_business_date(day)
        ok(self.opens(code), 201)
        for place in range(2):
            head = enter(self.app, f"truong{place + 1}")
            (row,) = ok(head.get(f"{API}/submissions", params={"period": code}))["items"]
            row = begin(head, row["unit_id"], code)
            asked = {c["code"] for g in row["groups"] for c in g["cells"]}
            typed = self.model.cells(place)
            assert typed.keys() - {"team.teams"} <= asked
            counted = {c for a in self.model.aims for c in a.codes}
            assert {c for c in asked if c.endswith(".done")} == counted, "the form asks for these targets alone"
            row = fill(head, row, {"data_until": until, "figures": typed, "sections": {}})
            accepted(self.desk, ok(step(head, f"/submissions/{row['id']}/submit", row)))
        report = ok(self.desk.post(f"{API}/reports", json={"period": code}), 201)
        self.check(report)
        return report

    def check(self, report: dict[str, Any]) -> None:
        model = self.model
        found = [(t["ref"], t["code"], t["goal_text"], t["text"]) for t in report["targets"]]
        assert found == model.expected()
        told = next((s["text"] for s in report["sections"] if s["code"] == "targets"), "")
        papers = printed(self.app, report)
        flat = {name: "".join(text.split()) for name, text in papers.items()}
        for aim in model.aims:
            assert all(NOUNS[unit] in told for unit in aim.units if unit in OWN_WORDS), aim
            assert aim.count is None or f"(mục tiêu {aim.goal_text})" in told, aim
            line = f"({aim.ref}) {aim.text.rstrip('.')}: không thống kê ({aim.left})."
            assert (line in told) is bool(aim.left), line
            if not aim.left:
                title = "".join((aim.title or aim.text.rstrip(".")).split())
                assert title in flat["content"], aim
        assert f"{model.number}/KH-UBND" in flat["pdf"]
        library = [c for a in model.aims for c in a.codes if c in LIBRARY]
        allowed = [*library, *(LIBRARY[c] for c in library)]
        for text in (*papers.values(), " ".join(strings(ok(self.desk.get(f"{API}/reports/{report['id']}"))))):
            said_of_nobody_else(text, *allowed)


def amended(ward: Ward, plan: dict[str, Any], *, same: bool) -> dict[str, Any]:
    """The next edition: the same targets under other words and goals, or one less and one more."""
    rng, aims = ward.rng, list(ward.model.aims)
    if same:
        changed = [
            a
            if a.left
            else counted(a, rng.choice(COUNTS), a.text.partition(" về việc ")[2].rstrip("."))
            if a.count
            else replace(a, text=f"{a.text.rstrip('.')} trong năm.", goal=rng.choice((33.0, 66.5)), title="")
            for a in aims
        ]
    else:
        dropped = rng.randrange(len(aims))
        changed = [a for n, a in enumerate(aims) if n != dropped] + [ward.model.aim("z", [])]
    new = ward.approve(changed, "88", "2025-07-20", plan)
    ward.counts(changed, "88")
    return new


@pytest.mark.parametrize("event", ["nothing", "same targets", "other targets", "second plan", "second plan chosen"])
@pytest.mark.parametrize("seed", [20250710, 20250711])
def test_each_month_counts_prints_and_lists_the_targets_of_its_plan(tmp_path: Path, seed: int, event: str) -> None:
    rng = Random(f"{seed} {event}")
    place, names = rng.choice(PLACES), rng.sample(NAMES, 2)
    wards = founded(tmp_path, date(2025, 7, 10), rng.choice(WARDS), [f"{place} {name}" for name in names])
    with wards as app:
        ward = Ward(app, rng.randrange(10**6))
        first = [*ward.model.plan(rng.randrange(1, 5), "abcdefg"), ward.model.count("y", ward.model.deeds.pop())]
        assert ward.opens("2025-07").json()["code"] == "targets-unsettled"
        plan = ward.approve(first, "17", "2025-03-05")
        ward.counts(first, "17")
        july = ward.reported("2025-07")
        before = ok(ward.desk.get(f"{API}/reports/{july['id']}"))
        if event.endswith("targets"):
            amended(ward, plan, same=event == "same targets")
        elif event.startswith("second"):
            other = ward.model.plan(rng.randrange(1, 3), "ghijk")
            new = ward.approve(other, "99", "2025-07-20")
            if event.endswith("chosen"):
                install_business_date(date(2025, 8, 10))
                ward.counts(ward.choose(new, other), "99")
        ward.reported("2025-08")
        assert ok(ward.desk.get(f"{API}/reports/{july['id']}")) == before, "July stays as it was"
        for code in ("2025-Q3", "2025-H2", "2025"):
            ok(ward.opens(code), 201)
