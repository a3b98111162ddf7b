"""The catalogue of measures: the nine targets of the plan, and what a broken one is told."""

import copy
import json
import re
from dataclasses import replace
from decimal import Decimal
from importlib.resources import files
from pathlib import Path

import pytest
import sqlalchemy as sa

from toso.households.indicators.rules import LEDGER, RULES, SPANS, When
from toso.plans.text_import.parse import parse_plan
from toso.reports.figures.goals import GoalKind
from toso.reports.figures.measures import (
    BadCatalogue,
    Binding,
    MeasureKind,
    Unit,
    catalogue_2024,
    read_catalogue,
)
from toso.reports.periods.plan_catalogue import (
    Bound,
    OwnMeasure,
    defined,
    goal_kind_of,
    library,
    rebound,
    title_of,
    unbound,
)
from toso.reports.periods.plan_link import is_untied, settled
from toso.reports.target_measures.proposals import propose_own

DATA = json.loads(files("toso.reports").joinpath("data/measures-2024.json").read_text("utf-8"))
CATALOGUE = catalogue_2024()
PLAN = Path(str(files("toso.demo"))) / "data" / "ke-hoach-62-KH-UBND.md"
CLAUSE = 60  # characters from which words are the plan's own rather than the common ones of the matter


def test_nine_targets_with_the_goals_of_the_plan():
    goals = {t.ref: t.goal_text for t in CATALOGUE.targets}
    assert list(goals) == [str(n) for n in range(1, 10)]
    assert (goals["1"], goals["5"], goals["6"]) == ("100%", "tối thiểu 90%", "phấn đấu 100%")


def test_each_goal_binds_results_and_the_words_for_it_are_the_plan_s_own():
    bound = [b for t in CATALOGUE.targets for b in t.binds]
    assert len(bound) == 14
    assert {b.evidence for b in bound} == {""}
    assert {CATALOGUE.measures[b.code].kind for b in bound} == {MeasureKind.DONE}


def test_only_the_demonstration_names_its_plan():
    """Neither its number nor a sentence of its targets stands in what every ward is given."""
    package = Path(str(files("toso")))
    targets = parse_plan(PLAN.read_bytes(), PLAN.name).plan.targets
    clauses = {one.strip() for t in targets for one in re.split(r"[;,.]", t.text) if len(one.strip()) >= CLAUSE}
    assert len(clauses) > len(targets)
    named = [
        path.relative_to(package)
        for path in package.rglob("*")
        if path.suffix in {".py", ".json", ".md", ".j2"} and "demo" not in path.parts
        for text in [path.read_text("utf-8")]
        if "62/KH" in text or any(words in text for words in clauses)
    ]
    assert named == []


def test_the_three_levels_of_target_two_are_apart_for_both_kinds_of_households():
    codes = [b.code for b in CATALOGUE.targets[1].binds]
    assert len(set(codes)) == 6
    assert {(CATALOGUE.measures[c].unit, CATALOGUE.population(c).code) for c in codes} == {
        (Unit.HOUSEHOLD, "pop.households"),
        (Unit.BUSINESS, "pop.businesses"),
    }
    assert all(CATALOGUE.measures[c].at_most == () for c in codes), "no level is assumed to be part of another"


def test_mobilised_is_the_goal_of_targets_three_and_four_and_moved_is_beside_it():
    for ref in ("3", "4"):
        assert CATALOGUE.population(f"t{ref}.done").cohort
        assert CATALOGUE.target_of(f"t{ref}.done").ref == ref
        assert CATALOGUE.target_of(f"t{ref}.moved") is None
        assert CATALOGUE.measures[f"t{ref}.moved"].kind is MeasureKind.SHOWN


def test_estimated_reach_is_no_part_of_any_target():
    reach = [m for m in CATALOGUE.measures.values() if m.kind is MeasureKind.REACH]
    assert [(m.code, m.of) for m in reach] == [("t7.reach", None)]


def test_adults_and_households_are_one_answer_for_several_targets():
    assert CATALOGUE.population("t5.done") is CATALOGUE.population("t8.done")
    assert CATALOGUE.population("t6.done") is CATALOGUE.population("t2.guided_household")
    assert CATALOGUE.population("t9.done").unit is Unit.MEMBER


def test_goals_of_the_plan_in_force_replace_those_of_the_catalogue():
    amended = CATALOGUE.with_goals({"5": Decimal(95), "6": None})
    assert [(t.goal_percent, t.goal_text) for t in amended.targets[4:7]] == [
        (Decimal(95), "tối thiểu 95%"),
        (None, "—"),
        (Decimal(100), "100%"),
    ]


