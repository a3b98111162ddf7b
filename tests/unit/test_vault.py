"""The vault: a value opens in its own place alone, old keys still read, the index tells nothing without its key."""

import base64
from pathlib import Path
from uuid import UUID

import pytest

from fixtures.app import KEY, settings_for
from toso.core.vault import BrokenSeal, CipherContext, UnknownKey, Vault, open_vault
from toso.kit.ids import new_id

NUMBER = "022085001234"
WARD, OTHER_WARD = new_id(), new_id()


def made(folder: Path) -> Vault:
    return Vault(folder / "vault", {}, KEY.encode)


def place(row: UUID | None = None) -> CipherContext:
    return CipherContext("person", row or new_id(), "citizen_id")


def test_a_number_is_43_bytes_and_opens_where_it_was_sealed(tmp_path: Path) -> None:
    vault, here = made(tmp_path), place()
    blob = vault.seal(NUMBER, here)
    assert (len(blob), vault.open(blob, here)) == (43, NUMBER)
    assert NUMBER.encode() not in blob
    assert vault.seal(NUMBER, here) != blob, "two seals of one number must not look alike"


@pytest.mark.parametrize("part", ["table", "row", "column"])
def test_a_blob_moved_to_another_place_does_not_open(tmp_path: Path, part: str) -> None:
    vault, here = made(tmp_path), place()
    moved = {"table": here.table, "row": here.row, "column": here.column, part: new_id() if part == "row" else "khac"}
    with pytest.raises(BrokenSeal):
        vault.open(vault.seal(NUMBER, here), CipherContext(**moved))


def test_a_blob_changed_in_any_byte_does_not_open(tmp_path: Path) -> None:
    vault, here = made(tmp_path), place()
    blob = vault.seal(NUMBER, here)
    for at in range(len(blob)):
        changed = blob[:at] + bytes([blob[at] ^ 1]) + blob[at + 1 :]
        with pytest.raises((BrokenSeal, UnknownKey)):
            vault.open(changed, here)


def test_an_old_key_reads_and_another_process_seals_with_the_new_one(tmp_path: Path) -> None:
    server, command, here = made(tmp_path), made(tmp_path), place()
    old = server.seal(NUMBER, here)
    assert command.add_key() == 2
    new = server.seal(NUMBER, here)
    assert (old[1:3], new[1:3]) == (b"\x00\x01", b"\x00\x02")
    assert server.open(old, here) == server.open(new, here) == command.open(new, here) == NUMBER


def test_without_its_key_a_blob_stays_shut(tmp_path: Path) -> None:
    here = place()
    blob = made(tmp_path / "one").seal(NUMBER, here)
    with pytest.raises(UnknownKey):
        made(tmp_path / "other").open(blob, here)


def test_the_index_is_equal_for_equal_numbers_of_a_ward_and_needs_its_key(tmp_path: Path) -> None:
    vault, stranger = made(tmp_path), Vault(tmp_path / "vault", {}, lambda: b"another key of more than 32 bytes!!")
    found = vault.index(NUMBER, WARD)
    assert (len(found), vault.index(NUMBER, WARD)) == (32, found)
    assert len({found, vault.index(NUMBER, OTHER_WARD), vault.index("022085001235", WARD)}) == 3
    assert stranger.index(NUMBER, WARD) != found


def test_keys_lie_beside_no_database_and_are_for_their_owner_alone(tmp_path: Path) -> None:
    settings = settings_for("", tmp_path)
    vault = open_vault(settings)
    vault.seal(NUMBER, place())
    (key,) = (settings.data_dir / "keys" / "vault").iterdir()
    assert (key.name, key.stat().st_mode & 0o777) == ("00001.key", 0o600)


def test_keys_from_the_environment_are_used_as_given(tmp_path: Path) -> None:
    keys = {n: base64.urlsafe_b64encode(bytes([n]) * 32).decode() for n in (1, 2)}
    here = place()
    first = open_vault(settings_for("", tmp_path, vault_keys=f"1:{keys[1]}"))
    both = open_vault(settings_for("", tmp_path, vault_keys=f"1:{keys[1]},2:{keys[2]}"))
    assert both.open(first.seal(NUMBER, here), here) == NUMBER
    assert both.seal(NUMBER, here)[1:3] == b"\x00\x02"
    assert not (tmp_path / "data" / "keys" / "vault").exists()
    with pytest.raises(ValueError, match="TOSO_VAULT_KEYS"):
        both.add_key()


@pytest.mark.parametrize("wrong", ["abc", "0:QUJD", "1:QUJD", "1:???", "70000:QUJD"])
def test_keys_that_are_none_are_refused_at_start(tmp_path: Path, wrong: str) -> None:
    with pytest.raises(ValueError, match=r"TOSO_VAULT_KEYS|Khóa của kho mã hóa"):
        open_vault(settings_for("", tmp_path, vault_keys=wrong))
