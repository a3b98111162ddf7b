/** Where an issued document went inside the ward: who has it, who still has to say so. */
import { html, useState } from "../../../vendor/kit.js";
import { post } from "../../api/client.js";
import { invalidate, useGet } from "../../core/resource.js";
import { can } from "../../core/session.js";
import { date, dateTime } from "../../core/text.js";
import { Button } from "../../ui/button.js";
import { useBusy } from "../../ui/busy.js";
import { component } from "../../ui/component.js";
import { CopyButton } from "../../ui/copy-button.js";
import { ask } from "../../ui/dialog.js";
import { useForm } from "../../ui/form.js";
import { FormDialog } from "../../ui/form-dialog.js";
import { Section } from "../../ui/page.js";
import { Progress } from "../../ui/progress.js";
import { CheckboxGroup } from "../../ui/select.js";
import { Loaded } from "../../ui/states.js";
import { Status } from "../../ui/status.js";
import { toast, toastProblem } from "../../ui/toast.js";
import { LetterButton } from "../drafts/letter-button.js";
import { t } from "./register-vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"DeliveriesRead">} Found */
/** @typedef {import("../../api/types.d.ts").Schema<"AddressedRead">} Addressed */
/** @typedef {import("../../api/types.d.ts").Schema<"DocumentRead">} Document */

/** @type {Component<{ document: Document }>} */
export const Deliveries = component(function Deliveries({ document }) {
  const documentId = document.id;
  const [adding, add] = useState(false);
  const sent = useGet("/documents/{document_id}/deliveries", { params: { document_id: documentId } });
  const may = sent.data?.actions.includes("add");
  const owing = (sent.data?.units ?? []).filter((one) => !one.acknowledged_at).map((one) => one.unit_name);
  return Section({
    title: t("deliveries"),
    id: "noi-nhan",
    actions: may && Button({ label: t("deliveries.add"), small: true, icon: "plus", onClick: () => add(true) }),
    children: html`${Loaded({ of: sent, lines: 3, children: (/** @type {Found} */ found) => Sent({ found, documentId, set: sent.set }) })}
      ${owing.length > 0 && document.state === "issued" && can("task.remind") && Reminder({ document, owing })}
      ${
        adding &&
        sent.data &&
        AddForm({
          documentId,
          taken: sent.data.units.map((one) => one.unit_id),
          onClose: () => add(false),
          onDone: sent.set,
        })
      }`,
  });
});

/** @type {Component<{ found: Found, documentId: string, set: (found: Found) => void }>} who has not acknowledged stands first */
const Sent = component(function Sent({ found: { units, outside, waiting, actions }, documentId, set }) {
  const done = units.length - waiting;
  const sorted = [...units].sort(
    (one, other) => Number(Boolean(one.acknowledged_at)) - Number(Boolean(other.acknowledged_at)),
  );
  const note = async (/** @type {Addressed} */ one) => {
    if (!(await ask({ title: t("deliveries.paperAsk", { unit: one.unit_name }), yes: t("deliveries.paper") }))) return;
    const params = { document_id: documentId, delivery_id: one.id };
    await post("/documents/{document_id}/deliveries/{delivery_id}/acknowledge", { params, version: one.version }).then(
      (now) => {
        set(now);
        invalidate("/today");
      },
      toastProblem,
    );
  };
  return html`<div class="stack">
    ${
      units.length === 0
        ? html`<p class="soft">${t("deliveries.none")}</p>`
        : html`
          <p><strong>${t("deliveries.progress", { done, total: units.length })}</strong></p>
          ${Progress({ value: Math.round((100 * done) / units.length), label: t("deliveries.doneLabel"), hideValue: true })}
          <ul class="deliveries">${sorted.map(
            (one) => html`<li key=${one.id}><span>${one.unit_name}</span>${Standing(one)}
              ${
                actions.includes("add") &&
                !one.acknowledged_at &&
                Button({
                  label: t("deliveries.paper"),
                  small: true,
                  kind: "quiet",
                  icon: "check",
                  onClick: () => void note(one),
                })
              }
            </li>`,
          )}</ul>`
    }
    ${outside.length > 0 && html`<p class="soft small">${t("deliveries.outside", { names: outside.join("; ") })}</p>`}
  </div>`;
});

/** @type {Component<{ document: Document, owing: string[] }>} words for those that have not said so, to be copied or sent as a letter */
const Reminder = component(function Reminder({ document, owing }) {
  const words = { code: document.code, on: date(document.issued_on), units: owing.join(", ") };
  const summary = t("deliveries.letterSummary", words);
  const text = t("deliveries.reminder", words);
  const [busy, during] = useBusy();
  const log = () =>
    during(async () => {
      await post("/documents/{document_id}/deliveries/remind", { params: { document_id: document.id } });
      toast(t("deliveries.logged"));
    });
  return html`<section class="stack" aria-label=${t("deliveries.remind")}>
    <h3>${t("deliveries.remind")}</h3>
    <p>${text}</p>
    <div class="row">
      ${CopyButton({ text, kind: "primary" })}
      ${LetterButton({ label: t("deliveries.letter"), summary, paragraphs: [text], addressees: owing })}
      ${Button({ label: t("deliveries.log"), icon: "check", busy, onClick: () => void log() })}
    </div>
  </section>`;
});

/** @param {Addressed} one */
const Standing = ({ acknowledged_at: at, acknowledged_by: name, opened_at: opened, days }) =>
  at
    ? html`<span class="delivery-done">
      ${Status({ label: t("deliveries.doneLabel"), tone: "done" })}
      <span class="soft small">${t("deliveries.done", { at: dateTime(at), name })}</span>
    </span>`
    : opened
      ? Status({ label: t("deliveries.opened"), tone: "progress" })
      : Status(
          days ? { label: t("deliveries.waiting", { days }), tone: "warning" } : { label: t("deliveries.sentToday") },
        );

/** @type {Component<{ documentId: string, taken: string[], onClose: () => void, onDone: (found: Found) => void }>} */
const AddForm = component(function AddForm({ documentId, taken, onClose, onDone }) {
  const units = useGet("/units");
  const options = (units.data ?? [])
    .filter(({ id }) => !taken.includes(id))
    .map(({ id, name }) => ({ value: id, label: name }));
  const form = useForm({
    draft: `delivery ${documentId}`,
    initial: { unit_ids: /** @type {string[]} */ ([]) },
    check: ({ unit_ids: chosen }) => (chosen.length ? {} : { unit_ids: t("deliveries.missing") }),
    submit: (body, key) =>
      post("/documents/{document_id}/deliveries", { params: { document_id: documentId }, body, key }),
    done: (found) => {
      onDone(found);
      toast(t("deliveries.added"));
      onClose();
    },
  });
  return FormDialog({
    title: t("deliveries.add"),
    form,
    submit: t("deliveries.add"),
    onClose,
    children: CheckboxGroup({ ...form.bind("unit_ids"), label: t("deliveries.pick"), options, required: true }),
  });
});
