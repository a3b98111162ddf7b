"""Numbers of what people write, templates as of a day, tables as they were pasted, what is still missing."""

from dataclasses import replace
from datetime import date

import pytest
from pydantic import ValidationError

from factories.written import DAY, HEAD, SIGNER, block, written
from toso.documents.blocks import Heading, ListItem
from toso.documents.kinds import DocumentKind
from toso.drafts.completeness import missing
from toso.drafts.content import DraftAnnex, DraftBlock, DraftContent, DraftRecipient, DraftTable
from toso.drafts.document_builder import compose, printed_blocks
from toso.drafts.kinds import TEMPLATES, Template
from toso.drafts.kinds import BlockKind as K
from toso.drafts.labels import labels_of
from toso.drafts.service import unprinted
from toso.drafts.table_shape import printed_table
from toso.drafts.template_data import TeamList, fresh, numbers_of, team_annex

NAMES = {
    "ward": "phường Hồng Gai",
    "agency": "Ủy ban nhân dân phường Hồng Gai",
    "superior": "Ủy ban nhân dân tỉnh",
    "plan": "Kế hoạch số 62/KH-UBND",
    "year": "2024",
    "teams": "01",
    "members": "02",
}


def test_articles_run_through_chapters_and_clauses_begin_anew_in_each() -> None:
    kinds = [K.CHAPTER, K.ARTICLE, K.NUMBERED, K.POINT, K.NUMBERED, K.POINT, K.CHAPTER, K.ARTICLE, K.NUMBERED]
    assert labels_of(kinds) == ["Chương I", "Điều 1.", "1.", "a)", "2.", "a)", "Chương II", "Điều 2.", "1."]
    assert labels_of([K.SECTION, K.CLAUSE, K.CLAUSE, K.SECTION, K.CLAUSE]) == ["I.", "1.", "2.", "II.", "1."]
    assert labels_of([K.POINT] * 5)[3:] == ["d)", "đ)"]


@pytest.mark.parametrize("template", list(Template))
def test_each_template_is_filled_in_and_leaves_no_name_open(template: Template) -> None:
    content = fresh(template, NAMES, date(2024, 8, 9), [TeamList("Khu phố 1", "Tổ 1", [("Trần Thị Hoa", "Tổ trưởng")])])
    said = content.model_dump_json()
    assert "{" not in said.replace('{"', "").replace("{}", "")
    assert "@" not in said
    assert content.summary
    assert TEMPLATES[template].label
    assert "Nơi nhận" not in said


@pytest.mark.parametrize(
    ("day", "law"),
    [
        (date(2024, 8, 9), "ngày 19 tháng 6 năm 2015"),
        (date(2025, 4, 1), "ngày 19 tháng 02 năm 2025"),
        (date(2026, 1, 5), "ngày 16 tháng 6 năm 2025"),
    ],
)
def test_the_law_is_that_of_the_day(day: date, law: str) -> None:
    bases = fresh(Template.DECISION, NAMES, day).legal_bases
    assert bases[0] == f"Căn cứ Luật Tổ chức chính quyền địa phương {law}"


def test_the_annex_numbers_members_through_the_teams() -> None:
    teams = [
        TeamList(
            "Khu phố 1",
            "Tổ công nghệ số cộng đồng khu phố 1",
            [("Trần Thị Hoa", "Tổ trưởng"), ("Vũ Sơn", "Thành viên")],
        ),
        TeamList("Khu phố 2", "Tổ 2", [("Phạm Thúy Nga", "Tổ trưởng")]),
    ]
    table = team_annex(teams, NAMES).blocks[0].table
    assert table is not None
    assert table.rows == [
        ["Tổ công nghệ số cộng đồng khu phố 1", "", ""],
        ["1", "Trần Thị Hoa", "Tổ trưởng"],
        ["2", "Vũ Sơn", "Thành viên"],
        ["Tổ 2 - Khu phố 2", "", ""],
        ["3", "Phạm Thúy Nga", "Tổ trưởng"],
    ]


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("PHỤ LỤC I. Danh sách", "Danh sách"),
        ("Phụ lục II Danh sách", "Danh sách"),
        ("Phụ lục số 01: Danh sách", "Danh sách"),
        ("Phụ lục - Danh sách", "Danh sách"),
        ("Phụ lục 5 năm thực hiện", "Phụ lục 5 năm thực hiện"),
        ("Phụ lục hợp đồng", "Phụ lục hợp đồng"),
        ("Phụ lục I", "Phụ lục I"),
    ],
)
def test_an_annex_counts_itself_once(typed: str, kept: str) -> None:
    made = written(DocumentKind.NOTICE, annexes=[DraftAnnex(title=typed, blocks=[block(K.PARAGRAPH)])])
    assert made.annexes[0].title == kept


