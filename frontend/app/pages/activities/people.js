/** Who was asked to an activity; while it is open or done each is marked by a tap, and all of them saved at once. */
import { html, useState } from "../../../vendor/kit.js";
import { get, put } from "../../api/client.js";
import * as labels from "../../api/labels.js";
import { invalidate, useGet } from "../../core/resource.js";
import { date } from "../../core/text.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { Form, useForm } from "../../ui/form.js";
import { Pager } from "../../ui/pager.js";
import { EmptyState, Loaded } from "../../ui/states.js";
import { Status } from "../../ui/status.js";
import { toast } from "../../ui/toast.js";
import { Checkbox } from "../../ui/select.js";
import { stylesheet } from "../../core/stylesheet.js";
import { Proof } from "./proof.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"ActivityRead">} Activity */
/** @typedef {import("../../api/types.d.ts").Schema<"AttendanceRead">} Person */
/** @typedef {"attended" | "absent" | "excused"} Mark */

await stylesheet("activities");

const MARKS = /** @type {const} */ (["attended", "absent", "excused"]);
const TONES = /** @type {const} */ ({
  asked: "neutral",
  attended: "good",
  absent: "warning",
  excused: "info",
  made_up: "done",
});

/** @type {Component<{ row: Activity, set: (row: Activity) => void }>} */
export const People = component(function People({ row, set }) {
  const params = { activity_id: row.id };
  const query = { limit: 100 };
  const people = useGet("/activities/{activity_id}/attendance", { params, query });
  const [saves, count] = useState(0);
  const saved = (/** @type {Activity} */ answer) => {
    count(saves + 1);
    set(answer);
  };
  return Loaded({
    of: people,
    empty: (page) => page.items.length === 0,
    whenEmpty: EmptyState({
      title: t("people.none"),
      hint: row.actions.includes("ask") ? t("people.noneHint") : undefined,
    }),
    children: (page) => html`<div class="stack">
      ${row.actions.includes("mark") ? Marking({ key: saves, row, set: saved, people: page.items }) : List({ row, people: page.items })}
      ${
        page.next &&
        Pager({
          page,
          more: (cursor) => get("/activities/{activity_id}/attendance", { params, query: { ...query, cursor } }),
          onMore: people.set,
        })
      }</div>`,
  });
});

/** @param {Activity} row @param {Person["state"]} state */
const stateOf = (row, state) => (row.own_pace ? t(`learn.${state}`) : labels.AttendanceState[state]);

/** @type {Component<{ row: Activity, people: Person[] }>} */
const List = component(function List({ row, people }) {
  return html`<ul class="roster">
    ${people.map(
      (one) => html`<li key=${one.id} class="roster-line">${Name({ one })}
        ${File({ one })}${Status({ label: stateOf(row, one.state), tone: TONES[one.state] })}</li>`,
    )}</ul>`;
});

/** @type {Component<{ one: Person }>} */
const Name = component(function Name({ one }) {
  const on = one.means === "import" && one.attended_on && t("learn.day", { day: date(one.attended_on) });
  const beside = [one.unit_name, on].filter(Boolean).join(" · ");
  return html`<span class="roster-name">${one.full_name} <span class="soft small">${beside}</span></span>`;
});

/** @type {Component<{ one: Person }>} */
const File = component(function File({ one }) {
  if (!one.file) return null;
  return html`<a href=${`/api/v1/files/${one.file.id}?inline=true`} target="_blank" rel="noopener"
    aria-label=${t("proof.of", { name: one.full_name })}>${t("proof")}</a>`;
});

/** @type {Component<{ row: Activity, set: (row: Activity) => void, people: Person[] }>} marks are of one saving */
const Marking = component(function Marking({ row, set, people }) {
  const form = useForm({
    draft: `attendance ${row.id}`,
    initial: { marks: /** @type {Record<string, Mark>} */ ({}), rest: false },
    submit: ({ marks, rest }, key) =>
      put("/activities/{activity_id}/attendance", {
        params: { activity_id: row.id },
        version: row.version,
        body: { marks, rest: rest ? "attended" : null },
        key,
      }),
    done: (answer) => {
      invalidate("/activities");
      toast(t("people.saved"));
      set(answer);
    },
  });
  const marked = (/** @type {Person} */ one) => form.values.marks[one.id] ?? one.state;
  const mark = (/** @type {Person} */ one, /** @type {Mark} */ state) =>
    form.set({ marks: { ...form.values.marks, [one.id]: state } });
  const [proving, prove] = useState(/** @type {Person | null} */ (null));
  const proved = (/** @type {Activity} */ answer) => {
    prove(null);
    invalidate("/activities");
    toast(t("people.saved"));
    set(answer);
  };
  const send = (/** @type {string | null} */ file, /** @type {string | undefined} */ key) =>
    put("/activities/{activity_id}/attendance", {
      params: { activity_id: row.id },
      version: row.version,
      body: { files: { [proving?.id ?? ""]: file } },
      key,
    });
  return html`${proving && Proof({ title: proving.full_name, required: true, send, onClose: () => prove(null), onDone: proved })}
  ${Form({
    form,
    label: t("people"),
    children: html`<ul class="roster">
        ${people.map(
          (one) => html`<li key=${one.id} class="roster-line">${Name({ one })}
            ${File({ one })}
            ${
              row.own_pace &&
              Button({ label: t("proof.add"), icon: "upload", kind: "quiet", small: true, onClick: () => prove(one) })
            }
            ${
              marked(one) === "made_up"
                ? Status({ label: labels.AttendanceState.made_up, tone: "done" })
                : html`<span class="row" role="group" aria-label=${t("mark.of", { name: one.full_name })}>
                    ${MARKS.map((state) =>
                      Button({
                        key: state,
                        label: row.own_pace ? t(`learn.${state}`) : t(`mark.${state}`),
                        pressed: marked(one) === state,
                        onClick: () => mark(one, state),
                      }),
                    )}</span>`
            }</li>`,
        )}</ul>
      ${Checkbox({ ...form.bind("rest"), label: t(row.own_pace ? "learn.rest" : "people.rest") })}
      <div class="form-actions">
        ${Button({
          label: t(row.own_pace ? "learn.save" : "people.save"),
          type: "submit",
          kind: "primary",
          icon: "check",
          busy: form.busy,
        })}</div>`,
  })}`;
});
