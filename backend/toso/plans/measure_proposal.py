"""Proposes the measure of the monthly reports that a target is about, from its words; a person may change it."""

from collections.abc import Iterable

from toso.kit.text import fold

# Codes of the report's catalogue of the targets, each with folded words that must all stand in the text. The
# first that fits is proposed; what fits none is left to a person.
_WORDS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("t2", ("thuong mai dien tu",)),
    ("t3", ("2g",)),
    ("t4", ("chua dung dien thoai thong minh",)),
    ("t4", ("chua co dien thoai thong minh",)),
    ("t6", ("thanh vien tre", "thanh toan")),
    ("t9", ("thanh vien to", "khoa hoc")),
    ("t5", ("truong thanh", "tai khoan thanh toan")),
    ("t8", ("truong thanh", "dien thoai di dong")),
    ("t7", ("duoc tuyen truyen", "chu truong")),
    ("t1", ("dich vu cong truc tuyen", "duoc huong dan")),
)


def propose_measures(texts: Iterable[str]) -> list[str | None]:
    """For each target text its proposed code, no code twice."""
    given: set[str] = set()
    found: list[str | None] = []
    for text in texts:
        folded = fold(text)
        code = next((c for c, words in _WORDS if c not in given and all(w in folded for w in words)), None)
        given |= {code} if code else set()
        found.append(code)
    return found
