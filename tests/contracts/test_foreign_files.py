"""Files of others are opened in the sandbox; whoever opens one elsewhere says here why that is safe."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

BACKEND = Path(__file__).resolve().parents[2] / "backend/toso"
STARTS = {"subprocess", "multiprocessing", "concurrent.futures.process"}
PARSERS = {
    "PIL.Image": r"\bImage\.open\(",
    "csv": r"\bcsv\.(?:reader|DictReader)\(",
    "docx": r"\bdocx\.Document\((?!\))",
    "pkcs12": r"\bpkcs12\.load_pkcs12\(|\bstructure\.Pfx\.load\(",
    "openpyxl": r"\bload_workbook\(",
    "pikepdf": r"\bpikepdf\.open\(",
    "pyhanko": r"(?<!class )\b(?:PdfFileReader|IncrementalPdfFileWriter|QuickReader)\(",
    "pypdfium2": r"\bPdfDocument\(|\bPages\(",
    "python_calamine": r"\bCalamineWorkbook\.",
    "xml": r"\b(?:ET|etree|ElementTree)\.(?:parse|fromstring|iterparse|XML)\(",
    "zipfile": r"\bZipFile\(",
}
PROCESSES = {
    "core/sandbox.py": "the sandbox",
    "supervisor.py": "the worker, which is this program",
    "operations/destinations.py": "OpenSSH's sftp, with a sealed copy of ours",
    "operations/https_front.py": "Debian's own caddy, apt-get and systemctl, for the administrator who calls them",
    "operations/database_copy.py": "PostgreSQL's own pg_dump and pg_restore, on the database and on a copy that we signed",
    "reports/batches/render_pool.py": "documents of ours, drawn by this program",
}
IN_SANDBOX = {
    "documents/file_checks/pictures.py": "of file_checks.child",
    "documents/signing/keyfiles.py": "of key_check; the worker opens again what passed there, with its owner's passphrase",
    "documents/linter/page_objects.py": "of whoever asks for pages, each named here",
    "documents/linter/pdf_lines.py": "of file_checks.child; the command `toso lint` is for files of one's own",
    "documents/exchange/package_reader.py": "of itself",
    "documents/signing/scans.py": "of itself",
    "files/pictures.py": "of itself",
    "files/sheet_grid.py": "the program of files.spreadsheets for whole sheets",
    "files/sheet_reader.py": "the program of files.spreadsheets",
    "files/text_codec.py": "text to text: encodings of a file that files.sheet_reader has in hand",
    "files/workbook_marks.py": "of files.sheet_reader",
    "plans/text_import/source_docx.py": "of plans.drafts.child",
    "plans/text_import/source_pdf.py": "of plans.drafts.child",
}
OUTSIDE = {
    "files/upload_check.py": "counts unpacked bytes in small steps against a limit and keeps none of them",
    "documents/file_checks/office.py": "copies members of an archive against a limit, before LibreOffice sees them",
    "operations/ward_archive.py": "for who runs the server: members that a list names which the typed mark's key signed",
    "unit_changes/reform/plan_file.py": "for who runs the server: a CSV that a command drafted and that person filled",
    "documents/signing/appearance.py": "a picture that files.pictures has drawn anew in the sandbox",
    "documents/signing/continuation.py": "a file that begins byte for byte with one of ours, in the worker",
    "documents/signing/pades.py": "a file of ours, or one that goes on from it, in the worker",
    "documents/signing/stamps.py": "as pades.py",
    "documents/signing/verification.py": "as continuation.py; asks services of trust over the network",
}
OURS = {
    "documents/dossiers/archive.py",
    "documents/exchange/package.py",
    "documents/file_checks/bundle.py",
    "documents/register/lines.py",
    "documents/render/brief.py",
    "documents/render/charts.py",
    "documents/render/copy.py",
    "documents/render/visit_sheet.py",
    "documents/render/word_parts.py",
    "documents/render/page.py",
    "documents/render/xlsx_pages.py",
    "documents/signing/annex_mark.py",
    "documents/signing/archive.py",
    "documents/signing/placement.py",
    "reports/approval/pictures.py",
    "reports/batches/job.py",
}


def sources() -> Iterator[tuple[str, str]]:
    for path in sorted(BACKEND.rglob("*.py")):
        yield str(path.relative_to(BACKEND)), path.read_text()


def test_limits_of_a_process_are_set_by_the_sandbox_alone() -> None:
    assert [name for name, text in sources() if re.search(r"setrlimit|preexec_fn|prlimit", text)] == ["core/sandbox.py"]


def test_processes_are_started_by_those_who_say_what_they_run() -> None:
    starting = set()
    for name, text in sources():
        for node in ast.walk(ast.parse(text)):
            named = {a.name for a in node.names} if isinstance(node, ast.Import) else set()
            if isinstance(node, ast.ImportFrom):
                named = {node.module or ""}
            if named & STARTS or (isinstance(node, ast.Attribute) and node.attr.startswith("create_subprocess")):
                starting.add(name)
    assert starting == set(PROCESSES)


def test_whoever_opens_a_file_of_others_is_in_the_sandbox_or_says_why_not() -> None:
    opening = {name for name, text in sources() if any(re.search(call, text) for call in PARSERS.values())}
    assert opening == {*IN_SANDBOX, *OUTSIDE, *OURS}
