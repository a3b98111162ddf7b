"""P7: one report beside the plain twin, twenty in two processes beside one after the other, a preview after an edit."""

import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from typing import Any

from bench.reference.plain_weasyprint import plain_pdf
from bench.rounds import Goal, interleave, ratio
from factories.documents import report
from toso.documents.layout import measures
from toso.documents.layout.measuring import FONTS, STYLES
from toso.documents.render import engine, pdf

REPORTS, PROCESSES = 20, 2


def measure() -> list[Goal]:
    html, css = _source()
    _render(0)
    one = interleave({
        "ours": _timed(lambda: _render(0)),
        "plain": _timed(lambda: plain_pdf(html, css)),
        "edited": _timed(lambda: _render(1)),
    })  # fmt: skip
    with ProcessPoolExecutor(PROCESSES, mp_context=get_context("spawn")) as pool:
        list(pool.map(_render, range(PROCESSES * 2)))
        many = interleave(
            {
                "pool": _timed(lambda: list(pool.map(_render, range(REPORTS)))),
                "sequential": _timed(lambda: [_render(n) for n in range(REPORTS)]),
            },
            rounds=3,
        )
    return [
        Goal("P7", "one report, to the plain WeasyPrint twin", ratio(one, "ours", "plain"), 0.70),
        Goal("P7", f"{REPORTS} reports in {PROCESSES} processes, to one", ratio(many, "pool", "sequential"), 0.65),
        Goal("P7", "preview after an edit, to one rendering", ratio(one, "edited", "ours"), 1.2),
    ]  # fmt: skip


def _timed(work: Callable[[], object]) -> Callable[[], float]:
    def run() -> float:
        started = time.perf_counter()
        work()
        return time.perf_counter() - started

    return run


def _report(edit: int) -> Any:
    return report(summary=f"Kết quả hoạt động của Tổ Công nghệ số cộng đồng, bản thử {edit}")


def _render(edit: int) -> int:
    return len(pdf.render_pdf(_report(edit)))


def _source() -> tuple[str, str]:
    """The HTML and the style sheet that our own renderer hands to WeasyPrint, the same fonts read from their files."""
    html = pdf.page_source(_report(0))
    sheet = engine.templates().get_template(pdf.STYLE_SHEET).render(m=measures, family=engine.FAMILY)
    faces = [
        f'@font-face {{ font-family: "{engine.FAMILY}"; font-weight: {"bold" if bold else "normal"}; '
        f'font-style: {"italic" if italic else "normal"}; src: url("{(FONTS / name).as_uri()}") }}'
        for (bold, italic), name in STYLES.items()
    ]
    return html, "\n".join([*faces, sheet])
