"""Lists by unit are in the order in which the ward lists its units: paths alone put khu phố 10 before khu phố 2."""

import re
from pathlib import Path

import toso

CODE = Path(toso.__file__).parent
BY_PATH = re.compile(r"(?:order_by|ascending|newest|: )[(\[]\s*col\(\w+\.unit_path\)")
# By path, since what is read is no list by unit that people see.
APART = {
    "demo",  # the order in which it is written
    "dispatch/work.py",  # each on a line of its own person
    "households/phone/round_households.py",  # the phone puts streets in order
    "reports/compilation/split.py",  # figures, by place
}


def test_lists_by_unit_are_in_the_order_of_the_ward() -> None:
    found = {
        str(path.relative_to(CODE)): path.read_text(encoding="utf-8")
        for path in CODE.rglob("*.py")
        if BY_PATH.search(path.read_text(encoding="utf-8"))
    }
    assert {name.partition("/")[0] if name.startswith("demo/") else name for name in found} == APART
