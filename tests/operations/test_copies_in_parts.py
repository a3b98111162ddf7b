"""Copies larger than a file may be: parts that are kept, sent, deleted and restored together, each hash as it was."""

import tarfile
from datetime import date, timedelta
from io import BytesIO
from pathlib import Path
from random import Random

import pyrage as age
import pytest

from fixtures.backups import Ward
from fixtures.monthly_reports import SetDay
from toso.core.settings import Settings
from toso.files import store as bytes_store
from toso.kit.clock import system_now
from toso.operations.backup import take_backup
from toso.operations.copy_parts import MissingPart, forget, size_of
from toso.operations.copy_state import backups_of, copies
from toso.operations.delivery import deliver, undelivered
from toso.operations.destinations import mark
from toso.operations.failure_plan import failure_plan
from toso.operations.sealed_file import Unopened

MB = 1_000_000
PHOTOS = Random(4).randbytes(3 * MB)  # nothing makes them smaller


@pytest.fixture(autouse=True)
def _day(on_day: SetDay) -> None:
    on_day(date(2024, 8, 9))


def in_parts(ward: Ward, **more: object) -> Settings:
    changed = {**ward.settings.model_dump(), "backup_part_mb": 1, **more}
    return Settings.model_construct(**changed)


def backup(ward: Ward, settings: Settings) -> Path:
    bytes_store.put(ward.app.state.store, PHOTOS)
    return take_backup(settings, ward.app.state.engines, ward.app.state.store)


def parts(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.age.*of*"))


def test_a_copy_in_parts_is_restored_from_any_of_them_with_every_hash(ward: Ward) -> None:
    settings = in_parts(ward)
    first = backup(ward, settings)
    made = parts(first.parent)
    assert len(made) >= 4
    assert (made[0], size_of(first)) == (first, sum(path.stat().st_size for path in made))
    assert max(path.stat().st_size for path in made) <= MB
    assert {path.stat().st_mode & 0o777 for path in made} == {0o600}
    assert [path for _, path in copies(backups_of(settings))] == [first], "a copy is counted once"
    assert failure_plan(settings).commands.restore.endswith(".tar.gz.age.01of*")
    done = ward.restored(made[2])
    assert (done.faults, done.lost_files) == ([], 0)
    restored = bytes_store.open_store(ward.bare)
    assert bytes_store.get(restored, bytes_store.put(ward.app.state.store, PHOTOS)) == PHOTOS


def test_what_lacks_a_part_or_has_another_one_is_refused_by_name(ward: Ward) -> None:
    made = parts(backup(ward, in_parts(ward)).parent)
    kept = made[1].read_bytes()
    made[1].unlink()
    with pytest.raises(MissingPart, match=made[1].name):
        ward.restored(made[0])
    made[1].write_bytes(kept[:-1] + bytes([kept[-1] ^ 1]))
    with pytest.raises(Unopened):
        ward.restored(made[0])
    made[1].write_bytes(kept)
    assert ward.restored(made[0], rehearse=True).faults == []


def test_age_and_tar_open_the_parts_one_after_the_other(ward: Ward) -> None:
    made = parts(backup(ward, in_parts(ward)).parent)
    key = age.x25519.Identity.from_str(ward.papers.first)
    opened = BytesIO(age.decrypt(b"".join(path.read_bytes() for path in made), [key]))
    with tarfile.open(fileobj=opened) as tar:
        members = [tar.extractfile(member) for member in tar if member.name.startswith("files/")]
        assert PHOTOS in [member.read() for member in members if member is not None]


def test_parts_are_sent_together_and_old_ones_forgotten_together(ward: Ward, tmp_path: Path) -> None:
    usb = tmp_path / "usb"
    usb.mkdir()
    settings = in_parts(ward, backup_to=[str(usb)])
    mark(usb)
    first = backup(ward, settings)
    made = {path.name for path in parts(first.parent)}
    assert (deliver(settings), undelivered(settings)) == ([], [])
    assert {path.name for path in parts(usb)} == made
    (usb / first.name).write_bytes(b"read only once")
    assert deliver(settings) == []
    assert (usb / first.name).read_bytes() == b"read only once", "what has arrived is not sent again"
    for days in range(1, 15):
        at = system_now() - timedelta(days=400 + days)
        for number in (1, 2):
            (usb / f"{first.name.rsplit('-', 2)[0]}-{at:%Y%m%d}-120000.tar.gz.age.0{number}of02").write_bytes(b"old")
    backup(ward, settings)
    assert deliver(settings) == []
    there: dict[str, int] = {}
    for path in parts(usb):
        there[path.name[:-7]] = there.get(path.name[:-7], 0) + 1
    assert set(there.values()) <= {2, len(made)}, "a part without the others"
    assert len(there) < 16, "nothing was forgotten"
    forget(first)
    assert not made & {path.name for path in parts(first.parent)}
