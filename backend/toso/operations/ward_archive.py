"""The archive of one ward: a ZIP of open files with a signed list, sealed with age for two keys that are told once.

Every table is a file of lines (JSON, as summed) and a CSV; issued documents lie under their numbers, other files under
their SHA-256. What keys of the installation seal lies apart (`secrets.age`), for the second key.
"""

import json
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import Any
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import load_pem_public_key

from toso.core.table_stream import TableSum
from toso.operations.manifest import BadManifest, verified
from toso.operations.papers import mark_of
from toso.operations.sealed_file import sha256_of, unseal
from toso.operations.ward_rows import Secrets

KIND, MANIFEST, KEY, SECRETS = "toso-ward-1", "manifest.json", "khoa-ky.pem", "secrets.age"
READ_ME, TABLES = "DOC-TRUOC.txt", "bang"
# Programs of the standard library that go along, and the modules that they are.
PROGRAMS = {"kiem-tra.py": "archive_check.py", "cong-lai.py": "archive_recount.py"}
_LONGEST_LIST, _PIECE = 200_000_000, 1_000_000
_SEALED_BEGINS = b"age-encryption.org/"
EXPLAINED = """Toàn bộ dữ liệu của {name} trong hệ thống Tổ Số, lúc {at}. Mở được không cần Tổ Số.

MO-TRUOC.html mở bằng trình duyệt: danh sách văn bản và các bảng, bấm là mở.
van-ban/    văn bản đã phát hành (PDF), tên tệp là năm, số, ký hiệu.
bang/       mỗi bảng dữ liệu hai tệp cùng nội dung: .csv mở bằng bảng tính (UTF-8), .jsonl mỗi dòng một bản ghi JSON.
            Hộ: household, person, visit, observation. Nhiệm vụ: plan, plan_task, task_assignment, progress_entry.
            Báo cáo: report, report_figure, submission, submission_figure. Văn bản: document. Nhật ký: audit_event.
            Cột …_id nối các bảng với nhau; giờ ghi theo UTC; unit_path là mã đơn vị (bảng unit, unit_period).
tep/        tệp khác (ảnh, bản chụp, bản nháp), tên là SHA-256 của nội dung; tên gốc ở bảng stored_file.
secrets.age số định danh cá nhân và khóa ký còn mã hóa; mở bằng khóa 2: age -d -i khoa-2.txt secrets.age
manifest.json  số dòng, tổng kiểm của từng bảng, SHA-256 của từng tệp; dòng hai là chữ ký Ed25519 (khóa ở khoa-ky.pem).
kiem-tra.py    kiểm lại từng tệp, từng bảng: giải nén rồi chạy  python3 kiem-tra.py
cong-lai.py    cộng lại từng con số của các báo cáo từ số các đơn vị đã nộp:  python3 cong-lai.py

Trong này có dữ liệu cá nhân của người dân: giữ như giữ sổ hộ.
Đưa vào một hệ thống Tổ Số khác: toso ward import TỆP (cần hai khóa và dấu của khóa ký).
"""


@dataclass(frozen=True)
class Contents:
    """The signed list of an archive. `above`: lines of the units over the ward with those of their names, top first.

    `files`: the member of each SHA-256; `keys`: check values of the keys of log and index; `head`: the log's, signed.
    `elsewhere`: who worked in another ward as well, whose accounts came without what opens them; `own_accounts`: the
    sum of all others'.
    """

    kind: str
    version: str
    made_at: str
    revision: str
    ward_id: str
    path: str
    name: str
    above: list[tuple[str, list[str]]]
    tables: dict[str, tuple[int, str]]
    files: dict[str, str]
    lost_files: list[str]
    keys: dict[str, str]
    head: str
    members: dict[str, str]
    elsewhere: list[str] | None = None
    own_accounts: tuple[int, str] | None = None

    @cached_property
    def ward(self) -> UUID:
        return UUID(self.ward_id)

    def sum_of(self, table: str) -> TableSum:
        return TableSum(*self.tables[table])


