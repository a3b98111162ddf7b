"""A Word file printed by LibreOffice, so that it can be measured as its pages; only where LibreOffice is installed."""

import re
import shutil
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from toso.core.sandbox import FOREIGN, Limits, TookTooLong, run
from toso.documents.layout.text_width import FONTS
from toso.documents.linter.report import Finding, LintReport, Severity, UnreadablePdf
from toso.files.upload_check import ARCHIVE_FAULTS

LIMITS = Limits(FOREIGN.seconds, memory_mb=1_024, file_mb=256)  # an office suite, beside the file
_UNPACKED_MB = 100
_EXTERNAL = re.compile(rb"<(?:\w+:)?Relationship\b[^>]*?/?>(?:\s*</(?:\w+:)?Relationship>)?")
_THEME_FONT = re.compile(
    rb'(<a:latin typeface=")[^"]*(")((?:(?!</a:(?:major|minor)Font>).)*?<a:font script="Viet" typeface=")([^"]+)',
    re.DOTALL,
)
_SETTINGS_BYTES = 2_000_000
_OF_THE_FILE = {"F1", "F2", "F3", "P4n"}
"""Rules about the PDF file and its fonts, left out here: both are LibreOffice's, not the author's."""
_STANDS_FOR = {"Carlito": "Calibri", "LiberationSans": "Arial", "Caladea": "Cambria", "LiberationMono": "Courier New"}
_MISSING = (
    "Máy chủ này chưa cài LibreOffice nên không dựng được trang của tệp Word. "
    "Hãy mở tệp bằng Word, chọn File > Save As, kiểu PDF, rồi gửi tệp PDF."
)
_BROKEN = "Không mở được tệp Word: tệp hỏng hoặc không phải .docx; hãy mở bằng Word rồi lưu lại."
# Nothing of the file is run, and nothing it names is fetched.
_SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse">\
<value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" \
oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableActiveContent" \
oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse">\
<value>0</value></prop></item>
</oor:items>
"""
_FONT_LIST = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include><dir>{fonts}</dir>\
<cachedir>{cache}</cachedir></fontconfig>
"""


def installed() -> str | None:
    """The program, where there is one."""
    return shutil.which("soffice") or shutil.which("libreoffice")


def print_word(data: bytes, folder: Path, meanwhile: Callable[[], None] = lambda: None) -> bytes:
    """The DOCX as the PDF that LibreOffice makes of it. Raises UnreadablePdf with the reason."""
    program = installed()
    if program is None:
        raise UnreadablePdf(_MISSING)
    (folder / "source.docx").write_bytes(harmless(data))
    settings = folder / "profile/user"
    settings.mkdir(parents=True)
    (settings / "registrymodifications.xcu").write_text(_SETTINGS, encoding="utf-8")
    fonts = folder / "fonts.conf"
    fonts.write_text(_FONT_LIST.format(fonts=FONTS, cache=folder / "fonts"), encoding="utf-8")
    command = [
        "env",
        f"FONTCONFIG_FILE={fonts}",
        program,
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        "--headless",
        "--norestore",
        "--convert-to",
        "pdf",
        "--outdir",
        str(folder),
        str(folder / "source.docx"),
    ]
    try:
        run(command, folder, LIMITS, meanwhile)
    except TookTooLong as fault:
        raise UnreadablePdf(f"Dựng tệp Word hết {LIMITS.words} chưa xong; hãy gửi bản PDF.") from fault
    made = folder / "source.pdf"
    if not made.exists():
        raise UnreadablePdf(_BROKEN)
    return made.read_bytes()


def harmless(data: bytes) -> bytes:
    """The same archive without programs and without what it would fetch from elsewhere; raises UnreadablePdf."""
    try:
        return _repacked(data)
    except UnreadablePdf:
        raise
    except ARCHIVE_FAULTS as fault:
        raise UnreadablePdf(_BROKEN) from fault


def _repacked(data: bytes) -> bytes:
    buffer, left = BytesIO(), _UNPACKED_MB * 1024 * 1024
    with ZipFile(BytesIO(data)) as source, ZipFile(buffer, "w", ZIP_DEFLATED) as target:
        vietnamese = _is_vietnamese(source)
        for entry in source.infolist():
            with source.open(entry) as stream:
                content = stream.read(left + 1)
            left -= len(content)
            if left < 0:
                raise UnreadablePdf("Tệp Word nén phình ra quá lớn, không mở.")
            if not re.search(r"vbaProject|/activeX/|/embeddings/", entry.filename):
                tamed = _tamed(entry.filename, content)
                is_theme = vietnamese and entry.filename.startswith("word/theme/")
                target.writestr(entry.filename, _in_vietnamese(tamed) if is_theme else tamed)
    return buffer.getvalue()


def _is_vietnamese(source: ZipFile) -> bool:
    """Whether Word takes the theme's fonts for Vietnamese letters in place of its Latin ones."""
    if "word/settings.xml" not in source.namelist():
        return False
    with source.open("word/settings.xml") as stream:
        return re.search(rb"<w:themeFontLang\b[^>]*\bw:val=[\"']vi\b", stream.read(_SETTINGS_BYTES)) is not None


def _in_vietnamese(theme: bytes) -> bytes:
    """The theme with the fonts that Word would show: LibreOffice knows the Latin ones alone."""
    return _THEME_FONT.sub(rb"\1\4\2\3\4", theme)


def _tamed(name: str, content: bytes) -> bytes:
    if name.endswith((".xml", ".rels")) and re.search(rb"<!(DOCTYPE|ENTITY)", content):
        raise UnreadablePdf("Tệp Word chứa định nghĩa thực thể XML, không mở vì lý do an toàn.")
    if name.endswith(".rels"):
        return _EXTERNAL.sub(lambda match: b"" if _fetches(match.group()) else match.group(), content)
    return content


def _fetches(relationship: bytes) -> bool:
    """Whether opening would read another place; a link that somebody may press is only text."""
    outside = re.search(rb"TargetMode\s*=\s*[\"']External", relationship)
    return bool((outside and b"/hyperlink" not in relationship) or b"/aFChunk" in relationship)


def of_word(report: LintReport) -> LintReport:
    """The report of the printed file as one about the Word file."""
    said = "Tệp Word được LibreOffice dựng thành trang rồi đo; ngắt dòng, ngắt trang trong Word có thể khác đôi chút."
    note = Finding(rule="W0", severity=Severity.NOTE, page=None, box=None, message=said, clause="", mend="")
    kept = [_renamed(finding) for finding in report.findings if finding.rule not in _OF_THE_FILE]
    return report.model_copy(update={"findings": (*kept, note)})


def _renamed(finding: Finding) -> Finding:
    """A font named as the author knows it, not as LibreOffice replaces it."""
    if finding.rule != "P4":
        return finding
    used = finding.found.removeprefix("phông ").split("-")[0]
    name = _STANDS_FOR.get(used.replace(" ", ""), "")
    found = f"phông {name}" if name else f"phông không phải Times New Roman (máy thay bằng {used})"
    return finding.model_copy(update={"found": found, "message": f"Có chữ dùng {found}."})