def test_pasted_rows_are_made_even_and_an_empty_table_is_no_table() -> None:
    table = printed_table(DraftTable(header=["TT", "Tên"], rows=[["1", "Hoa", "12,5"], [], ["2"]]))
    assert table is not None
    assert [len(row.cells) for row in table.rows] == [3, 3]
    assert [column.align.value for column in table.columns] == ["center", "left", "right"]
    assert printed_table(DraftTable()) is None
    assert printed_table(DraftTable(header=["", ""], rows=[["", ""]])) is None


def test_a_row_waiting_to_be_filled_in_is_no_heading() -> None:
    table = printed_table(DraftTable(header=["TT", "Tên"], rows=[["Tập thể", ""], ["1", ""], ["a)", ""]]))
    assert table is not None
    assert [row.strong for row in table.rows] == [True, False, False]


def test_empty_paragraphs_take_no_number() -> None:
    blocks = [
        DraftBlock(kind=K.ARTICLE, text="Một"),
        DraftBlock(kind=K.ARTICLE),
        DraftBlock(kind=K.ARTICLE, text="Hai"),
    ]
    said = [block.runs[0].text for block in printed_blocks(blocks, run_in=True)]
    assert said == ["Điều 1. ", "Điều 2. "]


def test_a_table_and_a_paragraph_are_not_the_same() -> None:
    with pytest.raises(ValidationError):
        DraftBlock(kind=K.TABLE)
    with pytest.raises(ValidationError):
        DraftBlock(kind=K.PARAGRAPH, table=DraftTable())


def test_what_is_missing_is_named_by_its_field() -> None:
    text = [DraftBlock(kind=K.PARAGRAPH, text="Nội dung")]
    to = [DraftRecipient(name="Các khu phố")]
    whole = DraftContent(summary="Về việc thử", blocks=text, recipients=to)
    assert missing(DocumentKind.NOTICE, whole) == {}
    assert set(missing(DocumentKind.LETTER, whole)) == {"addressees"}
    assert set(missing(DocumentKind.DECISION, whole)) == {"legal_bases"}
    assert set(missing(DocumentKind.NOTICE, DraftContent())) == {"summary", "blocks", "recipients"}
    bare = whole.model_copy(update={"annexes": [DraftAnnex(title="Danh sách")]})
    assert set(missing(DocumentKind.NOTICE, bare)) == {"annexes"}
    blank = DraftContent(summary="Về việc ……", blocks=text, recipients=to)
    assert missing(DocumentKind.NOTICE, blank) == {"summary": "Còn chỗ chưa điền (dấu ……)."}


def test_a_decision_on_teams_without_members_asks_for_them() -> None:
    names = {"ward": "phường Hồng Gai", "agency": "Ủy ban nhân dân phường Hồng Gai"}
    first, second = (TeamList(f"Khu phố {n}", f"Tổ công nghệ số cộng đồng khu phố {n}", []) for n in (1, 2))
    lead = replace(first, members=[("Hoàng Thị Hoa", "Tổ trưởng")])
    draft = fresh(Template.TEAM_DECISION, {**names, **numbers_of([lead, second])}, date(2024, 8, 9), [lead, second])
    assert "gồm 02 tổ với 01 thành viên" in draft.blocks[0].text
    assert set(missing(DocumentKind.DECISION, draft)) >= {"annexes"}
    assert "chưa có thành viên" in missing(DocumentKind.DECISION, draft)["annexes"]
    nobody = fresh(Template.TEAM_DECISION, {**names, **numbers_of([first])}, date(2024, 8, 9), [first])
    assert "gồm 01 tổ với …… thành viên" in nobody.blocks[0].text
    assert "chưa có thành viên" in missing(DocumentKind.DECISION, nobody)["blocks"]
    assert "00 " not in str(nobody.blocks)


