"""Structure of a copy's PDF: what is laid over a page is named for readers for the blind, what was left out is gone.

`pikepdf` is handed in by the worker's printing, which alone loads it.
"""

from collections.abc import Iterator
from typing import Any

_MARKS = {"BDC", "BMC", "EMC"}


def unmark(pikepdf: Any, opened: Any, page: Any) -> None:
    """Takes the marks of a page's own structure out of its content: on another page they would name other things."""
    kept = [one for one in pikepdf.parse_content_stream(page) if str(one.operator) not in _MARKS]
    page.obj.Contents = opened.make_stream(pikepdf.unparse_content_stream(kept))


def enclosed(pikepdf: Any, opened: Any, page: Any, drawn: str, text: str) -> bytes:
    """The operators `drawn`, named as a paragraph that reads `text`; as they are in a file without structure."""
    numbers = _numbers(opened)
    if numbers is None:
        return drawn.encode()
    marks = _marks_of(pikepdf, opened, page, numbers)
    document = _first(opened.Root.StructTreeRoot)
    element = pikepdf.Dictionary(
        Type=pikepdf.Name.StructElem, S=pikepdf.Name.P, P=document, Pg=page.obj, K=len(marks), ActualText=text
    )
    made = opened.make_indirect(element)
    document.K = pikepdf.Array([*_kids(document), made])
    marks.append(made)
    return f"/P <</MCID {len(marks) - 1}>> BDC {drawn} EMC".encode()


def prune(pikepdf: Any, opened: Any) -> None:
    """Takes out of the structure what stands on pages that are gone; it would keep their text in the file."""
    for name in ("/Outlines", "/Names", "/Dests", "/OpenAction"):
        if name in opened.Root:
            del opened.Root[name]
    pages = {page.obj.objgen for page in opened.pages}
    numbers = _numbers(opened)
    if numbers is None:
        if "/StructTreeRoot" in opened.Root:
            del opened.Root["/StructTreeRoot"]
        return
    root = opened.Root.StructTreeRoot
    root.K = pikepdf.Array([one for one in _kids(root) if _stands(one, pages)])
    used = {page.obj.get("/StructParents") for page in opened.pages}
    used |= {note.get("/StructParent") for page in opened.pages for note in page.obj.get("/Annots", [])}
    root.ParentTree.Nums = pikepdf.Array(
        [part for index, own in _pairs(numbers) if index in used for part in (index, own)]
    )


def _stands(element: Any, pages: set[tuple[int, int]]) -> bool:
    """Whether anything of an element is on these pages; what is not is taken out of it."""
    own = element.get("/Pg")
    here = own is None or own.objgen in pages
    kept = [
        kid
        for kid in _kids(element)
        if (_stands(kid, pages) if _is_dictionary(kid) and "/S" in kid else _is_on(kid, here, pages))
    ]
    element.K = kept
    if not here:
        del element["/Pg"]
    return bool(kept)


def _is_on(kid: Any, here: bool, pages: set[tuple[int, int]]) -> bool:
    """Of a number of marked content, or a reference to it, whether it is on these pages."""
    if _is_dictionary(kid) and "/Pg" in kid:
        return kid.Pg.objgen in pages
    return here


def _numbers(opened: Any) -> Any:
    """The list of the parent tree, where the file has a structure in its simple form."""
    root = opened.Root.get("/StructTreeRoot")
    tree = root.get("/ParentTree") if root is not None else None
    return tree.get("/Nums") if tree is not None and _kids(root) else None


def _pairs(numbers: Any) -> Iterator[tuple[int, Any]]:
    for place in range(0, len(numbers), 2):
        yield int(numbers[place]), numbers[place + 1]


def _marks_of(pikepdf: Any, opened: Any, page: Any, numbers: Any) -> Any:
    """The parents of the marked content of a page, in the order of its numbers."""
    index = page.obj.get("/StructParents")
    found = next((own for number, own in _pairs(numbers) if number == index), None)
    if found is None:
        index = max((number for number, _ in _pairs(numbers)), default=-1) + 1
        page.obj.StructParents = index
        found = opened.make_indirect(pikepdf.Array())
        numbers.append(index)
        numbers.append(found)
        opened.Root.StructTreeRoot.ParentTreeNextKey = index + 1
    return found


def _first(root: Any) -> Any:
    return _kids(root)[0]


def _is_dictionary(value: Any) -> bool:
    return getattr(value, "_type_name", "") == "dictionary"


def _kids(element: Any) -> list[Any]:
    found = element.get("/K")
    return list(found) if getattr(found, "_type_name", "") == "array" else [] if found is None else [found]
