"""Answers made of problems: the response that a client gets, and what errors of the database and the disk mean."""

import errno

from fastapi import Request
from fastapi.responses import JSONResponse
from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError
from starlette.background import BackgroundTask

from toso.core.problem_texts import Language, english_detail, language_of
from toso.core.problems import DatabaseReadOnly, DatabaseUnavailable, Problem, StorageFull, body_of


def answer(problem: Problem, request: Request | None = None) -> JSONResponse:
    request_id = getattr(request.state, "request_id", None) if request else None
    language = asked_language(request) if request else "vi"
    proof = {"WWW-Authenticate": 'Bearer realm="toso"'} if problem.status == 401 else {}
    return JSONResponse(
        body_of(problem, request_id, language),
        problem.status,
        {**proof, **problem.headers, "Content-Language": _languages(problem, language), "Vary": "Accept-Language"},
        media_type="application/problem+json",
        background=BackgroundTask(problem.after) if problem.after else None,
    )


def asked_language(request: Request) -> Language:
    return language_of(request.headers.get("accept-language", ""))


def _languages(problem: Problem, language: Language) -> str:
    """Languages of an answer, that of its title first."""
    said = [text for text in (problem.detail, *problem.fields.values()) if text]
    return "en, vi" if language == "en" and any(_is_vietnamese(text) for text in said) else language


def _is_vietnamese(text: str) -> bool:
    """Whether it is told in Vietnamese for want of English; what is English already is of plain letters."""
    return not text.isascii() and english_detail(text) is None


def from_database(error: DBAPIError) -> Problem | None:
    """Disk full, read-only, lost connection or a lock that was not to be had; None for anything else (our defect)."""
    text = str(error.orig).lower()
    if "full" in text or "no space left" in text:
        return StorageFull()
    # SQLite says "disk I/O error" of a disk that turned read-only under its open files.
    if any(words in text for words in ("readonly", "read-only", "read-write mode", "disk i/o error")):
        return DatabaseReadOnly(headers={"Retry-After": "60"})
    if error.connection_invalidated or isinstance(error, OperationalError | InterfaceError):
        return DatabaseUnavailable(headers={"Retry-After": "5"})
    return None


def from_disk(error: OSError) -> Problem | None:
    """Disk full or read-only, wherever a file was being written; None for anything else (our defect)."""
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return StorageFull()
    # A disk with a fault says EIO until Linux has made it read-only.
    if error.errno in {errno.EROFS, errno.EIO}:
        return DatabaseReadOnly(headers={"Retry-After": "60"})
    return None
