"""Documents of the demo ward that the layout, linter and export tests share."""

from datetime import date
from decimal import Decimal

from toso.documents.blocks import (
    Align,
    Column,
    DateCell,
    FigureCell,
    HeaderCell,
    Heading,
    HeadingLevel,
    NumberCell,
    PercentCell,
    Row,
    Table,
    TextCell,
    figure,
    item,
    paragraph,
    text,
)
from toso.documents.content import Annex, Letterhead, OfficialDocument, Orientation, Recipient, Signature, archive_line
from toso.documents.kinds import DocumentKind

WARD = Letterhead(
    agency=("Ủy ban nhân dân", "phường Hồng Gai"), name="Ủy ban nhân dân phường Hồng Gai", place="Hồng Gai"
)
DIVISION = Letterhead(
    superior="UBND phường Hồng Gai",
    agency=("Ban Chỉ đạo chuyển đổi số, cải cách hành chính và Đề án 06",),
    name="Ban Chỉ đạo chuyển đổi số, cải cách hành chính và Đề án 06 phường Hồng Gai",
    place="Hồng Gai",
)
DEPUTY = Signature(lines=("TM. Ủy ban nhân dân", "KT. Chủ tịch", "Phó Chủ tịch"), name="Vũ Mạnh Hải")
CHAIR = Signature(lines=("TM. Ủy ban nhân dân", "Chủ tịch"), name="Nguyễn Thị Lan")


def section(label, title):
    return Heading(level=HeadingLevel.SECTION, label=label, title=title)


def clause(label, title):
    return Heading(level=HeadingLevel.CLAUSE, label=label, title=title)


def point(label, title):
    return Heading(level=HeadingLevel.POINT, label=label, title=title)


def target_table():
    """Nine targets with figures that keep their ids."""
    goals = [
        ("Người dân có điện thoại thông minh được hướng dẫn dịch vụ công trực tuyến", 1840, 2105, 100),
        ("Hộ gia đình, hộ kinh doanh được hướng dẫn thương mại điện tử", 912, 1320, 100),
        ("Người dùng SIM 2G được vận động chuyển sang 4G", 0, 0, 100),
        ("Người dân trưởng thành có tài khoản thanh toán điện tử", 3016, 3421, 90),
    ]
    rows = [
        Row(
            cells=(
                NumberCell(value=index, align=Align.CENTER),
                TextCell(value=name),
                FigureCell(figure_id=f"t{index}.done", value=done),
                FigureCell(figure_id=f"t{index}.all", value=population),
                FigureCell(
                    figure_id=f"t{index}.rate",
                    value=Decimal(done) * 100 / population if population else None,
                    percent=True,
                    decimals=1,
                ),
                PercentCell(value=goal),
            )
        )
        for index, (name, done, population, goal) in enumerate(goals, 1)
    ]
    total = Row(
        cells=(
            TextCell(value="Tổng cộng", colspan=2, align=Align.CENTER),
            FigureCell(figure_id="sum.done", value=5768),
            FigureCell(figure_id="sum.all", value=6846),
            TextCell(value="", colspan=2),
        ),
        strong=True,
    )
    return Table(
        columns=tuple(
            Column(width=w, align=a)
            for w, a in [(10, "center"), (70, "left"), (20, "right"), (20, "right"), (20, "right"), (20, "right")]
        ),
        header=(
            (
                HeaderCell(text="TT", rowspan=2),
                HeaderCell(text="Chỉ tiêu", rowspan=2),
                HeaderCell(text="Kết quả trong kỳ", colspan=3),
                HeaderCell(text="Mục tiêu", rowspan=2),
            ),
            (HeaderCell(text="Đã thực hiện"), HeaderCell(text="Tổng số"), HeaderCell(text="Tỷ lệ")),
        ),
        rows=(*rows, total),
        note="Đơn vị tính: người, hộ",
    )


