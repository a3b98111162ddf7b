"""Who counted, as a snapshot keeps it: what was packed comes back, however many there are, in the bytes of ever."""

import json
import struct
import zlib
from random import Random
from uuid import UUID

import pytest

from toso.reports.submissions.members import CountedPeople, pack, unpack


@pytest.mark.parametrize("people", [0, 1, 7, 8, 9, 250])
def test_what_was_packed_comes_back(people: int) -> None:
    drawn = Random(people)
    ids = [UUID(int=drawn.getrandbits(128)).hex for _ in range(people)]
    one, other, now, before = (frozenset(own for own in ids if drawn.getrandbits(1)) for _ in range(4))
    counted = {
        "t1.done": CountedPeople(one, other),
        "t5.done": CountedPeople(other, None),
    }
    counted["t5.done~last"] = CountedPeople(now, before, frozenset(list(now ^ before)[::2]))
    again = unpack(pack(counted))
    assert again == counted
    assert list(again) == list(counted)


def test_what_is_kept_is_a_header_the_ids_in_order_and_three_rows_of_bits_a_measure() -> None:
    """Snapshots of years ago are read by this, and by the archive's own recount."""
    ids = [UUID(int=n << 96 | n) for n in (1, 2, 3, 4, 5, 6, 7, 8, 250)]
    first, third, ninth = ids[0].hex, ids[2].hex, ids[8].hex
    counted = {
        "t5.done": CountedPeople(frozenset({ninth, first}), frozenset({third}), frozenset({third})),
        "t1.done": CountedPeople(frozenset(one.hex for one in reversed(ids)), None),
    }
    header = json.dumps({"ids": 9, "codes": ["t5.done", "t1.done"], "unknown": ["t1.done"]}).encode()
    rows = b"\x01\x01\x04\x00\x04\x00\xff\x01\x00\x00\x00\x00"
    layout = struct.pack(">I", len(header)) + header + b"".join(one.bytes for one in ids) + rows
    assert zlib.decompress(pack(counted)) == layout