def broken(change):
    data = copy.deepcopy(DATA)
    change(data)
    return data


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        (lambda d: d["populations"].append(d["populations"][0]), "hai lần"),
        (lambda d: d["others"][0].update(of="pop.nobody"), "act.visited: không có tổng thể"),
        (lambda d: d["others"][0].update(of="pop.adults"), "đơn vị tính khác"),
        (lambda d: d["others"][0].update(of=None, kind="done"), "phải có tổng thể"),
        (lambda d: d["others"][0].update(cohort=True), "nhóm theo dõi"),
        (lambda d: d["others"][0].update(at_most=["t5.done"]), "khác đơn vị tính"),
        (lambda d: d["others"][0].update(code="Visited"), "mã không đúng dạng"),
        (lambda d: d["targets"][6]["binds"].append({"code": "t7.reach", "evidence": ""}), "mục tiêu 7"),
        (lambda d: d["targets"][0].update(goal_percent=120), "từ trên 0 đến 100"),
        (lambda d: d["others"][0].update(unit="kilogram"), "thiếu hoặc sai"),
        (lambda d: d.pop("others"), "thiếu hoặc sai"),
    ],
)
def test_a_catalogue_that_contradicts_itself_is_refused_by_name(change, fault):
    with pytest.raises(BadCatalogue, match=fault):
        read_catalogue(broken(change))


@pytest.mark.parametrize(
    ("text", "unit", "kind"),
    [
        ("Tối thiểu 80% hộ gia đình trong thôn dùng hóa đơn điện tử", Unit.HOUSEHOLD, GoalKind.AT_LEAST),
        ("100% thành viên Tổ CNSCĐ được tập huấn", Unit.MEMBER, GoalKind.ALL),
        ("Chủ tàu khai báo qua mạng: 90% (Phấn đấu: 95%)", Unit.PERSON, GoalKind.ALL),
        ("Phấn đấu 100% người dân biết đến dịch vụ công", Unit.PERSON, GoalKind.STRIVE),
        ("Trên 80% hộ dân được hướng dẫn kỹ năng số", Unit.HOUSEHOLD, GoalKind.ABOVE),
        ("Phấn đấu trên 80% hộ dân được hướng dẫn kỹ năng số", Unit.HOUSEHOLD, GoalKind.STRIVE_ABOVE),
        ("Tổ chức trên 24 buổi hướng dẫn", Unit.EVENT, GoalKind.ABOVE),
        ("80% trở lên hộ dân dùng hóa đơn điện tử", Unit.HOUSEHOLD, GoalKind.AT_LEAST),
        ("Không dưới 80% hộ dân dùng hóa đơn điện tử", None, GoalKind.AT_LEAST),
        ("90% người trên 60 tuổi trên địa bàn có sổ sức khỏe điện tử", Unit.PERSON, GoalKind.ALL),
        ("90% hộ gia đình được đến nhà hướng dẫn ít nhất 01 lần", Unit.HOUSEHOLD, GoalKind.ALL),
        ("100% hộ có ít nhất một người biết nộp hồ sơ", Unit.HOUSEHOLD, GoalKind.ALL),
        ("80% hộ dân được hướng dẫn, phấn đấu 90%", Unit.HOUSEHOLD, GoalKind.ALL),
        ("80% hộ dân được hướng dẫn, trên 90% ở trung tâm xã", Unit.HOUSEHOLD, GoalKind.ALL),
        ("Tỷ lệ hộ dân dùng hóa đơn điện tử tối thiểu đạt 80%", Unit.HOUSEHOLD, GoalKind.AT_LEAST),
        ("Tổ chức 10 buổi hướng dẫn, mỗi buổi ít nhất 20 người", Unit.EVENT, GoalKind.ALL),
        ("Đến tháng 6 năm 2026 tổ chức ít nhất 10 buổi hướng dẫn", None, GoalKind.AT_LEAST),
    ],
)
def test_what_a_target_of_another_plan_counts_is_proposed_from_its_words(text, unit, kind):
    own = propose_own(text)
    assert (own.unit if own else None, goal_kind_of(text)) == (unit, kind)


def test_what_must_lie_above_its_goal_is_printed_so_and_not_reached_by_it():
    known = library([DATA])
    for text, said, enough in (("Trên 90% người lớn", "trên 90%", False), ("Tối thiểu 90%", "tối thiểu 90%", True)):
        made = rebound(DATA, known, "15/KH-UBND", [Bound("a", "I.1", text, 90, ("t5.done",))])
        (target,) = read_catalogue(made).targets
        assert (target.goal_text, target.reached_by(Decimal(90), Decimal(90))) == (said, enough)
        assert target.reached_by(Decimal("90.1"), Decimal(90))


