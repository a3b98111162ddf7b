/** Handing on what a member holds: each kind of work with its rows and who takes them; the minutes afterwards. */
import { html, useState } from "../../../vendor/kit.js";
import { post } from "../../api/client.js";
import { invalidate, useGet } from "../../core/resource.js";
import { date, number } from "../../core/text.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { ask } from "../../ui/dialog.js";
import { Form, useForm } from "../../ui/form.js";
import { Page, Section } from "../../ui/page.js";
import { Checkbox, Select } from "../../ui/select.js";
import { EmptyState, Loaded } from "../../ui/states.js";
import { TextArea } from "../../ui/text-area.js";
import { toast } from "../../ui/toast.js";
import { t } from "./vi.js";
import { Minutes } from "./workload.js";

/** @typedef {import("../../api/types.d.ts").Schema<"HoldingsRead">} Holdings */
/** @typedef {import("../../api/types.d.ts").Schema<"HandoverRead">} Made */

/** @param {import("../../core/router.js").PageProps} props */
export default function HandoverPage({ params }) {
  const shown = useGet("/team-members/{member_id}/holdings", { params: { member_id: params.id ?? "" } });
  const [made, done] = useState(/** @type {Made | null} */ (null));
  const row = shown.data;
  return Page({
    title: row ? t("handover.title", { name: row.full_name }) : t("handover.act"),
    crumbs: [
      { label: t("title"), href: "/don-vi" },
      { label: t("tab.teams"), href: "/don-vi?tab=to" },
      ...(row ? [{ label: row.team_name, href: `/don-vi/to/${row.team_id}` }] : []),
      { label: t("handover.act") },
    ],
    children: Loaded({
      of: shown,
      children: (/** @type {Holdings} */ data) => html`<div class="stack">
        ${made && Passed({ made })}
        ${!made && Held({ row: data, done })}</div>`,
    }),
  });
}

/** @type {Component<{ made: Made }>} */
const Passed = component(function Passed({ made }) {
  return Section({
    title: t("handover.done"),
    children: html`<div class="stack">
      <p>${t("handover.passed", { rows: number(made.rows), day: date(made.on) })}</p>
      ${Rows({ rows: made.moved.flatMap((one) => one.rows.map((text) => `${one.label}: ${text} → ${one.to}`)) })}
      ${Rows({ rows: made.unsent })}
      <div>${Minutes({ id: made.id })}</div></div>`,
  });
});

/** @type {Component<{ rows: string[] }>} */
const Rows = component(function Rows({ rows }) {
  return rows.length > 0 && html`<ul>${rows.map((text) => html`<li key=${text}>${text}</li>`)}</ul>`;
});

/** @type {Component<{ row: Holdings, done: (made: Made) => void }>} */
const Held = component(function Held({ row, done }) {
  const kinds = row.kinds.filter((kind) => kind.rows.length > 0);
  const gone = row.left_on !== null;
  const notes = html`${row.stays && html`<p class="soft">${t("handover.stays")}</p>`}${Rows({ rows: row.unsent })}`;
  if (kinds.length === 0 && (gone || !row.may_hand_over))
    return html`<div class="card">${EmptyState({ title: t("handover.none"), icon: "check" })}${notes}</div>`;
  return html`<div class="card stack">${notes}
    ${row.may_hand_over ? Giving({ row, kinds, gone, done }) : kinds.map((kind) => Listed({ key: kind.code, kind }))}</div>`;
});

/** @type {Component<{ kind: Holdings["kinds"][number] }>} */
const Listed = component(function Listed({ kind }) {
  return html`<div><h3>${kind.label}</h3>${Rows({ rows: kind.rows.map((one) => one.text) })}</div>`;
});

/**
 * A receiver for each row; one choice for all of a kind where all may go to one.
 * @type {Component<{ row: Holdings, kinds: Holdings["kinds"], gone: boolean, done: (made: Made) => void }>}
 */
const Giving = component(function Giving({ row, kinds, gone, done }) {
  const rows = kinds.flatMap((kind) => kind.rows.map((one) => ({ ...one, kind: kind.code })));
  const form = useForm({
    draft: `handover ${row.member_id}`,
    initial: /** @type {Record<string, string>} */ ({
      reason: "",
      leaves: "",
      ...Object.fromEntries(rows.map((one) => [one.id, ""])),
    }),
    check: (values) =>
      Object.fromEntries(rows.filter((one) => !values[one.id]).map((one) => [one.id, t("handover.missing")])),
    submit: async (values, key) => {
      const leaving = { title: t("handover.surely", { name: row.full_name }), yes: t("handover.leaves"), danger: true };
      if (values.leaves === "yes" && !(await ask(leaving))) return null;
      return post("/team-members/{member_id}/handover", {
        params: { member_id: row.member_id },
        version: row.version,
        key,
        body: {
          leaves: values.leaves === "yes",
          reason: values.reason ?? "",
          moves: rows.map((one) => ({ holding: one.kind, receiver_id: values[one.id] ?? "", row_ids: [one.id] })),
        },
      });
    },
    done: (made) => {
      if (!made) return;
      invalidate("/teams");
      invalidate("/workload");
      invalidate("/handovers");
      toast(t("handover.done"));
      done(made);
    },
  });
  const named = new Map(row.receivers.map((one) => [one.id, one.name]));
  const options = (/** @type {string[]} */ ids) => ids.map((id) => ({ value: id, label: named.get(id) ?? "" }));
  const shared = (/** @type {Holdings["kinds"][number]} */ kind) =>
    row.receivers.map((one) => one.id).filter((id) => kind.rows.every((held) => held.receivers.includes(id)));
  return Form({
    form,
    label: t("handover.act"),
    children: html`
      ${kinds.map(
        (
          kind,
        ) => html`<fieldset key=${kind.code} class="stack"><legend>${`${kind.label} (${number(kind.rows.length)})`}</legend>
          ${
            kind.rows.length > 1 &&
            Select({
              name: `all ${kind.code}`,
              label: t("handover.all"),
              value: "",
              options: options(shared(kind)),
              onChange: (id) => form.set(Object.fromEntries(kind.rows.map((one) => [one.id, id]))),
            })
          }
          ${kind.rows.map((one) => Select({ key: one.id, ...form.bind(one.id), label: one.text, options: options(one.receivers) }))}
        </fieldset>`,
      )}
      ${
        !gone &&
        Checkbox({
          label: t("handover.leaves"),
          name: "leaves",
          value: form.values.leaves === "yes",
          onChange: (on) => form.set({ leaves: on ? "yes" : "" }),
        })
      }
      ${TextArea({ ...form.bind("reason"), label: t("handover.reason"), rows: 2 })}
      <div class="form-actions">
        ${Button({ label: t("handover.act"), type: "submit", kind: "primary", icon: "check", busy: form.busy })}
      </div>`,
  });
});
