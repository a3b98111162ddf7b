/** Where a system has its events sent: each address, what was sent lately, a test, sending again, another key. */
import { html, useState } from "../../../vendor/kit.js";
import { del, post } from "../../api/client.js";
import { invalidate, useGet } from "../../core/resource.js";
import { can, today } from "../../core/session.js";
import { addDays, dateTime } from "../../core/text.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { DateField } from "../../ui/date-field.js";
import { ask, Dialog } from "../../ui/dialog.js";
import { Field } from "../../ui/field.js";
import { useForm } from "../../ui/form.js";
import { FormDialog } from "../../ui/form-dialog.js";
import { Icon } from "../../ui/icons.js";
import { Loaded } from "../../ui/states.js";
import { Status } from "../../ui/status.js";
import { toast, toastProblem } from "../../ui/toast.js";
import { t as shared } from "../../ui/vi.js";
import { t } from "./webhooks-vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"WebhookRead">} Hook */
/** @typedef {import("../../api/types.d.ts").Schema<"WebhookSecretRead">} Made */
/** @typedef {{ client_id: string, webhook_id: string }} Place */

const EVERY = "/service-clients/{client_id}/webhooks";
const ONE = "/service-clients/{client_id}/webhooks/{webhook_id}";

/** @param {Promise<unknown>} sent @param {string} done */
async function settle(sent, done) {
  try {
    await sent;
    toast(done);
  } catch (error) {
    toastProblem(error);
  }
  invalidate("/service-clients");
}

/** @type {Component<{ clientId: string }>} */
export const Webhooks = component(function Webhooks({ clientId }) {
  const found = useGet(EVERY, { params: { client_id: clientId } });
  const [adding, add] = useState(false);
  const [made, setMade] = useState(/** @type {Made | null} */ (null));
  return html`<div class="stack">
    <h3>${t("title")}</h3>
    <p class="soft small">${t("lead")}</p>
    ${Loaded({
      of: found,
      children: ({ items, hosts }) => html`<div class="stack">
        ${
          items.length > 0 &&
          html`<ul class="request-list">${items.map((row) =>
            Line({ key: row.id, row, place: { client_id: clientId, webhook_id: row.id }, onSecret: setMade }),
          )}</ul>`
        }
        ${
          can("client.manage") &&
          (hosts.length > 0
            ? html`<div>${Button({ label: t("add"), icon: "plus", onClick: () => add(true) })}</div>`
            : html`<p class="soft small">${t("noHosts")}</p>`)
        }
        ${adding && AddForm({ clientId, hosts, onMade: setMade, onClose: () => add(false) })}
      </div>`,
    })}
    ${made && Secret({ made, onClose: () => setMade(null) })}
  </div>`;
});

/** @param {Hook} row */
function stateOf(row) {
  if (row.off) return Status({ label: t("off"), tone: "danger" });
  return row.failing_since
    ? Status({ label: t("failing"), tone: "warning" })
    : Status({ label: t("on"), tone: "good" });
}

/** @type {Component<{ row: Hook, place: Place, onSecret: (made: Made) => void }>} */
const Line = component(function Line({ row, place, onSecret }) {
  const [replaying, replay] = useState(false);
  const test = () => settle(post(`${ONE}/test`, { params: place }), t("testDone"));
  const change = async () => {
    if (!(await ask({ title: t("secretAsk"), text: t("secretText"), yes: t("secret") }))) return;
    const sent = post(`${ONE}/secret`, { params: place, version: row.version });
    await settle(sent.then(onSecret), t("secretDone"));
  };
  const remove = async () => {
    if (!(await ask({ title: t("removeAsk"), text: t("removeText"), yes: t("remove"), danger: true }))) return;
    await settle(del(ONE, { params: place, version: row.version }), t("removeDone"));
  };
  return html`<li>
    <div class="request-main stack">
      <p class="break"><code>${row.url}</code></p>
      <p>${stateOf(row)} <span class="soft small">${row.off ?? t("counts", { waiting: row.waiting, dead: row.dead })}</span></p>
      ${row.previous_until && html`<p class="soft small">${t("two", { at: dateTime(row.previous_until) })}</p>`}
      ${
        row.deliveries.length > 0 &&
        html`<details><summary>${t("lately")}</summary><ul>${row.deliveries.map(
          (one) =>
            html`<li key=${one.id} class="small">${dateTime(one.at)}: ${
              one.number === null ? t("testEvent") : t("event", { number: one.number })
            }, ${one.outcome}${one.tries > 1 ? ` ${t("tries", { count: one.tries })}` : ""}</li>`,
        )}</ul></details>`
      }
      ${
        can("client.manage") &&
        html`<div class="row">
          ${Button({ label: t("test"), small: true, onClick: () => void test() })}
          ${Button({ label: t("replay"), small: true, onClick: () => replay(true) })}
          ${Button({ label: t("secret"), small: true, onClick: () => void change() })}
          ${Button({ label: t("remove"), small: true, kind: "danger", onClick: () => void remove() })}
        </div>`
      }
    </div>
    ${replaying && ReplayForm({ place, onClose: () => replay(false) })}
  </li>`;
});

/** @type {Component<{ clientId: string, hosts: string[], onMade: (made: Made) => void, onClose: () => void }>} */
const AddForm = component(function AddForm({ clientId, hosts, onMade, onClose }) {
  const form = useForm({
    draft: `webhook:${clientId}`,
    initial: { url: "" },
    check: (values) => ({ ...(!values.url.startsWith("https://") && { url: t("urlFault") }) }),
    submit: (values, key) =>
      post(EVERY, { params: { client_id: clientId }, body: { url: values.url.trim(), types: [] }, key }),
    done: (row) => {
      invalidate("/service-clients");
      onClose();
      onMade(row);
    },
  });
  return FormDialog({
    title: t("add"),
    form,
    submit: t("submit"),
    onClose,
    children: Field({
      ...form.bind("url"),
      label: t("url"),
      hint: t("urlHint", { hosts: hosts.join(", ") }),
      required: true,
      autocomplete: "off",
    }),
  });
});

/** @type {Component<{ place: Place, onClose: () => void }>} */
const ReplayForm = component(function ReplayForm({ place, onClose }) {
  const form = useForm({
    draft: `webhook-replay:${place.webhook_id}`,
    initial: { day: /** @type {string | null} */ (addDays(today.value, -1)) },
    check: (values) => ({ ...(!values.day && { day: shared("field.missing") }) }),
    submit: (values, key) =>
      post(`${ONE}/replay`, { params: place, body: { since: `${values.day}T00:00:00+07:00` }, key }),
    done: () => {
      invalidate("/service-clients");
      toast(t("replayDone"));
      onClose();
    },
  });
  return FormDialog({
    title: t("replayTitle"),
    form,
    submit: t("replay"),
    onClose,
    children: DateField({ ...form.bind("day"), label: t("since"), hint: t("sinceHint"), required: true }),
  });
});

/** @type {Component<{ made: Made, onClose: () => void }>} */
const Secret = component(function Secret({ made, onClose }) {
  return Dialog({
    title: t("secretTitle"),
    onClose,
    children: html`<div class="stack">
      <div class="notice is-warning">${Icon({ name: "clock" })}<p>${t("secretOnce")}</p></div>
      <label class="field"><span class="field-label">${t("secretLabel")}</span>
        <input class="input" type="text" readonly value=${made.signing_secret} /></label>
      <div class="form-actions">${Button({ label: t("close"), kind: "primary", onClick: onClose })}</div>
    </div>`,
  });
});
