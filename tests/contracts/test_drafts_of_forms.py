"""Every form keeps what is typed: each useForm names its draft or says why it has none, no field stands beside a form."""

import re
from collections import Counter

from fixtures.pages import FRONTEND

PAGES = FRONTEND / "app" / "pages"
# What lies over every page; `ui` defines forms and boxes and has none of its own.
SHELL = FRONTEND / "app" / "shell"
SECRET, SEARCH, FILE, STRANGER = "holds a secret", "asks, changes nothing", "holds a file alone", "nobody is signed in"
NO_FIELD, NAMELESS = "is one press", "names nobody: no machine keeps the answer beside the person"
# How many forms of a module keep nothing, and why.
KEEPS_NOTHING = {
    "account/change-password.js": [SECRET],
    "account/factors.js": [SECRET, SECRET, SECRET, SECRET],
    "account/login.js": [SECRET],
    "account/redeem.js": [SECRET, SECRET],
    "assistance/ask.js": [STRANGER],
    "activities/check-in.js": [SECRET],
    "activities/completions.js": [FILE],
    "activities/feedback.js": [NAMELESS],
    "activities/proof.js": [FILE],
    "documents/arrivals.js": [FILE],
    "documents/lint.js": [FILE],
    "documents/signing-forms.js": [SECRET, SECRET, FILE],
    "households/parcel.js": [FILE],
    "households/phone-number.js": [SEARCH],
    "import-export/import.js": [FILE],
    "map/editor.js": [FILE, FILE],
    "notices/letters.js": [SECRET, SECRET],
    "paper-sheets/list.js": [SEARCH],
    "people/import.js": [FILE],
    "privacy/citizen-id.js": [SECRET, SEARCH],
    "privacy/find-person.js": [SEARCH],
    "setup/wizard.js": [SECRET],
    "shell/lock.js": [SECRET],
    "shell/sign-in-again.js": [SECRET],
    "shell/step-up.js": [SECRET],
    "submissions/accept.js": [NO_FIELD],
    "units/planned-changes.js": [NO_FIELD],
    "visits/gate.js": [SECRET],
    "visits/new-lock.js": [SECRET, SECRET],
    "workbooks/import.js": [FILE],
}
# Fields that hold what they say themselves and lose nothing: what they choose is shown, or goes into a form at once.
LOOSE = {
    "assistance/event-form.js": {"street"},
    "assistance/match-forms.js": {"text"},
    "documents/relations.js": {"year"},
    "dossiers/contents.js": {"year"},
    "drafts/annexes.js": {"on"},
    "drafts/table.js": {"text"},
    "households/pairs.js": {"kept"},
    "materials/log.js": {"channel", "month"},
    "plans/editions.js": {"against"},
    "plans/measures-form.js": {"wanted"},
    "reports/figure-picker.js": {"wanted"},
    "visits/list.js": {"picked", "wanted"},
}

# Parts of an editor whose boxes are bound to no form themselves, by the module that keeps their words.
KEPT_BY = {
    "assessments/assessment.js": "assessments/assessment.js",
    "assessments/sets.js": "assessments/sets.js",
    "catalogue/entry-form.js": "catalogue/entry-form.js",
    "drafts/annexes.js": "drafts/draft.js",
    "drafts/blocks.js": "drafts/draft.js",
    "drafts/form.js": "drafts/draft.js",
    "drafts/table.js": "drafts/draft.js",
    "paper-sheets/sheet.js": "paper-sheets/entry.js",
    "paper-sheets/start.js": "paper-sheets/entry.js",
    "plans/deadline-field.js": "plans/edit.js",
    "plans/edit.js": "plans/edit.js",
    "plans/editors.js": "plans/edit.js",
    "plans/element-form.js": "plans/element-form.js",
    "plans/feeds.js": "plans/feeds.js",
    "plans/measures-form.js": "plans/measures-form.js",
    "plans/own-measure.js": "plans/measures-form.js",
    "plans/rows-field.js": "plans/edit.js",
    "plans/unit-picker.js": "plans/edit.js",
    "quotas/propose.js": "quotas/propose.js",
    "report-regimes/outline-field.js": "report-regimes/regime-form.js",
    "reports/exceptions.js": "reports/exceptions.js",
    "submissions/figures.js": "submissions/sheet.js",
    "submissions/narrative.js": "submissions/sheet.js",
    "visits/extras.js": "visits/sheet.js",
}
# Boxes that ask, narrow a list or are read only.
ASK_ONLY = {
    "assistance/match-forms.js",
    "audit/audit.js",
    "households/household-field.js",
    "indicators/selection.js",
    "messages/message.js",
    "people/client-forms.js",
    "people/client-webhooks.js",
    "people/link-card.js",
    "people/person-field.js",
    "privacy/views.js",
    "reports/figure-picker.js",
    "shell/palette.js",
    "agenda/feed.js",
    "units/validity.js",
    "errors/unsaved.js",
    "visits/list.js",
    "visits/new-lock.js",
}
BOX = re.compile(r"\b(?:TextArea|Field|NumberField|DateField|PasswordField)\(")
RAW = re.compile(r"<(?:textarea|input)\b[^<]*", re.DOTALL)
SHOWS_NOTHING = re.compile('type="(?:file|hidden)"')
KEEPS = re.compile(r"\b(?:useForm\(\{\s*draft(?!: false)|useDraft\(|keepDraft\()")


