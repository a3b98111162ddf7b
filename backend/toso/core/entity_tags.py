"""Entity tags: the version that a change is based on (If-Match), and what a client has already (If-None-Match)."""

import hashlib
import zlib
from typing import Annotated, Any

from fastapi import Depends, Header, Request, Response

from toso.core.problems import StaleVersion, VersionMissing
from toso.kit.figures import read_whole


async def if_match(request: Request) -> int:
    """The version in If-Match. Raises VersionMissing, and StaleVersion for a tag that never was one."""
    given = request.headers.get("if-match")
    if given is None:
        raise VersionMissing
    text = given.strip().removeprefix("W/").strip('"').partition(".")[0]  # a GET's tag goes on after the version
    version = read_whole(text)
    if version is None:
        raise StaleVersion
    return version


IfMatch = Annotated[int, Depends(if_match)]


async def _if_match_or_none(
    request: Request,
    tag: Annotated[
        str | None,
        Header(alias="If-Match", description="ETag của nội dung đang sửa, nên gửi; người khác đã sửa thì nhận 412."),
    ] = None,
) -> int | None:
    return None if tag is None else await if_match(request)


IfMatchOrNone = Annotated[int | None, Depends(_if_match_or_none)]
"""A version that a caller may leave out, where callers of earlier releases send none."""


def has_tag(result: Any) -> bool:
    """Whether an answer is a row with a version, or a list: what is asked for again to see whether it changed."""
    version = getattr(result, "version", None)
    return version is not None or isinstance(result, list) or isinstance(getattr(result, "items", None), list)


def tagged(request: Request, answer: Response, version: int | None) -> Response:
    """The answer to a GET with its ETag, or 304 for a client that has it (If-None-Match).

    The tag is the version, which a change sends back (If-Match), and a sum of the content: names, rights and standings
    beside a row change without its version. That of a list is a sum of the content alone.
    """
    if version is None:
        tag = f'"{hashlib.sha256(answer.body).hexdigest()[:16]}"'
    else:
        tag = f'"{version}.{zlib.crc32(answer.body):08x}"'
    if is_known(request, tag):
        return Response(status_code=304, headers={"ETag": tag})
    answer.headers["ETag"] = tag
    return answer


def is_known(request: Request, tag: str) -> bool:
    """Whether the client has the answer of this ETag (If-None-Match); a compressed answer came with a weak one."""
    held = request.headers.get("if-none-match", "").split(",")
    return tag in [one.strip().removeprefix("W/") for one in held]
