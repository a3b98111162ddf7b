"""Words for a campaign's goals: what was aimed at, what came of it; counts added, never a rank among places."""

from toso.activities.kinds import GoalBy
from toso.kit.figures import number, percent, percent_beside, percent_of, signed
from toso.reports.campaigns.results import Goal


def aim(goal: Goal) -> str:
    """As it follows "Mục tiêu": thêm 200 người, đạt 70%."""
    if goal.by is GoalBy.ADDED:
        return f"thêm {number(goal.value)} {goal.measure.noun}"
    return f"đạt {percent(goal.value)}"


def result(goal: Goal) -> str:
    """One sentence: the result beside its goal, and what it was before."""
    before, now = goal.total.of(goal.measure.code)
    if goal.by is GoalBy.ADDED:
        share = percent_of(max(0, goal.added), goal.value)
        return f"{signed(goal.added)} {goal.measure.noun} trên {number(goal.value)} cần làm thêm ({share})"
    was, is_now = (percent_beside(goal.share(side), goal.value) for side in (goal.total.before, goal.total.now))
    return f"Đạt {is_now}, mục tiêu {percent(goal.value)}; trước đợt {was} ({number(before)} → {number(now)})"
