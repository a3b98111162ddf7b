"""Time limit of a rendering: one that takes too long is refused in words, and its worker goes on to the next job."""

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec

from toso.core.problems import TooLarge
from toso.core.processor_time import OutOfTime, bounded

Given = ParamSpec("Given")


def time_limited(render: Callable[Given, bytes]) -> Callable[Given, bytes]:
    """A renderer that raises TooLarge when it uses up its seconds of the processor (`core.processor_time`)."""

    @wraps(render)
    def within_limit(*args: Given.args, **kwargs: Given.kwargs) -> bytes:
        try:
            with bounded():
                return render(*args, **kwargs)
        except OutOfTime as late:
            raise TooLarge(
                "Trình bày tệp này lâu quá mức cho phép nên đã dừng; hãy chia văn bản, bớt bảng hoặc xuất ra XLSX."
            ) from late

    return within_limit
