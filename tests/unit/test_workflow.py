"""Transition tables: what they allow, refuse and check about themselves."""

import pytest

from toso.kit.workflow import BrokenWorkflow, Transition, Workflow, WrongState

STATES = {"draft": "Đang soạn", "submitted": "Đã nộp", "approved": "Đã duyệt"}
SUBMIT = Transition("submit", frozenset({"draft"}), "submitted", "report.submit", "Nộp")
APPROVE = Transition("approve", frozenset({"submitted"}), "approved", "report.approve", "Duyệt")
GIVE_BACK = Transition(
    "return", frozenset({"submitted", "approved"}), "draft", "report.approve", "Trả lại", needs_reason=True
)
FLOW = Workflow(STATES, "draft", (SUBMIT, APPROVE, GIVE_BACK))


def test_the_table_names_the_steps_out_of_a_state():
    assert FLOW.allowed("submitted") == (APPROVE, GIVE_BACK)
    assert FLOW.check("draft", "submit") is SUBMIT
    assert FLOW.check("approved", "return").needs_reason


def test_a_wrong_step_says_where_it_stands_and_what_is_possible():
    with pytest.raises(WrongState, match=r"“Đã nộp”.*Duyệt, Trả lại") as refused:
        FLOW.check("submitted", "submit")
    assert refused.value.allowed == ("approve", "return")
    with pytest.raises(WrongState, match="Đang soạn"):
        FLOW.check("draft", "fly")


@pytest.mark.parametrize(
    ("states", "initial", "transitions", "fault"),
    [
        (STATES, "born", (SUBMIT, APPROVE), "unknown states"),
        (STATES, "draft", (SUBMIT, Transition("x", frozenset({"draft"}), "gone", "a", "X")), "unknown states"),
        (STATES, "draft", (SUBMIT,), "cannot be reached: \\['approved'\\]"),
        (
            STATES,
            "draft",
            (SUBMIT, APPROVE, Transition("submit", frozenset({"draft"}), "approved", "a", "Nộp")),
            "two ways",
        ),
        (
            STATES,
            "draft",
            (SUBMIT, Transition("approve", frozenset({"submitted"}), "approved", "a", "")),
            "without a label",
        ),
        ({**STATES, "approved": ""}, "draft", (SUBMIT, APPROVE), "without a label"),
    ],
)
def test_a_table_that_contradicts_itself_does_not_load(states, initial, transitions, fault):
    with pytest.raises(BrokenWorkflow, match=fault):
        Workflow(states, initial, transitions)


def test_one_name_may_lead_to_different_states_from_different_ones():
    back = Transition("return", frozenset({"approved"}), "submitted", "report.approve", "Trả lại")
    flow = Workflow(
        STATES, "draft", (SUBMIT, APPROVE, Transition("return", frozenset({"submitted"}), "draft", "a", "Trả"), back)
    )
    assert [flow.check(s, "return").target for s in ("submitted", "approved")] == ["draft", "submitted"]
