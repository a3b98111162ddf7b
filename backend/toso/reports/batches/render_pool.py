"""Making the files of a batch, two at a time: contents go to processes of their own, bytes come back in order."""

import os
import threading
import time
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from multiprocessing import get_context
from typing import Generic, TypeVar

from toso.core.problems import TooLarge
from toso.documents.content import OfficialDocument
from toso.documents.render.docx import render_docx
from toso.documents.render.form import MonthlyForm, render_form
from toso.documents.render.pdf import render_pdf
from toso.documents.render.tables import DocumentTooLarge
from toso.documents.render.unit_sheet import UnitSheet, render_unit_sheet
from toso.documents.render.xlsx import render_xlsx

Key = TypeVar("Key")
PROCESSES = 2
_ALONE = 3
"""So few files are made sooner than a process starts."""
_RENDERERS: dict[str, Callable[[str], bytes]] = {
    "pdf": lambda content: render_pdf(OfficialDocument.model_validate_json(content)),
    "docx": lambda content: render_docx(OfficialDocument.model_validate_json(content)),
    "xlsx": lambda content: render_xlsx(OfficialDocument.model_validate_json(content)),
    "form": lambda content: render_form(MonthlyForm.model_validate_json(content)),
    "sheet": lambda content: render_unit_sheet(UnitSheet.model_validate_json(content)),
}


@dataclass(frozen=True)
class Painted:
    """The bytes, or why there are none."""

    content: bytes
    refused: str = ""


@dataclass(frozen=True)
class Work(Generic[Key]):
    """One file to make: how, from which content (JSON); `done` is a file that exists already."""

    key: Key
    renderer: str
    content: str
    done: Painted | None = None


def paint(renderer: str, content: str) -> Painted:
    """Renders one file; runs in any process."""
    try:
        return Painted(_RENDERERS[renderer](content))
    except (DocumentTooLarge, TooLarge) as refusal:
        return Painted(b"", str(refusal))


def paint_all(
    works: Iterable[Work[Key]], count: int, processes: int = PROCESSES
) -> Generator[tuple[Key, Painted], None, None]:
    """Every file in order. Leaving the iteration early ends the processes."""
    if count <= _ALONE or processes < 2:
        for work in works:
            yield work.key, work.done or paint(work.renderer, work.content)
        return
    pool = pool_of(processes)
    try:
        yield from _in_order(pool, works, processes * 2)
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def pool_of(processes: int) -> ProcessPoolExecutor:
    """Processes that share nothing with the worker and end with it."""
    apart = get_context("spawn")
    return ProcessPoolExecutor(processes, mp_context=apart, initializer=_end_with, initargs=(os.getpid(),))


def _in_order(pool: ProcessPoolExecutor, works: Iterable[Work[Key]], ahead: int) -> Iterator[tuple[Key, Painted]]:
    """Few are under way at a time, so that a cancelled batch stops soon and memory stays small."""
    under_way: deque[tuple[Work[Key], Future[Painted] | None]] = deque()
    for work in works:
        under_way.append((work, _begun(pool, work)))
        if len(under_way) >= ahead:
            yield _ended(*under_way.popleft())
    while under_way:
        yield _ended(*under_way.popleft())


def _begun(pool: ProcessPoolExecutor, work: Work[Key]) -> Future[Painted] | None:
    try:
        return pool.submit(paint, work.renderer, work.content) if work.done is None else None
    except BrokenProcessPool:
        return None


def _ended(work: Work[Key], future: Future[Painted] | None) -> tuple[Key, Painted]:
    """A file whose process died is made here: the batch goes on, only slower."""
    try:
        made = work.done or (future.result() if future else paint(work.renderer, work.content))
    except BrokenProcessPool:
        made = paint(work.renderer, work.content)
    return work.key, made


def _end_with(parent: int) -> None:
    """A process of the pool ends when the worker was killed; waiting for work, it would otherwise stay for ever."""

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(1)
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()