def boxes_alone(text: str) -> bool:
    """Whether a module has a box for words that no form binds."""
    for use in BOX.finditer(text):
        depth, end = 1, use.end()
        while depth:
            depth += {"(": 1, ")": -1}.get(text[end], 0)
            end += 1
        if "bind(" not in text[use.end() : end]:
            return True
    return any(not SHOWS_NOTHING.search(raw) and "form.values" not in raw for raw in RAW.findall(text))


def modules() -> dict[str, str]:
    """The text of every module of the pages and of the shell, by name."""
    shell = {f"shell/{path.relative_to(SHELL).as_posix()}": path for path in SHELL.rglob("*.js")}
    pages = {path.relative_to(PAGES).as_posix(): path for path in PAGES.rglob("*.js")}
    return {name: path.read_text() for name, path in (pages | shell).items()}


def forms() -> dict[str, list[str]]:
    """The `draft` of each useForm by module."""
    found = {}
    for name, text in modules().items():
        calls = re.findall(r"useForm\(\{\s*(\w+)(?:: ([^\n]*?))?,\n?", text)
        if calls:
            assert {first for first, _ in calls} == {"draft"}, name
            found[name] = [value for _, value in calls]
    return found


def test_a_form_that_keeps_nothing_says_why() -> None:
    found = {name: values.count("false") for name, values in forms().items() if "false" in values}
    assert found == {name: len(reasons) for name, reasons in KEEPS_NOTHING.items()}


def test_no_two_forms_of_a_module_share_a_draft() -> None:
    for name, values in forms().items():
        twice = [value for value, times in Counter(values).items() if times > 1 and value not in {"false", ""}]
        assert twice == [], name


def test_every_form_is_seen() -> None:
    calls = sum(len(re.findall(r"= useForm\(", text)) for text in modules().values())
    assert calls == sum(len(values) for values in forms().values()) > 100


def test_no_field_holds_its_words_beside_a_form() -> None:
    """A field bound to a useState of its own would lose them."""
    found = {}
    for module, text in modules().items():
        states = dict(re.findall(r"const \[(\w+), (\w+)\] = useState\(", text))
        bound = {
            name for name, change in states.items() if re.search(rf"\bvalue: {name},\s+onChange: {change}\b", text)
        }
        if bound:
            found[module] = bound
    assert found == LOOSE


def test_every_box_outside_a_form_belongs_to_an_editor_that_keeps_its_words() -> None:
    found = {name for name, text in modules().items() if boxes_alone(text)}
    assert found == KEPT_BY.keys() | ASK_ONLY
    for part, editor in KEPT_BY.items():
        assert KEEPS.search((PAGES / editor).read_text()), (part, editor)


def test_the_parts_of_forms_hold_none_of_their_own() -> None:
    """But for the dialog that asks why, whose callers name its draft."""
    parts, asks = FRONTEND / "app" / "ui", "reason-dialog.js"
    assert [path.name for path in parts.rglob("*.js") if "= useForm(" in path.read_text()] == [asks]
    calls = [text.count("ReasonDialog({") for text in modules().values()]
    named = [len(re.findall(r"ReasonDialog\(\{\s*draft: ", text)) for text in modules().values()]
    assert sum(calls) > 0
    assert named == calls
