"""Refusals by Pydantic, as people read them: a text is counted in characters whatever has cleaned it before."""

from typing import Annotated, Literal

import pytest
from pydantic import AfterValidator, BaseModel, BeforeValidator, Field, ValidationError

from toso.core.validation_texts import in_vietnamese


class Body(BaseModel):
    name: Annotated[str, AfterValidator(str.strip), Field(max_length=3, min_length=1)] = "a"
    cleaned: Annotated[str, BeforeValidator(lambda value: value), Field(max_length=3)] = "a"
    people: list[int] = Field([1], min_length=1, max_length=3)
    share: float = Field(1, le=100)
    many: int = Field(1, le=1_000_000)
    year: int = Field(2024, ge=2000)
    format: Literal["json", "xlsx"] = "json"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ({"name": "dài quá"}, "Không quá 3 ký tự."),
        ({"name": ""}, "Phải có ít nhất 1 ký tự."),
        ({"cleaned": "dài quá"}, "Không quá 3 ký tự."),
        ({"people": [1, 2, 3, 4]}, "Không quá 3 mục."),
        ({"people": []}, "Phải có ít nhất 1 mục."),
        ({"share": 101}, "Không được quá 100."),
        ({"many": 1_000_001}, "Không được quá 1.000.000."),
        ({"year": 1999}, "Phải từ 2000 trở lên."),
        ({"format": "xml"}, "Chỉ nhận: json hoặc xlsx."),
    ],
)
def test_a_bound_is_told_in_what_the_field_is_made_of(body: dict[str, object], expected: str) -> None:
    with pytest.raises(ValidationError) as caught:
        Body.model_validate(body)
    assert [in_vietnamese(error) for error in caught.value.errors()] == [expected]