def long_table(count=60):
    """A landscape table of so many rows, each numbered, with dates and numbers above a thousand."""
    return Table(
        columns=tuple(Column(width=w) for w in (12, 60, 30, 30, 30, 30, 40)),
        header=(
            tuple(HeaderCell(text=t) for t in ("TT", "Nhiệm vụ", "Thời hạn", "Số hộ", "Đã đến", "Tỷ lệ", "Ghi chú")),
        ),
        rows=tuple(
            Row(
                cells=(
                    NumberCell(value=n, align=Align.CENTER),
                    TextCell(value=f"Khu phố {n}: tuyên truyền, hướng dẫn người dân sử dụng dịch vụ công"),
                    DateCell(value=date(2024, 7, 30)),
                    FigureCell(figure_id=f"kp{n}.all", value=1000 + n),
                    FigureCell(figure_id=f"kp{n}.done", value=900 + n),
                    PercentCell(value=Decimal(900 + n) * 100 / (1000 + n)),
                    TextCell(value=""),
                )
            )
            for n in range(1, count + 1)
        ),
    )


def report(**changes):
    """BÁO CÁO 05/BC-UBND to the city with two annexes, the second landscape over several pages."""
    values = {
        "letterhead": WARD,
        "kind": DocumentKind.REPORT,
        "number": 5,
        "symbol": "BC-UBND",
        "year": 2024,
        "issued_on": date(2024, 7, 12),
        "summary": "Kết quả hoạt động của Tổ Công nghệ số cộng đồng trên địa bàn phường Hồng Gai tháng 7 năm 2024",
        "addressees": ("Ủy ban nhân dân thành phố Hạ Long",),
        "body": (
            paragraph(
                "Thực hiện Kế hoạch số 62/KH-UBND ngày 13/6/2024 của Ủy ban nhân dân phường Hồng Gai về triển khai "
                "hoạt động của Tổ Công nghệ số cộng đồng trên địa bàn phường năm 2024, Ủy ban nhân dân phường báo cáo "
                "kết quả tháng 7 năm 2024 (từ ngày 15/6/2024 đến ngày 14/7/2024), cụ thể như sau:"
            ),
            section("I.", "Công tác chỉ đạo, điều hành"),
            paragraph(
                "Ủy ban nhân dân phường đã chỉ đạo các bộ phận, các khu phố kiện toàn Tổ Công nghệ số cộng đồng; toàn "
                "phường có ",
                figure("teams", "12"),
                " tổ với ",
                figure("members", "146"),
                " thành viên, trong kỳ đã đến ",
                figure("visited", "1.240", bold=True),
                " hộ gia đình.",
            ),
            section("II.", "Kết quả thực hiện"),
            clause("1.", "Kết quả các mục tiêu"),
            target_table(),
            clause("2.", "Công tác tuyên truyền"),
            item("Phát thanh ", figure("broadcasts", "24"), " lượt trên hệ thống truyền thanh cơ sở;"),
            item("Đăng tải 03 tin, bài trên Cổng thông tin điện tử thành phần của phường."),
            section("III.", "Khó khăn, vướng mắc"),
            paragraph(
                "Một số người cao tuổi chưa có điện thoại thông minh; đường truyền tại một số ngõ còn yếu; thành viên "
                "Tổ Công nghệ số cộng đồng chủ yếu làm việc ngoài giờ hành chính."
            ),
            section("IV.", "Nhiệm vụ trọng tâm tháng 8 năm 2024"),
            paragraph(
                "Tiếp tục đi từng ngõ, gõ từng nhà, hướng dẫn người dân cài đặt và sử dụng các nền tảng số thiết yếu; "
                "ưu tiên các hộ chưa được hướng dẫn tại khu phố 1 và khu phố 2."
            ),
        ),
        "closing": (
            text(
                "Trên đây là báo cáo kết quả hoạt động của Tổ Công nghệ số cộng đồng tháng 7 năm 2024, Ủy ban nhân dân "
                "phường Hồng Gai trân trọng báo cáo."
            ),
        ),
        "recipients": (
            Recipient(name="Phòng Văn hóa và Thông tin thành phố"),
            Recipient(name="Thường trực Đảng ủy phường", purpose="B/cáo"),
            Recipient(name="Các khu phố", purpose="T/h"),
        ),
        "archive": archive_line(("VHTT",), 3),
        "signature": DEPUTY,
        "annexes": (
            Annex(title="Kết quả thực hiện mục tiêu theo khu phố", blocks=(target_table(),)),
            Annex(title="Tình hình thực hiện nhiệm vụ", blocks=(long_table(),), orientation=Orientation.LANDSCAPE),
        ),
    }
    return OfficialDocument(**{**values, **changes})


