"""Every command of the shell does its work in a process of its own, which has loaded nothing but what it asks for."""

import os
import re
import shutil
from pathlib import Path

import pypdfium2 as pdfium
import pytest
import typer

from fixtures.app import KEY
from fixtures.commands import Shell, leaves
from fixtures.patience import wait_for
from toso.cli import app
from toso.operations.papers import CHECKED_LETTERS

ROOT = Path(__file__).parents[2]
# Commands that last until told, want another server, or change the machine: started as programs by their own tests.
ELSEWHERE = {
    "serve": "tests/operations/test_start.py",
    "worker": "tests/faults/test_killed.py",
    "https": "tests/operations/test_https_front.py",
    "move": "tests/operations/test_database_move.py",
}


def machine(folder: Path) -> Shell:
    """Settings of an installation on SQLite in a folder, on the demonstration's day."""
    given = {
        "DATABASE_URL": f"sqlite:///{folder / 'toso.sqlite3'}",
        "DATA_DIR": str(folder / "data"),
        "SECRET_KEY": KEY,
        "AUDIT_KEY": KEY,
        "BUSINESS_DATE": "2024-08-09",
    }
    kept = {name: value for name, value in os.environ.items() if not name.startswith("TOSO_")}
    return Shell(folder, {**kept, **{f"TOSO_{name}": value for name, value in given.items()}})


