"""Codes on printed sheets: a slip of the pen or of the typist gives no other sheet and no other row."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from toso.households.model.items import ITEMS, Subject
from toso.households.paper.codes import SYMBOLS, new_sheet_code, read_sheet_code, row_code
from toso.households.paper.marks import RESULT_KEYS, columns_of

CODES = st.text(SYMBOLS, min_size=6, max_size=6)


def _whole(body: str) -> str:
    (code,) = [body + last for last in SYMBOLS if read_sheet_code(body + last)]
    return code


@given(CODES)
def test_each_six_symbols_have_exactly_one_check_symbol(body: str) -> None:
    assert read_sheet_code(_whole(body)) == _whole(body)


@given(CODES, st.integers(0, 6), st.sampled_from(SYMBOLS))
def test_one_wrong_symbol_is_noticed(body: str, place: int, other: str) -> None:
    code = _whole(body)
    slipped = code[:place] + other + code[place + 1 :]
    assert (read_sheet_code(slipped) is None) == (other != code[place])


@given(CODES, st.integers(0, 4))
def test_two_exchanged_symbols_are_noticed(body: str, place: int) -> None:
    code = _whole(body)
    slipped = code[:place] + code[place + 1] + code[place] + code[place + 2 :]
    assert (read_sheet_code(slipped) is None) == (code[place] != code[place + 1])


def test_an_address_that_ends_with_a_code_is_read_too() -> None:
    code = new_sheet_code()
    assert read_sheet_code(f"https://toso.example.vn/phieu-giay/ma/{code}") == code
    assert read_sheet_code("https://toso.example.vn/") is None


def test_rows_of_a_sheet_differ_and_their_letters_differ_from_row_to_row() -> None:
    codes = [row_code("K7PM2QX", n) for n in range(1, 41)]
    assert len(set(codes)) == 40
    assert all(one[2] != other[2] for one, other in pairwise(codes))


def test_on_one_line_no_key_means_two_things_and_every_value_has_its_key() -> None:
    for subject in Subject:
        keys = [key for column in columns_of(subject) for key in column.keys.values()]
        keys += list(RESULT_KEYS.values()) if subject is Subject.HOUSEHOLD else []
        assert len(keys) == len(set(keys))
        for column in columns_of(subject):
            assert set(column.keys) == set(ITEMS[column.item].values)
