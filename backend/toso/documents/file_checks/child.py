"""Measures one file in a process of its own: `measure` starts it, run as a module this file is it."""

import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from toso.core.sandbox import FOREIGN, TookTooLong, run
from toso.documents.file_checks import office
from toso.documents.file_checks.pictures import PagePicture, draw, pages_to_draw
from toso.documents.linter import LintReport, UnreadablePdf, lint_pdf
from toso.documents.linter.pdf_lines import MAX_PAGES

_SOURCE, _RESULT, _REFUSAL, _PROGRESS = "source.pdf", "result.json", "refusal.txt", "progress.txt"


@dataclass(frozen=True)
class Measured:
    """The linter's report and pictures of the pages it speaks of."""

    report: LintReport
    pictures: tuple[PagePicture, ...]


def measure(data: bytes, *, notify: Callable[[int, int], None] = lambda _page, _pages: None) -> Measured:
    """Measures a PDF or a DOCX; `notify` hears of each page, and what it raises ends the work.

    Raises UnreadablePdf, with the reason, for what cannot be measured here.
    """
    with TemporaryDirectory(prefix="toso-lint-") as place:
        folder = Path(place)
        is_word = data.startswith(b"PK")
        pdf = office.print_word(data, folder, lambda: notify(0, 1)) if is_word else data
        (folder / _SOURCE).write_bytes(pdf)
        command = [sys.executable, "-m", __name__, str(folder), "word" if is_word else "pdf"]
        try:
            status = run(command, folder, FOREIGN, lambda: notify(*_progress(folder)))
        except TookTooLong as fault:
            reason = f"Tệp quá nặng, đo hết {FOREIGN.words} chưa xong; hãy tách nhỏ ra."
            raise UnreadablePdf(reason) from fault
        if (folder / _REFUSAL).exists():
            raise UnreadablePdf((folder / _REFUSAL).read_text(encoding="utf-8"))
        if status != 0:
            raise UnreadablePdf("Tệp quá nặng hoặc hỏng, máy không đo được; hãy xuất lại PDF từ Word.")
        return _collect(folder)


def _progress(folder: Path) -> tuple[int, int]:
    """(pages read, pages); (0, 1) before the first."""
    try:
        page, pages = (folder / _PROGRESS).read_text(encoding="ascii").split()
    except (OSError, ValueError):
        return 0, 1
    return int(page), int(pages)


def _collect(folder: Path) -> Measured:
    stored = json.loads((folder / _RESULT).read_text(encoding="utf-8"))
    report = LintReport.model_validate(stored["report"])
    pictures = tuple(
        PagePicture(page, width, height, (folder / f"{page}.png").read_bytes())
        for page, width, height in stored["pictures"]
    )
    return Measured(report, pictures)


def main(folder: Path, source: str) -> None:
    """In the process of its own: reads, measures, draws, and leaves the result or the refusal in the folder."""

    def tell(page: int, pages: int) -> None:
        part = folder / f"{_PROGRESS}.part"
        part.write_text(f"{page} {pages}", encoding="ascii")
        part.replace(folder / _PROGRESS)

    data = (folder / _SOURCE).read_bytes()
    try:
        report = lint_pdf(data, tell)
    except UnreadablePdf as refusal:
        (folder / _REFUSAL).write_text(str(refusal), encoding="utf-8")
        return
    except MemoryError:
        reason = f"Tệp quá nặng để đo; hãy tách nhỏ (không quá {MAX_PAGES} trang) hoặc bớt hình."
        (folder / _REFUSAL).write_text(reason, encoding="utf-8")
        return
    if source == "word":
        report = office.of_word(report)
    pictures = draw(data, pages_to_draw(report))
    for picture in pictures:
        (folder / f"{picture.page}.png").write_bytes(picture.png)
    sizes = [(picture.page, picture.width, picture.height) for picture in pictures]
    stored = {"report": report.model_dump(mode="json", exclude={"clean", "verdict"}), "pictures": sizes}
    (folder / _RESULT).write_text(json.dumps(stored, ensure_ascii=False), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
