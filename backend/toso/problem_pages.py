"""Pages that tell of refusals: the `type` of a problem is the address of one, in Vietnamese or English."""

from html import escape

from fastapi import FastAPI, Request
from fastapi.responses import HTMLResponse
from starlette.exceptions import HTTPException

from toso.api import TABLE
from toso.core.late_import import load
from toso.core.problem_answers import asked_language
from toso.core.problem_texts import Language, english_title
from toso.core.problems import Problem

PATH = "/problems"
_CSP = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
_WORDS: dict[Language, tuple[str, str, str, str]] = {
    "vi": ("Lỗi của API Tổ Số", "mã", "nghĩa", "Mọi lỗi"),
    "en": ("Errors of the To So API", "code", "meaning", "All errors"),
}
_HOW: dict[Language, str] = {
    "vi": "Câu trả lời là problem+json (RFC 9457): <code>code</code> không đổi, phần mềm đọc mã này; <code>title</code>"
    " và <code>detail</code> là để người đọc; <code>errors</code> nêu tên từng mục sai.",
    "en": "The answer is problem+json (RFC 9457): <code>code</code> never changes and is what software reads;"
    " <code>title</code> and <code>detail</code> (Vietnamese) are for people; <code>errors</code> names each"
    " wrong field.",
}


def problem_kinds(base: type[Problem] = Problem) -> dict[str, type[Problem]]:
    """The classes that are known to this process by code; of several with one code the first."""
    found = {base.code: base}
    for below in base.__subclasses__():
        if below.__name__ != "HttpProblem":
            found = {**problem_kinds(below), **found}
    return found


async def show_problem(request: Request, code: str) -> HTMLResponse:
    language, kind = asked_language(request), _kinds().get(code)
    if kind is None:
        raise HTTPException(404)
    body = f"<h1>{escape(_title(kind, language))}</h1><p>HTTP {kind.status} · <code>{kind.code}</code></p>"
    return _page(language, f'{body}<p>{_HOW[language]}</p><p><a href="{PATH}">{_WORDS[language][3]}</a></p>')


async def show_problems(request: Request) -> HTMLResponse:
    language = asked_language(request)
    name, code, meaning, _ = _WORDS[language]
    lines = [
        f'<tr><td>{kind.status}</td><td><a href="{PATH}/{kind.code}"><code>{kind.code}</code></a></td>'
        f"<td>{escape(_title(kind, language))}</td></tr>"
        for kind in sorted(_kinds().values(), key=lambda kind: (kind.status, kind.code))
    ]
    head = f"<thead><tr><th>HTTP</th><th>{code}</th><th>{meaning}</th></tr></thead>"
    table = f"<table>{head}<tbody>{''.join(lines)}</tbody></table>"
    return _page(language, f"<h1>{name}</h1><p>{_HOW[language]}</p>{table}")


def _kinds() -> dict[str, type[Problem]]:
    TABLE.all_routes()  # the classes stand in the modules of their routes, a few in what stands before them
    for name in ("connections", "problem_handlers"):
        load(f"toso.core.{name}")
    return problem_kinds()


def _title(kind: type[Problem], language: Language) -> str:
    return english_title(kind.code) if language == "en" else kind.title


def _page(language: Language, body: str) -> HTMLResponse:
    head = (
        f'<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{_WORDS[language][0]}</title>'
    )
    headers = {"Content-Security-Policy": _CSP, "Content-Language": language, "Vary": "Accept-Language"}
    headers["Cache-Control"] = "public, max-age=3600"
    return HTMLResponse(
        f'<!doctype html><html lang="{language}"><head>{head}</head><body>{body}</body></html>', 200, headers
    )


def install_problem_pages(app: FastAPI) -> None:
    app.add_api_route(PATH, show_problems, include_in_schema=False)
    app.add_api_route(PATH + "/{code}", show_problem, include_in_schema=False)