class Archive:
    """An opened archive: nothing is read of it but what its list, signed by the key of the mark, names."""

    def __init__(self, file: Path, mark: str) -> None:
        """Raises BadManifest."""
        try:
            self._zip = zipfile.ZipFile(file)
            key = load_pem_public_key(self._beginning_of(KEY))
            listed = self._beginning_of(MANIFEST).decode()
        except (zipfile.BadZipFile, KeyError, ValueError) as error:
            raise BadManifest("Tệp này không phải dữ liệu của một đơn vị do Tổ Số xuất, hoặc đã hỏng.") from error
        if not isinstance(key, Ed25519PublicKey) or not is_mark_of(mark, key):
            raise BadManifest("Dấu của khóa ký không đúng với tệp này.")
        found: dict[str, Any] = verified(listed, key)
        if found.get("kind") != KIND:
            raise BadManifest("Tệp này không phải dữ liệu của một đơn vị.")
        self.contents = Contents(**found)
        for name, digest in self.contents.members.items():
            if self._digest_of(name) != digest:
                raise BadManifest(f"Tệp {name} bên trong thiếu hoặc đã bị sửa.")

    def _beginning_of(self, name: str) -> bytes:
        """A member that is read before anything vouches for it: not beyond what a list of a ward can be."""
        with self._zip.open(name) as member:
            return member.read(_LONGEST_LIST)

    def _digest_of(self, name: str) -> str:
        found = sha256()
        try:
            with self._zip.open(name) as member:
                while piece := member.read(_PIECE):
                    found.update(piece)
        except (KeyError, zipfile.BadZipFile):
            return ""
        return found.hexdigest()

    def read(self, name: str) -> bytes:
        return self._zip.read(name)

    def lines(self, table: str) -> Iterator[str]:
        with self._zip.open(member_of(table)) as member:
            for line in member:
                yield line.decode().removesuffix("\n")

    def secrets(self, private: str, work: Path) -> dict[tuple[str, str], Secrets]:
        """The sealed values by table and id. Raises Unopened."""
        sealed, plain = work / SECRETS, work / "secrets.jsonl"
        sealed.write_bytes(self.read(SECRETS))
        unseal(sealed, plain, private)
        try:
            rows = [json.loads(line) for line in plain.read_text(encoding="utf-8").splitlines()]
        finally:
            plain.unlink()
        return {(table, row): found for table, row, found in rows}

    def close(self) -> None:
        self._zip.close()


def is_mark_of(mark: str, key: Ed25519PublicKey) -> bool:
    """Whether a mark, as a person typed it, is that of a key."""
    return "".join(mark.split()).lower() == mark_of(key).replace(" ", "")


def opened(file: Path, first: str, mark: str, work: Path) -> Archive:
    """The archive of a file, sealed or not. Raises Unopened, BadManifest."""
    with file.open("rb") as given:
        sealed = given.read(len(_SEALED_BEGINS)) == _SEALED_BEGINS
    if sealed:
        unseal(file, work / "ward.zip", first)
    return Archive(work / "ward.zip" if sealed else file, mark)


def member_of(table: str, ending: str = "jsonl") -> str:
    return f"{TABLES}/{table}.{ending}"


class Pack:
    """A ZIP that is written; `members`: the SHA-256 of each. Beyond 4 GB it is a ZIP64 by itself."""

    def __init__(self, file: Path) -> None:
        self._zip = zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED)
        self.members: dict[str, str] = {}

    def add(self, name: str, content: bytes) -> None:
        self._zip.writestr(name, content)
        self.members[name] = sha256(content).hexdigest()

    def add_file(self, name: str, path: Path) -> None:
        self._zip.write(path, name)
        self.members[name] = sha256_of(path)

    def close(self, manifest: str) -> None:
        """The signed list comes last."""
        self._zip.writestr(MANIFEST, manifest)
        self._zip.close()
