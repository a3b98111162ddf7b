/** Sets of criteria with their editions; a new edition is written line by line. */
import { html, useState } from "../../../vendor/kit.js";
import { post } from "../../api/client.js";
import * as labels from "../../api/labels.js";
import { invalidate, useGet } from "../../core/resource.js";
import { navigate } from "../../core/router.js";
import { can, today } from "../../core/session.js";
import { date } from "../../core/text.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { DateField } from "../../ui/date-field.js";
import { Field } from "../../ui/field.js";
import { useForm } from "../../ui/form.js";
import { FormDialog } from "../../ui/form-dialog.js";
import { Section } from "../../ui/page.js";
import { optionsOf, RadioGroup, Select } from "../../ui/select.js";
import { EmptyState, Loaded } from "../../ui/states.js";
import { Status } from "../../ui/status.js";
import { TextArea } from "../../ui/text-area.js";
import { toast, toastProblem } from "../../ui/toast.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"CriteriaSetRead">} Set */

/** Writes the guideline on an evaluation by a set. @param {Set} set */
const guide = (set) =>
  post("/criteria-sets/{criteria_set_id}/guideline", { params: { criteria_set_id: set.id } }).then(
    ({ draft_id: id }) => navigate(`/soan-van-ban/${id}`),
    toastProblem,
  );

/** The sample binds nobody. @param {Set} set */
const mayGuide = (set) => !set.sample && set.newest && can("draft.write");

export const Sets = component(function Sets() {
  const found = useGet("/criteria-sets");
  const [open, show] = useState(/** @type {{ set: Set | null } | null} */ (null));
  const manage = can("assessment.manage");
  const done = () => {
    show(null);
    invalidate("/criteria-sets");
    toast(t("saved"));
  };
  return html`<div class="stack">
    ${
      manage &&
      html`<div class="row">
        ${Button({ label: t("set.new"), icon: "plus", kind: "primary", onClick: () => show({ set: null }) })}
        ${Button({ label: t("set.sample"), onClick: () => post("/criteria-sets/sample").then(done, toastProblem) })}
      </div>`
    }
    ${Loaded({
      of: found,
      empty: (sets) => sets.length === 0,
      whenEmpty: html`<div class="card">${EmptyState({ title: t("set.none"), icon: "book" })}</div>`,
      children: (sets) => html`<div class="stack">
        ${sets.map((set) =>
          Section({
            key: set.id,
            title: set.name,
            hint: `${set.code}, ${t("set.edition", { n: set.edition, day: date(set.valid_from) })}. ${set.purpose}`,
            actions: html`${set.sample && Status({ label: t("sample"), tone: "warning" })}
              ${mayGuide(set) && Button({ label: t("set.guideline"), kind: "quiet", onClick: () => guide(set) })}
              ${manage && set.newest && Button({ label: t("set.new"), kind: "quiet", onClick: () => show({ set }) })}`,
            children: html`<ul>${set.criteria.map((one) => html`<li key=${one.code}>${`${one.text} (${one.weight})`}</li>`)}</ul>`,
          }),
        )}</div>`,
    })}
    ${open && Writing({ set: open.set, onClose: () => show(null), onDone: done })}</div>`;
});

const parts = (/** @type {string} */ text) =>
  text
    .split("\n")
    .filter((line) => line.trim())
    .map((line) => line.split("|").map((part) => part.trim()));

/** @typedef {Record<string, { figure: string, need: string }>} Counts by the words of a criterion what the log counts */
const OWN = "own";
/** @param {Set["criteria"][number]} one */
const counted = (one) => ({ figure: String(one.rule?.figure ?? OWN), need: String(one.need) });

