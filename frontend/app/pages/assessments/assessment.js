/** One assessment: each criterion with what the log says, the subject's own score and the reviewed one. */
import { html, useState } from "../../../vendor/kit.js";
import { post, put } from "../../api/client.js";
import { invalidate, useGet } from "../../core/resource.js";
import { can } from "../../core/session.js";
import { date, number, percent, upperFirst } from "../../core/text.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { DataTable } from "../../ui/data-table.js";
import { Dialog } from "../../ui/dialog.js";
import { Field } from "../../ui/field.js";
import { FileJob } from "../../ui/file-job.js";
import { useForm } from "../../ui/form.js";
import { FormDialog } from "../../ui/form-dialog.js";
import { NumberField } from "../../ui/number-field.js";
import { Facts, Page, Section } from "../../ui/page.js";
import { ReasonDialog } from "../../ui/reason-dialog.js";
import { Select } from "../../ui/select.js";
import { Loaded } from "../../ui/states.js";
import { Status } from "../../ui/status.js";
import { TextArea } from "../../ui/text-area.js";
import { Steps } from "../../ui/timeline.js";
import { toast, toastProblem } from "../../ui/toast.js";
import { ProvenDays } from "../money/proven-days.js";
import { SetName, TONES } from "./list.js";
import { Proposing } from "./rewards.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"AssessmentRead">} Assessment */
/** @typedef {Assessment["scores"][number]} Score */
/** @typedef {"send" | "check" | "settle" | "return" | "refuse" | "take_back"} Step */
/** @typedef {{ row: Assessment, onClose: () => void, onDone: (row: Assessment) => void }} DialogProps */

const ACTS = /** @type {const} */ (["answer", "send", "review", "check", "settle", "return", "refuse", "take_back"]);

/** @param {import("../../core/router.js").PageProps} props */
export default function AssessmentPage({ params }) {
  const one = useGet("/assessments/{assessment_id}", { params: { assessment_id: params.id ?? "" } });
  const row = one.data;
  return Page({
    title: row ? row.name : t("one"),
    status: row && Status({ label: row.state_label, tone: TONES[row.state] }),
    crumbs: [{ label: t("title"), href: "/danh-gia" }, { label: t("one") }],
    children: Loaded({ of: one, children: (data) => Shown({ row: data, set: one.set }) }),
  });
}

/** @param {Assessment} row @param {Step} step @param {string} reason @param {string} [key] */
function stepped(row, step, reason, key) {
  const at = { params: { assessment_id: row.id }, version: row.version, key };
  if (step === "send") return post("/assessments/{assessment_id}/send", at);
  return step === "check" || step === "return"
    ? post("/assessments/{assessment_id}/check", { ...at, body: { step, reason } })
    : post("/assessments/{assessment_id}/settle", { ...at, body: { step, reason } });
}

/** @type {Component<{ row: Assessment, set: (row: Assessment) => void }>} */
const Shown = component(function Shown({ row, set }) {
  const [open, show] = useState(/** @type {(typeof ACTS)[number] | "reward" | Score | null} */ (null));
  const done = (/** @type {Assessment} */ answer) => {
    show(null);
    set(answer);
    invalidate("/assessments");
    toast(t("saved"));
  };
  const proposed = () => {
    show(null);
    invalidate("/rewards");
    toast(t("saved"));
  };
  const press = (/** @type {(typeof ACTS)[number]} */ name) =>
    name === "send" || name === "check" || name === "settle"
      ? stepped(row, name, "").then(done, toastProblem)
      : show(name);
  const offered = ACTS.filter((name) => row.actions.includes(name));
  const common = { row, onClose: () => show(null), onDone: done };
  return html`<div class="stack">
    <section class="card" aria-label=${t("one")}>
      ${Facts({
        facts: [
          { label: t("unit"), value: row.unit_name },
          { label: t("period"), value: upperFirst(row.period_title) },
          { label: t("percent"), value: percent(row.percent) },
          { label: t("coverage"), value: number(row.coverage) },
          { label: t("grade"), value: row.grade || "—" },
          { label: t("set"), value: SetName({ row }), wide: true },
        ],
      })}
      ${row.sample && html`<p class="soft">${t("sampleHint")}</p>`}
    </section>
    <div class="row">
      ${offered.map((name, n) =>
        Button({ key: name, label: t(`act.${name}`), kind: n ? "plain" : "primary", onClick: () => press(name) }),
      )}
      ${row.state === "settled" && can("reward.propose") && Button({ label: t("reward.new"), onClick: () => show("reward") })}
      ${FileJob({
        label: t("print"),
        ready: t("printed"),
        start: () => post("/assessments/{assessment_id}/sheet", { params: { assessment_id: row.id } }),
      })}
    </div>
    ${Section({ title: t("criteria"), children: Scores({ row, onOpen: show }) })}
    ${row.member_id && Days({ row })}
    ${Section({
      title: t("history"),
      children: Steps({ steps: row.steps, label: t("history") }),
    })}
    ${(open === "answer" || open === "review") && Scoring({ ...common, reviewing: open === "review" })}
    ${(open === "return" || open === "refuse" || open === "take_back") && Returning({ ...common, step: open })}
    ${open === "reward" && Proposing({ of: row, onClose: () => show(null), onDone: proposed })}
    ${open && typeof open === "object" && Behind({ ...common, score: open })}</div>`;
});

/** @param {Score["own"]} value */
const worded = (value) => (value === true ? t("yes") : value === false ? t("no") : value);