def test_a_catalogue_made_from_a_choice_keeps_codes_and_drops_what_nothing_needs():
    known = library([DATA])
    own = OwnMeasure(Unit.HOUSEHOLD, "phân loại rác", None, "Hộ có vườn", stock=True)
    made = defined(own, known)
    known |= {m["code"]: m for m in made}
    chosen = [
        Bound("a", "I.1", "Phấn đấu 70% hộ phân loại rác", 70, ("own1.done",)),
        Bound("b", "I.2", "Dịch vụ công", None, ("t1.done", "t1.refused")),
        Bound("c", "I.3", "Khác", None, ()),
    ]
    catalogue = read_catalogue(rebound(DATA, known, "15/KH-UBND", chosen))
    assert [(t.ref, t.measures, t.goal_kind) for t in catalogue.targets] == [
        ("I.1", ("own1.of", "own1.done"), GoalKind.STRIVE),
        ("I.2", ("t1.of", "t1.done", "t1.refused"), GoalKind.ALL),
    ]
    assert [c for c in catalogue.measures if c.startswith(("pop", "team"))] == [
        "pop.households",
        "team.members",
        "team.teams",
    ]
    assert catalogue.measures["t1.of"].at_most == (), "nobody is asked for the residents any more"
    assert [m["code"] for m in defined(own, known)] == ["own2.of", "own2.done"]


def test_the_number_of_teams_is_a_population_also_in_a_ward_whose_months_show_it_beside_their_targets():
    old = copy.deepcopy(DATA)
    teams = old["populations"].pop()
    assert teams["code"] == "team.teams"
    old["others"].insert(0, {**teams, "kind": "shown"})
    known = library([DATA, old])
    assert known["team.teams"]["kind"] == "denominator"
    own = OwnMeasure(Unit.TEAM, "công nghệ số cộng đồng được kiện toàn", "team.teams", "", stock=True)
    (done,) = defined(own, known)
    catalogue = read_catalogue(
        rebound(old, known | {"own1.done": done}, "15/KH-UBND", [Bound("a", "1", "100% tổ", 100, ("own1.done",))])
    )
    assert catalogue.population("own1.done") == CATALOGUE.measures["team.teams"]
    assert read_catalogue(old).measures["team.teams"].kind is MeasureKind.SHOWN, "months that are open keep theirs"


def test_the_nine_targets_chosen_as_they_were_read_give_the_same_catalogue():
    known = library([DATA])
    words = {"5": "Tối thiểu 90% người dân trưởng thành", "6": "Phấn đấu mỗi hộ gia đình"}
    chosen = [
        Bound(
            f"l{t['ref']}",
            t["ref"],
            words.get(t["ref"], "100% người dân"),
            t["goal_percent"],
            tuple(m["code"] for m in t["measures"] if m["kind"] != "denominator"),
            t["title"],
        )
        for t in DATA["targets"]
    ]
    made = read_catalogue(rebound(unbound(DATA), known, "62/KH-UBND", chosen))
    assert made.measures == CATALOGUE.measures
    assert [plain(t) for t in made.targets] == [plain(t) for t in CATALOGUE.targets]


def plain(target):
    """A target without who chose it and why, and its results in any order."""
    binds = tuple(sorted((Binding(b.code, "") for b in target.binds), key=lambda b: b.code))
    return replace(target, lineage_id=None, words="", binds=binds)


def test_a_text_that_is_too_long_for_a_title_ends_between_two_words():
    long = "Tuyên truyền, vận động  người dân; " * 20
    title = title_of(long)
    assert len(title) <= 300
    assert " ".join(long.split()).startswith(title.removesuffix(" …"))
    assert title.removesuffix(" …").split()[-1].strip(";,") in {"Tuyên", "truyền", "vận", "động", "người", "dân"}
    assert title_of(" 100% hộ  dân. ") == "100% hộ dân"


def test_nothing_is_counted_for_a_plan_that_nobody_settled():
    bare = unbound(DATA)
    assert read_catalogue(bare).targets == ()
    assert not settled(bare)
    assert not is_untied(bare)
    assert is_untied(DATA), "targets of which no person said whose they are"
    left = Bound("b", "2", "Nhiều hộ", None, (), uncounted="Số của ngành khác")
    made = rebound(bare, library([DATA]), "15/KH-UBND", [Bound("a", "1", "90% hộ", 90, ("t6.done",)), left])
    assert settled(made) == {"a", "b"}
    assert [(u.ref, u.title, u.reason) for u in read_catalogue(made).uncounted] == [("2", "Nhiều hộ", left.uncounted)]


def test_a_target_of_another_plan_gets_none_of_the_words_that_come_with_the_system():
    known = library([DATA])
    mine = Bound("a", "1", "Phấn đấu 60% người dân trưởng thành có tài khoản thanh toán", 60, ("t5.done",))
    for before in (DATA, unbound(DATA)):  # whatever was counted before
        (target,) = rebound(before, known, "15/KH-UBND", [mine])["targets"]
        assert (target["title"], target["goal_kind"]) == (mine.text, "strive")
        assert [b["evidence"] for b in target["binds"]] == [mine.text]


def test_of_all_populations_only_adults_change_by_a_day_alone() -> None:
    """People on both evenings of a ledger are looked at again if they came of age, and nobody else."""
    named = When(sa.bindparam("day"), sa.bindparam("year"))
    rules = [RULES[code] for code in LEDGER]
    asked = {r.code for r in rules if "day" in r.counted(SPANS[r.subject], named).compile().params}
    assert asked == {"pop.adults"}
