"""Basic types of a document's content: frozen values, lines of text, ids of figures."""

from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, StringConstraints

from toso.documents.printable import printed_line

Line = Annotated[str, StringConstraints(min_length=1, max_length=2_000), AfterValidator(printed_line)]
FigureId = Annotated[str, StringConstraints(min_length=1, max_length=200)]


class Shape(BaseModel):
    """Frozen values that refuse unknown fields: a document's content is compared, hashed and stored."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)
