"""The version of a row that a caller may leave out, where callers of before it send none."""

from typing import Annotated

from fastapi import Depends, Header, Request

from toso.core.execution import if_match


async def _version_if_any(
    request: Request,
    tag: Annotated[
        str | None,
        Header(alias="If-Match", description="ETag của nội dung đang sửa, nên gửi; người khác đã sửa thì nhận 412."),
    ] = None,
) -> int | None:
    return None if tag is None else await if_match(request)


IfMatchIfAny = Annotated[int | None, Depends(_version_if_any)]
