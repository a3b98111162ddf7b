"""What Pydantic refuses, as people read it: a text is counted in characters whatever has cleaned it before."""

from typing import Annotated

import pytest
from pydantic import AfterValidator, BaseModel, BeforeValidator, Field, ValidationError

from toso.core.validation_texts import in_vietnamese


class Body(BaseModel):
    name: Annotated[str, AfterValidator(str.strip), Field(max_length=3, min_length=1)] = "a"
    cleaned: Annotated[str, BeforeValidator(lambda value: value), Field(max_length=3)] = "a"
    people: list[int] = Field([1], min_length=1, max_length=3)


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ({"name": "dài quá"}, "Không quá 3 ký tự."),
        ({"name": ""}, "Phải có ít nhất 1 ký tự."),
        ({"cleaned": "dài quá"}, "Không quá 3 ký tự."),
        ({"people": [1, 2, 3, 4]}, "Không quá 3 mục."),
        ({"people": []}, "Phải có ít nhất 1 mục."),
    ],
)
def test_a_length_is_told_in_what_the_field_is_made_of(body: dict[str, object], told: str) -> None:
    with pytest.raises(ValidationError) as caught:
        Body.model_validate(body)
    assert [in_vietnamese(error) for error in caught.value.errors()] == [told]