@pytest.fixture
def shell(demonstration_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Shell:
    """The demonstration and a ward beside it."""
    folder = tmp_path_factory.mktemp("machine")
    shutil.copytree(demonstration_folder, folder, dirs_exist_ok=True)
    return machine(folder)


def test_every_command_is_typed_here_or_started_elsewhere() -> None:
    every = {name.removeprefix("toso ") for name in leaves("toso", typer.main.get_command(app))}
    source = Path(__file__).read_text(encoding="utf-8")
    typed = {name for name in every if re.search(rf'(typed_in|begin)\("{name}"', source)}
    assert typed.isdisjoint(ELSEWHERE)
    assert sorted(typed | set(ELSEWHERE)) == sorted(every)
    assert [place for place in ELSEWHERE.values() if not (ROOT / place).is_file()] == []


def test_what_looks_at_an_installation(shell: Shell) -> None:
    assert "✗" not in shell.typed_in("doctor")
    assert shell.typed_in("migrate") == ""
    assert "giữ nguyên" in shell.typed_in("demo")
    assert "nguyên vẹn" in shell.typed_in("audit verify")
    assert "khớp" in shell.typed_in("indicators check")
    assert "theo khóa mới" in shell.typed_in("vault rotate")
    assert "0 lần xóa" in shell.typed_in("privacy replay")
    assert "12 tháng" in shell.typed_in("privacy due")
    assert "[Install]" in shell.typed_in("systemd")
    assert "0 cách xác thực" in shell.typed_in("account forget-factors", "minh")
    refused = shell.typed_in("init", ends=1)
    assert "dữ liệu trình diễn" in refused
    assert "TOSO_DATA_DIR" in refused


def test_what_writes_files(shell: Shell) -> None:
    assert "01/BC-UBND" in shell.typed_in("report", "--period", "2024-07", "--out", "thang-7.pdf")
    assert "Nghị định 30" in shell.typed_in("lint", "thang-7.pdf")
    plan = ROOT / "backend/toso/demo/data/ke-hoach-62-KH-UBND.md"
    assert "9 mục tiêu" in shell.typed_in("plan parse", str(plan))
    shell.typed_in("openapi", "openapi.json")
    shell.typed_in("docs", "docs")
    assert "là thư mục" in shell.typed_in("report", "--period", "2024-07", "--out", "docs", ends=1)
    shell.typed_in("frontend export", "pages")
    assert (shell.folder / "openapi.json").read_bytes() == (ROOT / "openapi/openapi.json").read_bytes()
    assert (shell.folder / "docs/errors.md").read_bytes() == (ROOT / "docs/errors.md").read_bytes()
    assert (shell.folder / "pages/index.html").is_file()


def test_a_copy_is_made_and_comes_back(shell: Shell, tmp_path: Path) -> None:
    asking = shell.begin("backup init", "--out", "papers")
    papers = [shell.folder / f"papers/giay-{number}.pdf" for number in (1, 2)]
    wait_for(lambda: all(paper.is_file() and paper.stat().st_size for paper in papers), 60)
    first, second = (printed(paper) for paper in papers)
    keys = [f"AGE-SECRET-KEY-1{re.findall(r'KEY-1([A-Z0-9]{58})', text)[0]}" for text in (first, second)]
    mark = re.findall(r"Dấucủakhóaký:([0-9a-f]+)", second)[0]
    said, fault = asking.communicate("".join(f"{key[-CHECKED_LETTERS:]}\n" for key in keys), timeout=60)
    assert asking.returncode == 0, said + fault
    (shell.folder / "usb").mkdir()
    shell.typed_in("backup mark", "usb")
    assert "đã đọc lại và khớp" in shell.typed_in("backup now")
    assert "đã đọc lại và khớp" in shell.typed_in("backup now", "--to", "usb")
    assert "MB" in shell.typed_in("backup list")
    assert "TOSO_BACKUP_TO" in shell.typed_in("backup send")
    assert "Xong" in shell.typed_in("upgrade")
    (copy,) = (shell.folder / "usb").glob("*.tar.gz.age")
    bare = machine(tmp_path)
    typed = "".join(f"{line}\n" for line in (*keys, mark))
    assert "Tập phục hồi xong" in bare.typed_in("restore", str(copy), "--rehearse", typed=typed)
    assert "Đã phục hồi" in bare.typed_in("restore", str(copy), typed=typed)


def printed(paper: Path) -> str:
    """Its text without spaces, which break a key wherever a line ends."""
    return re.sub(r"\s", "", "".join(page.get_textpage().get_text_bounded() for page in pdfium.PdfDocument(paper)))


def test_a_ward_is_added_goes_out_and_comes_in(shell: Shell, tmp_path: Path) -> None:
    assert "Mã thiết lập" in shell.typed_in("ward add")
    assert "Mã đặt mật khẩu" in shell.typed_in("ward superior", "Quảng Ninh", "tren", "Trần Thị Trên")
    table = shell.typed_in("ward merge draft", "--into", "qn.khac", "qn.hg")
    assert "qn.hg.kp12" in table
    (shell.folder / "bang.csv").write_text(table, encoding="utf-8")
    refused = shell.typed_in("ward merge plan", "bang.csv", "--into", "qn.khac", "--decision", "NQ 1", "--yes", ends=1)
    assert "Không được" in refused, "nobody has filled the table"
    told = shell.typed_in("ward export", "qn.hg", "phuong.age")
    first, second, mark = re.findall(r"(?:giấy 1.*|giấy 2.*|khóa ký): (.+)", told)
    away = machine(tmp_path)
    away.env |= {"TOSO_SECRET_KEY": KEY[::-1], "TOSO_AUDIT_KEY": KEY[::-1]}
    unready = away.typed_in(
        "ward import", str(shell.folder / "phuong.age"), typed=f"{first}\n{second}\n{mark}\n", ends=1
    )
    assert "toso migrate" in unready
    away.typed_in("migrate")
    brought = away.typed_in("ward import", str(shell.folder / "phuong.age"), typed=f"{first}\n{second}\n{mark}\n")
    (receipt,) = shell.folder.glob("*nhan*")
    sign = re.findall(r"khóa ký[^:]*: ([0-9a-f ]+)", brought)[-1]
    assert "Đã bỏ" in shell.typed_in("ward remove", "qn.hg", str(receipt), typed=f"{sign}\nqn.hg\n")
    assert "nguyên vẹn" in shell.typed_in("audit verify")
