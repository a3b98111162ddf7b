"""The leaders' page is one page whatever the ward's size, exceptions before charts, nothing cut off; too many words are refused."""

import io
from decimal import Decimal
from functools import cache

import pdfplumber
import pytest

from documents.test_charts import bars, point
from toso.documents.blocks import figure, text
from toso.documents.charts import Chart, ChartForm, ChartSeries
from toso.documents.render.brief import Brief, BriefLine, BriefTooLong, render_brief

NAMES = (
    "Đã hướng dẫn dịch vụ công, dịch vụ số",
    "Hộ được hướng dẫn thương mại điện tử",
    "Hộ SXKD được hướng dẫn TMĐT",
    "Hộ đã mở tài khoản thanh toán",
    "Đã vận động dùng điện thoại thông minh",
    "Hộ có thành viên trẻ biết thanh toán số",
    "Người được tuyên truyền trực tiếp",
) * 2
HINDERED = (
    "Vướng mắc của Khu phố 1: Ngõ 12 và ngõ 14 sóng di động yếu, không cài được ứng dụng khi đến nhà, đã 10 ngày, "
    "đã kiến nghị Ủy ban nhân dân thành phố Hạ Long."
)


def goals() -> Chart:
    points = tuple(point(n, Decimal(50 + 3 * at), f"t{at}.pct@ward", 90) for at, n in enumerate(NAMES))
    return Chart(
        form=ChartForm.BARS, title="Kết quả so với mục tiêu", percent=True, series=(ChartSeries(points=points),)
    )


def year() -> Chart:
    def months(order: int) -> ChartSeries:
        points = (point(f"Tháng {m}", Decimal(10 * order + 5 * m), f"2024-{m:02d}:t{order}@ward") for m in range(1, 13))
        return ChartSeries(label=NAMES[order], points=tuple(points))

    return Chart(form=ChartForm.LINES, title="Kết quả qua các tháng", percent=True, series=tuple(map(months, range(4))))


def brief(places: int, lines: int = 7, *, months: bool = True) -> Brief:
    rate = (text("Tài khoản thanh toán: "), figure("t5.done.pct@ward", "72,7%", bold=True), text(" (mục tiêu 90%)."))
    said = [BriefLine(kind="heading", runs=(text("Việc cần lãnh đạo quan tâm"),)), BriefLine(kind="item", runs=rate)]
    said += [BriefLine(kind="item", runs=(text(HINDERED),))] * lines
    said += [BriefLine(kind="heading", runs=(text("Đề nghị chỉ đạo"),))]
    said += [BriefLine(kind="item", runs=(text("Yêu cầu đơn vị chủ trì báo cáo nguyên nhân, thời hạn."),))] * 4
    return Brief(
        issuer="Ủy ban nhân dân phường Hồng Gai",
        title="Tóm tắt kết quả Tổ công nghệ số cộng đồng",
        facts=("Tháng 7 năm 2024", "số liệu tính đến ngày 12/7/2024"),
        lines=tuple(said),
        goals=goals(),
        months=year() if months else None,
        places=bars(places),
        foot="Số liệu lấy từ báo cáo đã chốt.",
    )


@cache
def rendered(places: int, *, months: bool) -> bytes:
    return render_brief(brief(places, months=months))


@pytest.mark.parametrize("places", [1, 12, 40])
@pytest.mark.parametrize("months", [True, False])
def test_it_is_one_page_with_every_bar_and_nothing_cut_off(places: int, months: bool) -> None:
    wanted = brief(places, months=months)
    with pdfplumber.open(io.BytesIO(rendered(places, months=months))) as pdf:
        (page,) = pdf.pages
        assert page.images == []
        said = page.extract_text(x_tolerance_ratio=0.15)
        assert all(c["x0"] > 20 and c["x1"] < page.width - 20 and c["bottom"] < page.height - 15 for c in page.chars)
        assert min(c["size"] for c in page.chars) >= 5
    assert said.index("VIỆC CẦN LÃNH ĐẠO QUAN TÂM") < said.index("ĐỀ NGHỊ CHỈ ĐẠO") < said.index("Kết quả so với mục")
    for chart in (wanted.goals, wanted.places):
        assert all(p.text in said for p in chart.points)


def test_the_same_words_give_the_same_page() -> None:
    assert render_brief(brief(12)) == rendered(12, months=True)


def test_more_words_than_a_page_holds_are_refused() -> None:
    with pytest.raises(BriefTooLong):
        render_brief(brief(40, lines=40))