/** @type {Component<{ row: Assessment, onOpen: (score: Score) => void }>} */
const Scores = component(function Scores({ row, onOpen }) {
  const reported = useGet("/assessments/{assessment_id}/reported", { params: { assessment_id: row.id } });
  const told = (/** @type {Score} */ one) => reported.data?.find(({ code }) => code === one.code);
  return DataTable({
    caption: t("criteria"),
    rows: row.scores,
    rowKey: (/** @type {Score} */ one) => one.code,
    columns: [
      { key: "text", label: t("criteria"), kind: "main", value: (one) => one.text },
      { key: "weight", label: t("weight"), kind: "number", value: (one) => one.weight },
      {
        key: "log",
        label: t("log"),
        show: (one) =>
          one.count !== null &&
          html`${Button({
            label: t("logOf", { count: one.count, need: one.need }),
            kind: "quiet",
            small: true,
            onClick: () => onOpen(one),
          })}${Reported({ told: told(one) })}`,
      },
      { key: "own", label: t("own"), value: (one) => worded(one.own) },
      { key: "reviewed", label: t("reviewed"), value: (one) => worded(one.reviewed) },
      { key: "why", label: t("why"), value: (one) => one.reason },
    ],
  });
});

/** @type {Component<{ row: Assessment }>} when the member worked in the period; read by whoever scores, worth no points by itself */
const Days = component(function Days({ row }) {
  const found = useGet("/assessments/{assessment_id}/working-days", { params: { assessment_id: row.id } });
  return Section({
    title: t("days"),
    children: Loaded({
      of: found,
      children: (days) =>
        html`<div class="stack"><p class="soft">${t("days.hint", { count: days.length })}</p>${ProvenDays({ days })}</div>`,
    }),
  });
});

/** @param {{ told: import("../../api/types.d.ts").Schema<"ReportedEvidenceRead"> | undefined }} props the issued report's own count */
const Reported = ({ told }) =>
  told &&
  html`<p class=${told.changed ? "notice" : "soft"}>
    ${t(told.changed ? "reported.other" : "reported", { source: told.source, count: told.count })}
  </p>`;

/** @type {Component<DialogProps & { score: Score }>} the rows of the log behind a score */
const Behind = component(function Behind({ row, score, onClose }) {
  const found = useGet("/assessments/{assessment_id}/evidence/{code}", {
    params: { assessment_id: row.id, code: score.code },
  });
  return Dialog({
    title: score.text,
    onClose,
    children: Loaded({
      of: found,
      children: (lines) => html`<ul>
        ${lines.map(({ id, text, on, activity_id: activity }) => {
          const said = `${text}, ${date(on)}`;
          return html`<li key=${id}>${activity ? html`<a href=${`/hoat-dong/${activity}`}>${said}</a>` : said}</li>`;
        })}
      </ul>`,
    }),
  });
});

/** @typedef {string | number | null} Typed a yes or no is typed as "yes" or "no" */

/** @param {Score["own"]} value @returns {Typed} */
const typed = (value) => (value === true ? "yes" : value === false ? "no" : value);
/** @param {Score} one @param {Typed} value */
const sent = (one, value) => (value === "" || value === null ? null : one.type === "yes_no" ? value === "yes" : value);

/** @type {Component<DialogProps & { reviewing: boolean }>} */
const Scoring = component(function Scoring({ row, reviewing, onClose, onDone }) {
  const form = useForm({
    draft: `scores ${row.id} ${reviewing}`,
    initial: /** @type {Record<string, any>} */ (
      Object.fromEntries(
        row.scores.flatMap((one) => [
          [one.code, typed(reviewing ? (one.reviewed ?? one.own) : one.own)],
          [`why ${one.code}`, one.reason],
        ]),
      )
    ),
    submit: (values, key) => {
      const at = { params: { assessment_id: row.id }, version: row.version, key };
      const given = row.scores.map((one) => /** @type {const} */ ([one, sent(one, values[one.code])]));
      if (!reviewing)
        return put("/assessments/{assessment_id}/answers", {
          ...at,
          body: { values: Object.fromEntries(given.map(([one, value]) => [one.code, value])) },
        });
      const reviews = given.flatMap(([one, value]) =>
        value === null ? [] : [[one.code, { value, reason: values[`why ${one.code}`] }]],
      );
      return put("/assessments/{assessment_id}/review", { ...at, body: { values: Object.fromEntries(reviews) } });
    },
    done: onDone,
  });
  return FormDialog({
    title: t(reviewing ? "act.review" : "act.answer"),
    form,
    submit: t("save"),
    onClose,
    children: row.scores.map((one) => {
      const label = one.type === "points" ? `${one.text} (0–${one.weight})` : one.text;
      const bound = { ...form.bind(one.code), label };
      const choices = one.type === "yes_no" ? { yes: t("yes"), no: t("no") } : one.choices;
      const options = Object.keys(choices).map((value) => ({
        value,
        label: one.type === "yes_no" ? String(/** @type {any} */ (choices)[value]) : value,
      }));
      const box =
        one.type === "points"
          ? NumberField(bound)
          : one.type === "text"
            ? TextArea(bound)
            : Select({ ...bound, options });
      const why = `why ${one.code}`;
      return html`<div key=${one.code} class="stack">${box}
        ${reviewing && one.type !== "text" && Field({ ...form.bind(why), label: t("why"), maxlength: 500 })}
      </div>`;
    }),
  });
});

/** @type {Component<DialogProps & { step: "return" | "refuse" | "take_back" }>} */
const Returning = component(function Returning({ row, step, onClose, onDone }) {
  return ReasonDialog({
    draft: `${step} ${row.id}`,
    title: t(`act.${step}`),
    label: t("reason"),
    rows: 2,
    send: ({ reason }, key) => stepped(row, step, reason, key),
    onClose,
    onDone,
  });
});
