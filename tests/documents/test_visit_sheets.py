"""The printed sheet of a street: every household whole on its page, what was known in grey, three digits of a phone."""

import io

import pdfplumber
import pytest

from toso.documents.render.visit_sheet import SheetField, SheetHousehold, SheetPerson, VisitSheet, render_sheets
from toso.households.model.items import Item, Subject
from toso.households.paper.codes import row_code
from toso.households.paper.marks import columns_of
from toso.households.paper.print_job import legend, printed_field, result_field

CODE = "K7PM2QX"


def fields(subject: Subject, **known: str) -> tuple[SheetField, ...]:
    return tuple(printed_field(column, known) for column in columns_of(subject))


def household(place: int, people: int) -> SheetHousehold:
    persons = tuple(
        SheetPerson(
            name=f"Nguyễn Thị Thử Nghiệm {n}",
            about="Chủ hộ, 1960",
            phone="601",
            fields=fields(Subject.PERSON, phone="smart", sim="4g", topics="dvc+portal", informed="yes"),
        )
        for n in range(people)
    )
    return SheetHousehold(
        code=row_code(CODE, place),
        place=f"Số {place}, cạnh nhà văn hóa",
        name="Nguyễn Thị Thử Nghiệm",
        phone="601",
        fields=(result_field(), *fields(Subject.HOUSEHOLD, opened="yes")),
        persons=persons,
    )


def sheet(households: int = 40) -> VisitSheet:
    return VisitSheet(
        ward="Phường Hồng Gai",
        unit="Khu phố 1",
        street="Phố Lê Thánh Tông",
        group="Tổ 1",
        member="Vũ Ngọc Sơn",
        printed="01/08/2024",
        code=CODE,
        address=f"https://toso.example.vn/phieu-giay/ma/{CODE}",
        part="phần 1/2",
        columns=fields(Subject.PERSON),
        legend=legend(),
        households=tuple(household(n, n % 5) for n in range(1, households + 1)),
    )


@pytest.fixture(scope="module")
def pages() -> list[tuple[int, int, str]]:
    """Width, height and text of each page of two sheets; reading them takes longer than printing them."""
    with pdfplumber.open(io.BytesIO(render_sheets([sheet(), sheet(3)]))) as pdf:
        return [(round(page.width), round(page.height), page.extract_text()) for page in pdf.pages]


def test_every_page_lies_and_bears_the_sheet_its_code_and_the_heads_of_the_columns(
    pages: list[tuple[int, int, str]],
) -> None:
    for width, height, text in pages:
        assert (width, height) == (842, 595)
        for wanted in (CODE, "Khu phố 1", "Phố Lê Thánh Tông", "Vũ Ngọc Sơn", "01/08/2024", "Hộ và nhân khẩu"):
            assert wanted in text, wanted


def test_each_sheet_counts_its_own_pages(pages: list[tuple[int, int, str]]) -> None:
    numbers = [text.rsplit("Trang ", 1)[1].split()[0] for *_, text in pages]
    first = len(numbers) - 1
    assert first > 2
    assert numbers == [f"{n}/{first}" for n in range(1, first + 1)] + ["1/1"]


def test_no_household_is_cut_by_the_end_of_a_page(pages: list[tuple[int, int, str]]) -> None:
    """The line of a household with four persons is followed by theirs on the same page."""
    texts = [text for *_, text in pages][:-1]
    for place in range(1, 41):
        (page,) = [text for text in texts if row_code(CODE, place) in text]
        after = page.split(row_code(CODE, place), 1)[1].split("Kết quả", 2)[1]
        assert after.count("Chủ hộ, 1960") == place % 5, place


def test_the_same_sheet_gives_the_same_bytes() -> None:
    assert render_sheets([sheet(2)]) == render_sheets([sheet(2)])


def test_only_what_a_box_says_was_known_is_grey() -> None:
    field = printed_field(
        next(c for c in columns_of(Subject.PERSON) if c.item is Item.TOPICS), {"topics": "dvc+postal"}
    )
    assert [(box.key, box.known) for box in field.boxes] == [("D", True), ("C", False), ("U", True), ("S", False)]
