"""The page of a campaign to print and hang up: its goals with what came of them, how they rose; by a job."""

from functools import partial
from typing import Any
from uuid import UUID

from sqlmodel import Session

from toso.activities.kinds import GoalBy
from toso.activities.tables import Activity
from toso.authz.actor import Scope
from toso.core.problems import Conflict
from toso.documents.charts import Chart, ChartForm, ChartPoint, ChartSeries
from toso.documents.print_jobs import Printing, print_file
from toso.documents.render.campaign_poster import CampaignPoster, PosterGoal, render_campaign_poster
from toso.files.upload_check import PDF, Checked
from toso.identity.job_owner import scope_of_owner
from toso.identity.queries import unit_names
from toso.jobs.claim import JobContext, enqueue
from toso.jobs.tables import Job
from toso.kit.clock import today
from toso.kit.dates import running, short
from toso.kit.figures import number, percent_beside, signed
from toso.kit.text import listing
from toso.reports.campaigns import wording
from toso.reports.campaigns.queries import get_campaign
from toso.reports.campaigns.results import Goal, Results, daily_of, results_of

KIND = "campaign.poster"
_MOST_LINES, _MOST_NAMED = 4, 8
_FOOT = "Số liệu đếm từ sổ hộ, trước ngày bắt đầu và đến hết ngày cuối, theo cùng một cách đếm."


class NothingAimed(Conflict):
    code, title = "campaign-without-goals", "Chiến dịch chưa có mục tiêu; hãy đặt mục tiêu trước khi in kết quả."


def order_poster(session: Session, scope: Scope, activity_id: UUID) -> Job:
    """A job whose result names the PDF. Raises NotFound, NothingAimed."""
    row = get_campaign(session, scope, activity_id)
    if not row.goals:
        raise NothingAimed
    return enqueue(session, scope.ward_id, KIND, scope.user_id, {"activity_id": str(row.id)})


def print_poster(context: JobContext) -> dict[str, Any]:
    return print_file(context, "poster", "Đang tạo trang kết quả…", partial(_read, context=context))


def _read(session: Session, context: JobContext) -> Printing:
    scope = scope_of_owner(session, context)
    row = get_campaign(session, scope, UUID(context.payload["activity_id"]))
    poster = poster_of(session, row)
    return Printing(lambda: Checked("ket-qua-chien-dich.pdf", PDF, render_campaign_poster(poster)), row.unit_path)


def poster_of(session: Session, row: Activity) -> CampaignPoster:
    """The page of a campaign as it stands today."""
    found = results_of(session, row, today())
    names = unit_names(session, [row.ward_id, row.unit_id, *(place.unit_id for place in found.places)])
    places = [names[place.unit_id] for place in found.places]
    where = listing(places) if len(places) <= _MOST_NAMED else f"{number(len(places))} nơi"
    return CampaignPoster(
        issuer=names[row.ward_id],
        title=row.title,
        facts=(
            f"Từ {short(row.first_on)} đến {running(row.last_on)}; số liệu đến hết ngày {running(found.on)}",
            f"Nơi thực hiện: {where}"[:200],
            f"Đơn vị tổ chức: {names[row.unit_id]}",
        ),
        goals=tuple(_goal(goal) for goal in found.goals),
        chart=_chart(session, found),
        foot=_FOOT,
    )


def _goal(goal: Goal) -> PosterGoal:
    share, goal_share = goal.bar
    before, now = goal.total.of(goal.measure.code)
    if goal.by is GoalBy.ADDED:
        large = f"{signed(goal.added)} {goal.measure.noun}"
    else:
        large = percent_beside(goal.share(goal.total.now), goal.value)
    return PosterGoal(
        label=goal.measure.label,
        result=large,
        words=f"Mục tiêu {wording.aim(goal)}. Trước đợt {number(before)}, nay {number(now)} {goal.measure.noun}.",
        share=share,
        goal_share=goal_share,
    )


def _chart(session: Session, results: Results) -> Chart | None:
    """The numbers added since the evening before, by day; None before the second day."""
    daily = daily_of(session, results)
    if len(daily) < 3:
        return None
    series = []
    for goal in results.goals[:_MOST_LINES]:
        code = goal.measure.code
        first = daily[results.before_on][code]
        points = [
            ChartPoint(
                label=short(on),
                value=sums[code] - first,
                text=signed(sums[code] - first),
                figure_id=f"campaign.{code}.{on.isoformat()}",
            )
            for on, sums in daily.items()
            if on > results.before_on
        ]
        series.append(ChartSeries(label=goal.measure.short_label, points=tuple(points)))
    return Chart(form=ChartForm.LINES, title="Cộng dồn số làm thêm qua từng ngày", series=tuple(series))
