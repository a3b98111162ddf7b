"""Charts with invented values."""

from decimal import Decimal

from toso.documents.charts import Chart, ChartForm, ChartPoint, ChartSeries
from toso.kit.figures import percent


def point(label: str, value: Decimal | None, figure: str, goal: int | None = None) -> ChartPoint:
    return ChartPoint(label=label, value=value, text=percent(value), figure_id=figure, goal=goal)


def bars(count: int = 12, *, goal: int | None = 90, prefix: str = "Khu phố") -> Chart:
    points = tuple(
        point(f"{prefix} {n}", Decimal(40 + n * 37 % 61) + Decimal(n) / 8, f"t5.done.pct@kp{n}", goal)
        for n in range(1, count + 1)
    )
    return Chart(
        form=ChartForm.BARS,
        title="Tỷ lệ người trưởng thành có tài khoản theo khu phố",
        note="Đơn vị tính: %; số liệu tính đến ngày 9/8/2024",
        goal_label="mục tiêu 90%",
        percent=True,
        series=(ChartSeries(points=points),),
    )
