"""Members of the measures when a form was handed in, kept small: every subject once, three bits a measure; no names."""

import json
import struct
import zlib
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

LAST = "~last"  # behind a measure's code: who of the year before came after its last month was frozen
_LENGTH = struct.Struct(">I")
_ID = 16
_ONE = ord("1")


@dataclass(frozen=True)
class CountedPeople:
    """Of one measure: who counted, whom the period went on from (None: a typed figure, so nobody is known), and who of
    those that came in or went out did so by a day of the period before (phát sinh sau chốt). Ids are `UUID.hex`.
    """

    now: frozenset[str]
    before: frozenset[str] | None
    late: frozenset[str] = field(default_factory=frozenset)

    @property
    def entered(self) -> frozenset[str]:
        return self.now - (self.before or frozenset())

    @property
    def left(self) -> frozenset[str]:
        return (self.before or frozenset()) - self.now

    @property
    def late_in(self) -> int:
        return len(self.entered & self.late)

    @property
    def late_out(self) -> int:
        return len(self.left & self.late)


def compare(
    now: Collection[str], before: Collection[str] | None, eve: Collection[str], *, carries: bool
) -> CountedPeople:
    """`eve`: who counts, as is known today, on the evening before the period; `carries`: the period goes on from what
    was frozen before, so that what that did not know yet is late.
    """
    held, known = frozenset(now), frozenset(eve)
    if before is None:
        return CountedPeople(held, None)
    kept = frozenset(before)
    late = ((held - kept) & known) | ((kept - held) - known) if carries else frozenset[str]()
    return CountedPeople(held, kept, late)


def pack(counted: Mapping[str, CountedPeople]) -> bytes:
    """As stored: zlib over a header, the ids in order, and for each measure the bits of now, before and late."""
    both = (part for c in counted.values() for part in (c.now, c.before or ()))
    everybody = sorted(frozenset[str]().union(*both))
    place = {own: n for n, own in enumerate(everybody)}
    unknown = [code for code, c in counted.items() if c.before is None]
    header = json.dumps({"ids": len(everybody), "codes": list(counted), "unknown": unknown}).encode()
    bits = [_bits(part, place) for c in counted.values() for part in (c.now, c.before or (), c.late)]
    whole = b"".join([_LENGTH.pack(len(header)), header, bytes.fromhex("".join(everybody)), *bits])
    return zlib.compress(whole, zlib.Z_BEST_SPEED)  # ids are noise: a better one takes twice the time for as many bytes


def unpack(packed: bytes) -> dict[str, CountedPeople]:
    raw = zlib.decompress(packed)
    (length,) = _LENGTH.unpack_from(raw)
    header = json.loads(raw[_LENGTH.size : _LENGTH.size + length])
    at, total = _LENGTH.size + length, header["ids"]
    ids = [raw[at + n * _ID : at + (n + 1) * _ID].hex() for n in range(total)]
    at, size, unknown = at + total * _ID, (total + 7) // 8, set(header["unknown"])
    parts = _read([raw[at + n * size : at + (n + 1) * size] for n in range(3 * len(header["codes"]))], ids)
    return {
        code: CountedPeople(parts[3 * n], None if code in unknown else parts[3 * n + 1], parts[3 * n + 2])
        for n, code in enumerate(header["codes"])
    }


def _bits(chosen: Collection[str], place: Mapping[str, int]) -> bytes:
    digits = bytearray(b"0" * (len(place) or 1))
    for at in map(place.__getitem__, chosen):
        digits[at] = _ONE
    return int(digits[::-1], 2).to_bytes((len(place) + 7) // 8, "little")


def _read(parts: Sequence[bytes], ids: Sequence[str]) -> list[frozenset[str]]:
    """Of each part the ids whose bit is set. Thousands stand in a few dozen ways: an id is hashed once."""
    alike: dict[tuple[str, ...], list[str]] = {}
    size = len(ids)
    for own, way in zip(ids, zip(*(_ones(part, size) for part in parts), strict=True), strict=True):
        alike.setdefault(way, []).append(own)
    sets = [(way, frozenset(own)) for way, own in alike.items()]
    return [frozenset[str]().union(*(own for way, own in sets if way[n] == "1")) for n in range(len(parts))]


def _ones(raw: bytes, size: int) -> str:
    """The bits as "0" and "1", the first first."""
    return format(int.from_bytes(raw, "little"), f"0{size}b")[::-1][:size]