def test_the_members_that_a_decision_names_are_as_many_as_its_list_has() -> None:
    teams = [TeamList("Khu phố 1", "Tổ khu phố 1", [("Hoàng Thị Hoa", "Tổ trưởng"), ("Vũ Văn Sơn", "Thành viên")])]
    draft = fresh(Template.TEAM_DECISION, numbers_of(teams), date(2024, 8, 9), teams)
    assert "blocks" not in missing(DocumentKind.DECISION, draft)
    later = draft.model_copy(update={"annexes": [team_annex([replace(teams[0], members=teams[0].members[:1])], {})]})
    assert "khác số người" in missing(DocumentKind.DECISION, later)["blocks"]


@pytest.mark.parametrize(
    ("kind", "typed", "printed"),
    [
        (K.NUMBERED, "2. Rà soát chứng từ", "1. Rà soát chứng từ"),
        (K.NUMBERED, "2.5 triệu đồng mỗi tổ", "1. 2.5 triệu đồng mỗi tổ"),
        (K.POINT, "b) Ghi phiếu", "a) Ghi phiếu"),
        (K.ARTICLE, "Điều 3. Thi hành", "Điều 1. Thi hành"),
        (K.SECTION, "II. KẾT QUẢ", "I. KẾT QUẢ"),
        (K.CLAUSE, "1) Tổ chức", "1. Tổ chức"),
        (K.CHAPTER, "Chương II: QUY ĐỊNH CHUNG", "Chương I QUY ĐỊNH CHUNG"),
        (K.DASH, "- Gửi phiếu", "- Gửi phiếu"),
        (K.PLUS, "+ Trong ngày", "+ Trong ngày"),
        (K.NUMBERED, "3. ", "1. 3."),
    ],
)
def test_a_label_that_was_typed_is_not_printed_beside_the_one_that_is_counted(
    kind: K, typed: str, printed: str
) -> None:
    (made,) = printed_blocks([DraftBlock(kind=kind, text=typed)])
    said = f"{made.label} {made.title}" if isinstance(made, Heading) else made.runs[0].text
    assert (f"{made.marker} {said}" if isinstance(made, ListItem) else said) == printed


def letter(archive: str = HEAD.archive, symbol: str = HEAD.symbol, blocks: int = 1):
    head = HEAD.model_copy(update={"archive": archive, "symbol": symbol})
    content = DraftContent(summary="Về việc gắn biển địa chỉ số", blocks=[block(K.PARAGRAPH)] * blocks)
    return compose(DocumentKind.LETTER, content, head, SIGNER, DAY, draft=True)


@pytest.mark.parametrize(
    ("archive", "symbol"),
    [
        ("VT", "UBND"),
        ("VT, Phòng KT", "UBND-KT"),
        ("VT, Phòng VH-XH", "UBND-VH-XH"),
        ("VT, Bộ phận Văn hóa", "UBND-VH"),
        ("VT, VP HĐND và UBND", "UBND-VP"),
        ("VT, Văn phòng HĐND và UBND", "UBND-VP"),
        ("VT, Ủy ban Mặt trận", "UBND-UBMT"),
        ("VT, VHTT (02)", "UBND-VHTT"),
        ("VT, Ô tô Đường bộ", "UBND-OTĐB"),
    ],
)
def test_a_letter_is_printed_whatever_the_desk_is_called_for_short(archive: str, symbol: str) -> None:
    made = letter(archive)
    assert (made.symbol, made.archive) == (symbol, f"Lưu: {archive}")


def test_what_cannot_be_printed_is_named_and_is_not_always_the_text() -> None:
    for name, wrong in (("blocks", {"blocks": 0}), ("signer_id", {"symbol": "ubnd xã"})):
        with pytest.raises(ValidationError) as fault:
            letter(**wrong)
        assert list(unprinted(fault.value)) == [name]