/** @type {Component<{ set: Set | null, onClose: () => void, onDone: () => void }>} choices stay with their words */
const Writing = component(function Writing({ set, onClose, onDone }) {
  const kept = new Map((set?.criteria ?? []).map((one) => [one.text, one]));
  const form = useForm({
    draft: `criteria ${set?.id ?? ""}`,
    initial: {
      code: set?.code ?? "",
      name: set?.name ?? "",
      subject: /** @type {string} */ (set?.subject ?? "unit"),
      valid_from: /** @type {string | null} */ (today.value),
      lines: [...kept.values()]
        .map((one) => `${one.weight} | ${one.text}${one.type === "yes_no" ? ` | ${t("yes").toLowerCase()} không` : ""}`)
        .join("\n"),
      counts: /** @type {Counts} */ (
        Object.fromEntries([...kept.values()].filter((one) => one.rule).map((one) => [one.text, counted(one)]))
      ),
      grades: (set?.grades ?? []).map((one) => `${one.from_percent} | ${one.label}`).join("\n"),
    },
    check: (values) =>
      Object.fromEntries(
        /** @type {const} */ (["code", "name", "valid_from", "lines"])
          .filter((name) => !values[name])
          .map((name) => [name, t("missing")]),
      ),
    submit: ({ code, name, subject, valid_from: from, lines, counts, grades }, key) =>
      post("/criteria-sets", {
        key,
        body: {
          code,
          name,
          purpose: set?.purpose ?? "",
          subject: /** @type {Set["subject"]} */ (subject),
          valid_from: from ?? "",
          criteria: parts(lines).map(([weight = "0", text = "", how], n) => {
            const known = kept.get(text);
            const before = known && known.type !== "yes_no" ? known.type : +weight ? "points" : "text";
            const type = /** @type {Set["criteria"][number]["type"]} */ (how ? "yes_no" : before);
            const { figure, need } = counts[text] ?? { figure: "", need: "1" };
            const rule = figure === OWN ? known?.rule : figure ? { figure } : null;
            return {
              choices: {},
              ...known,
              rule: type === "points" ? rule : null,
              need: Number(need) || 1,
              code: `c${n + 1}`,
              text,
              type,
              weight: Number(weight),
            };
          }),
          grades: parts(grades).map(([from = "0", label = ""]) => ({ from_percent: Number(from), label })),
        },
      }),
    done: onDone,
  });
  return FormDialog({
    title: t("set.new"),
    form,
    submit: t("save"),
    onClose,
    children: html`
      ${Field({ ...form.bind("code"), label: t("set.code"), maxlength: 30, required: true })}
      ${Field({ ...form.bind("name"), label: t("set.name"), maxlength: 200, required: true })}
      ${!set && RadioGroup({ ...form.bind("subject"), label: t("subject"), options: optionsOf(labels.SubjectKind) })}
      ${DateField({ ...form.bind("valid_from"), label: t("set.from"), required: true })}
      ${TextArea({ ...form.bind("lines"), label: t("set.lines"), hint: t("set.linesHint"), rows: 8, required: true })}
      ${Counting({ lines: form.values.lines, counts: form.values.counts, kept, change: (counts) => form.set({ counts }) })}
      ${TextArea({ ...form.bind("grades"), label: t("set.grades"), hint: t("set.gradesHint"), rows: 4 })}`,
  });
});

/** @type {Component<{ lines: string, counts: Counts, kept: Map<string, Set["criteria"][number]>, change: (counts: Counts) => void }>} */
const Counting = component(function Counting({ lines, counts, kept, change }) {
  const figures = useGet("/activities/figures", { query: { since: today.value, until: today.value } });
  const all = (figures.data ?? []).map(({ code, label }) => ({ value: code, label }));
  const scored = parts(lines).filter(
    ([weight, text = "", how]) => Number(weight) && text && !how && (kept.get(text)?.type ?? "points") === "points",
  );
  return scored.map(([, text = ""]) => {
    const one = counts[text] ?? { figure: "", need: "1" };
    const rule = kept.get(text)?.rule;
    const set = (/** @type {Partial<typeof one>} */ part) => change({ ...counts, [text]: { ...one, ...part } });
    return html`<div class="stack" key=${text}>
      ${Select({
        label: t("set.rule", { text }),
        name: `rule ${text}`,
        value: one.figure,
        onChange: (figure) => set({ figure }),
        empty: t("set.ruleNone"),
        options: rule && !rule.figure ? [{ value: OWN, label: t("set.ruleKept") }, ...all] : all,
      })}
      ${
        one.figure &&
        Field({
          label: t("set.need"),
          name: `need ${text}`,
          value: one.need,
          onChange: (need) => set({ need }),
          inputmode: "numeric",
        })
      }</div>`;
  });
});