def plan(**changes):
    """KẾ HOẠCH with a long title, three heading levels and no addressee."""
    values = {
        "letterhead": WARD,
        "kind": DocumentKind.PLAN,
        "number": 62,
        "symbol": "KH-UBND",
        "year": 2024,
        "issued_on": date(2024, 6, 13),
        "summary": "Triển khai hoạt động của Tổ Công nghệ số cộng đồng, nhóm quản lý và các lực lượng phối hợp trên "
        "địa bàn phường Hồng Gai năm 2024 và định hướng đến năm 2025",
        "legal_bases": (
            "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015",
            "Căn cứ Kế hoạch số 254/KH-UBND ngày 29/5/2024 của Ủy ban nhân dân thành phố Hạ Long",
        ),
        "body": (
            paragraph("Ủy ban nhân dân phường xây dựng kế hoạch triển khai, cụ thể như sau:"),
            section("I.", "Mục đích, yêu cầu"),
            clause("1.", "Mục đích"),
            *(
                item(
                    "Tiếp tục đẩy mạnh đưa nền tảng số, công nghệ số, kỹ năng số đến người dân để thúc đẩy chuyển đổi "
                    f"số đến từng tổ dân, khu phố và các hộ gia đình, từng người dân (nội dung {n})."
                )
                for n in range(1, 8)
            ),
            section("II.", "Nhiệm vụ, giải pháp"),
            clause("1.", "Quán triệt, tuyên truyền"),
            point("a)", "Quán triệt đến toàn thể cán bộ, công chức, các thành viên Tổ Công nghệ số cộng đồng."),
            item("Đơn vị chủ trì: Ban Chỉ đạo chuyển đổi số phường."),
            item("Thời gian hoàn thành: Trước ngày 15/6/2024."),
            point("b)", "Tuyên truyền sâu rộng các chủ trương, đường lối của Đảng về chuyển đổi số."),
            item("Thời gian hoàn thành: Thường xuyên trong năm 2024."),
            section("III.", "Tổ chức thực hiện"),
            paragraph(
                "Đề nghị Đoàn TNCS Hồ Chí Minh phường và yêu cầu các đơn vị, các khu phố triển khai đạt hiệu quả; báo "
                "cáo kết quả ",
                text("trước ngày 14 hằng tháng", bold=True),
                " để tổng hợp, báo cáo.",
            ),
        ),
        "recipients": (
            Recipient(name="Thường trực Đảng ủy phường", purpose="B/cáo"),
            Recipient(name="Thường trực Ủy ban nhân dân phường", purpose="Chỉ đạo"),
            Recipient(name="Như mục II, IV", purpose="T/h"),
        ),
        "archive": archive_line(("VHTT",)),
        "signature": DEPUTY,
    }
    return OfficialDocument(**{**values, **changes})


def letter(**changes):
    """CÔNG VĂN of a steering board with a long name to several addressees."""
    values = {
        "letterhead": DIVISION,
        "kind": DocumentKind.LETTER,
        "number": 128,
        "symbol": "BCĐ-VX",
        "year": 2024,
        "issued_on": date(2024, 2, 5),
        "summary": "Đôn đốc nộp báo cáo tháng 02 của các khu phố và các bộ phận liên quan",
        "addressees": ("Các khu phố trên địa bàn phường", "Công an phường", "Bộ phận Văn hóa - Thông tin"),
        "body": (
            paragraph(
                "Ban Chỉ đạo đề nghị các đơn vị nộp báo cáo kết quả hoạt động tháng 02 năm 2024 trước ngày 12/02/2024, "
                "gửi về Bộ phận Văn hóa - Thông tin để tổng hợp."
            ),
            paragraph("Đề nghị các đơn vị quan tâm, phối hợp thực hiện."),
        ),
        "recipients": (Recipient(name="Thường trực Ủy ban nhân dân phường", purpose="Chỉ đạo"),),
        "archive": archive_line(("BCĐ",)),
        "signature": Signature(
            lines=("KT. Trưởng ban", "Phó Trưởng ban"), held_office="Phó Chủ tịch UBND phường", name="Vũ Mạnh Hải"
        ),
        "drafter_mark": "PL.(20)",
        "contact": "Địa chỉ: phường Hồng Gai, thành phố Hạ Long, tỉnh Quảng Ninh. ĐT: 0203.000.000",
    }
    return OfficialDocument(**{**values, **changes})
