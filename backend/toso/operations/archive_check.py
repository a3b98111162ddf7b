"""The program that an unpacked ward archive carries: every file against its SHA-256, every table against its sum.

It runs by itself with Python's standard library (`python3 kiem-tra.py`, in the unpacked folder); exit code 1 when
anything differs.
"""

import hashlib
import json
import sys
from pathlib import Path

MODULUS = 1 << 256


def main(folder: Path) -> int:
    """Prints what differs, and how many files and tables were looked at."""
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8").partition("\n")[0])
    wrong = [name for name, digest in manifest["members"].items() if sha256_of(folder / name) != digest]
    for name, (rows, total) in manifest["tables"].items():
        if sum_of(folder / "bang" / f"{name}.jsonl") != (rows, total):
            wrong.append(f"bang/{name}.jsonl")
    for name in wrong:
        sys.stdout.write(f"KHÁC: {name}\n")
    looked_at = f"{len(manifest['members'])} tệp, {len(manifest['tables'])} bảng"
    sys.stdout.write(f"Đã xem {looked_at}; {len(wrong)} chỗ khác.\n")
    return 1 if wrong else 0


def sha256_of(path: Path) -> str:
    if not path.is_file():
        return ""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def sum_of(path: Path) -> "tuple[int, str]":
    """How many lines, and the sum of their SHA-256 modulo 2²⁵⁶ in hex."""
    rows = total = 0
    if path.is_file():
        with path.open(encoding="utf-8", newline="\n") as file:
            for line in file:
                rows += 1
                total += int.from_bytes(hashlib.sha256(line.removesuffix("\n").encode()).digest(), "big")
    return rows, f"{total % MODULUS:064x}"


if __name__ == "__main__":
    sys.exit(main(Path(__file__).resolve().parent))
