"""Workbooks of sums to figures: what is sure is taken, what is not is asked, and every filled cell comes to one end."""

import time
from collections import Counter
from uuid import UUID

import pytest

from fixtures.ledgers import Figures, Ledger, ledgers, made_up, rows
from fixtures.ledgers import book as book_of
from toso.core.sandbox import FOREIGN
from toso.files.sheet_grid import Grid
from toso.files.spreadsheets import read_grids
from toso.files.upload_check import XLSX
from toso.reports.figures.figures import Aspect
from toso.reports.figures.measures import catalogue_2024
from toso.reports.workbooks.counts import CellEnd
from toso.reports.workbooks.totals import Book, address, read_totals
from toso.reports.workbooks.words import LedgerPlace, LedgerWords, Meaning, Sense

_MOST = 6_000


def unit(number: int) -> UUID:
    return UUID(int=number)


def words(*mine: int, **chosen: Meaning) -> LedgerWords:
    places = [LedgerPlace(unit(n), (f"Khu phố {n}", f"KP{n}"), not mine or n in mine) for n in range(1, 13)]
    return LedgerWords(catalogue_2024(), places, {name.replace("_", " "): one for name, one in chosen.items()})


def grids(ledger: Ledger) -> list[Grid]:
    return read_grids(ledger.content, XLSX, FOREIGN, _MOST)


def read(ledger: Ledger, known: LedgerWords | None = None, **answers: int | None) -> tuple[Book, list[Grid]]:
    found = grids(ledger)
    return read_totals(found, known or words(), answers), found


def figures(book: Book) -> Figures:
    return {
        (cell.unit_id.int if cell.unit_id else 0, cell.code + "+" * (cell.aspect is Aspect.IN_PERIOD)): cell.value or 0
        for cell in book.figures().values()
    }


def filled(grids: list[Grid]) -> int:
    return sum(cell is not None for grid in grids for _, row in grid.rows for cell in row)


@pytest.mark.parametrize("ledger", ledgers(), ids=lambda one: one.name)
def test_each_workbook_gives_its_figures_and_asks_its_cells(ledger: Ledger) -> None:
    book, found = read(ledger)
    assert figures(book) == ledger.figures
    told = {address(found, at): cell.why.value for at, cell in book.cells.items() if cell.end is CellEnd.ASKED}
    assert told == ledger.asked
    ends = Counter(cell.end for cell in book.cells.values())
    assert (ends[CellEnd.ASIDE], sum(ends.values())) == (ledger.aside, filled(found))
    assert tuple(address(found, at) for at, _, _ in book.sums) == ledger.sums
    assert book.period == ledger.period


def test_generated_tables_give_nothing_but_their_numbers() -> None:
    """Any way a table lies and a number is written: no figure is wrong, none is missed, the doubtful are asked."""
    for seed in range(40):
        ledger = made_up(seed)
        book, found = read(ledger)
        told = {address(found, at): cell.why.value for at, cell in book.cells.items() if cell.end is CellEnd.ASKED}
        assert (figures(book), told) == (ledger.figures, ledger.asked), ledger.name
        assert len(book.cells) == filled(found), ledger.name


def test_figures_of_others_are_read_for_the_sum_and_not_taken() -> None:
    ledger = ledgers()[0]
    book, _ = read(ledger, words(3))
    assert figures(book) == {key: value for key, value in ledger.figures.items() if key[0] == 3}
    assert book.sums == []


def test_what_was_chosen_and_answered_is_taken() -> None:
    ledger = next(one for one in ledgers() if one.name == "tên chưa rõ")
    chosen = {
        "ho_gia_dinh_mo_tai_khoan_thanh_toan": Meaning(Sense.MEASURE, "t2.opened_household"),
        "xom_dinh": Meaning(Sense.LEFT),
    }
    book, _ = read(ledger, words(**chosen))
    assert figures(book) == {(1, "t2.opened_household"): 40, (1, "pop.households"): 180}
    assert [cell for cell in book.cells.values() if cell.end is CellEnd.ASKED] == []
    ways = next(one for one in ledgers() if one.name == "đủ kiểu")
    answered, _ = read(ways, None, **{"Số!B5": 85, "Số!B6": None})
    assert figures(answered) == {(2, "pop.residents"): 98, (3, "pop.residents"): 1032, (4, "pop.residents"): 85}


def test_a_sheet_for_a_place_that_is_the_readers_only_one_needs_no_name() -> None:
    content = book_of(("Trang 1", rows(("Nội dung", "Số liệu"), ("Số hộ", 120), ("Nhân khẩu", 400))))
    book, _ = read(Ledger("một nơi", content), words(5))
    assert figures(book) == {(5, "pop.households"): 120, (5, "pop.residents"): 400}


def test_twelve_sheets_are_read_at_once() -> None:
    """Read from the grids alone, without the program that opens the file."""
    found = grids(ledgers()[0]) * 12
    began = time.process_time()
    read_totals(found, words(), {})
    assert time.process_time() - began < 1
