"""Copies that whoever has the first paper wrote anew: nothing comes back but what the server signed."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from fixtures.backups import Ward
from toso.operations.restore import NotRestored, restore
from toso.operations.sealed_file import seal, unseal


def _forged(ward: Ward, file: Path, folder: Path, forge: Callable[[Path], object]) -> bytes:
    """The copy as somebody who has paper 1 could write it anew: sealed rightly, its list signed by nobody."""
    plain, inside = folder / "plain.tar.gz", folder / "inside"
    inside.mkdir(parents=True)
    unseal(file, plain, ward.papers.first)
    subprocess.run(["tar", "xzf", plain, "-C", inside], check=True)
    forge(inside)
    subprocess.run(["tar", "czf", plain, "-C", inside, *sorted(one.name for one in inside.iterdir())], check=True)
    seal(plain, folder / "forged.age", [ward.papers.recipients.opening])
    return (folder / "forged.age").read_bytes()


def _a_photo(inside: Path) -> Path:
    return next(path for path in (inside / "files").rglob("*") if path.is_file())


def _another_photo(inside: Path) -> None:
    _a_photo(inside).write_bytes(b"forged")


def _another_root(inside: Path) -> None:
    """With it among those to trust, a stranger's signatures were good ones."""
    (inside / "trust").mkdir(exist_ok=True)
    (inside / "trust/them.pem").write_bytes(b"forged")


def _another_erasure(inside: Path) -> None:
    assert not (inside / "erasures.jsonl").exists()
    (inside / "erasures.jsonl").write_text("{}\n")


def _a_link(inside: Path) -> None:
    photo = _a_photo(inside)
    photo.rename(photo.with_name("kept"))
    photo.symlink_to("kept")


def _a_way_out(inside: Path) -> None:
    (inside / "trust").symlink_to("/etc")


@pytest.mark.one_case_on_postgres("file")
@pytest.mark.parametrize("forge", [_another_photo, _another_root, _another_erasure, _a_link, _a_way_out])
def test_what_the_signed_list_does_not_name_is_refused(
    ward: Ward, tmp_path: Path, forge: Callable[[Path], object]
) -> None:
    given = tmp_path / "given.tar.gz.age"
    given.write_bytes(_forged(ward, ward.backup(), tmp_path / "forged", forge))
    with pytest.raises(NotRestored, match="bản kê đã ký"):
        restore(ward.bare, given, ward.keys, lambda _line: None)
    assert not (ward.bare.data_dir / "toso.sqlite3").exists()


def test_a_certificate_to_trust_that_lies_elsewhere_comes_back_as_a_file(ward: Ward, tmp_path: Path) -> None:
    """The folder of them may hold links to where the machine keeps its own; a copy with a link would be of no use."""
    elsewhere, trust = tmp_path / "root.pem", ward.settings.data_dir / "trust"
    elsewhere.write_bytes(b"a root")
    trust.mkdir()
    (trust / "root.pem").symlink_to(elsewhere)
    (trust / "same.pem").hardlink_to(elsewhere)
    assert ward.restored(ward.backup()).faults == []
    back = ward.bare.data_dir / "trust"
    assert {path.name: (path.is_symlink(), path.read_bytes()) for path in back.iterdir()} == dict.fromkeys(
        ("root.pem", "same.pem"), (False, b"a root")
    )
