/** Other systems that are connected: what each may read, its keys, and closing it. */
import { html, useState } from "../../../vendor/kit.js";
import { del, post } from "../../api/client.js";
import { invalidate, useGet } from "../../core/resource.js";
import { can } from "../../core/session.js";
import { stylesheet } from "../../core/stylesheet.js";
import { dateTime } from "../../core/text.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { ask } from "../../ui/dialog.js";
import { Facts, Page, Section } from "../../ui/page.js";
import { EmptyState, Loaded } from "../../ui/states.js";
import { Status } from "../../ui/status.js";
import { toast, toastProblem } from "../../ui/toast.js";
import { ClientForm, NewKey } from "./client-forms.js";
import { Webhooks } from "./client-webhooks.js";
import { t } from "./clients-vi.js";
import { t as people } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"ServiceClientRead">} Client */
/** @typedef {import("../../api/types.d.ts").Schema<"NewCredentialRead">} Made */

await stylesheet("people");

export default function ClientsPage() {
  const [adding, add] = useState(false);
  const [made, setMade] = useState(/** @type {{ made: Made, name: string } | null} */ (null));
  const found = useGet("/service-clients");
  return Page({
    title: t("title"),
    lead: t("lead"),
    crumbs: [{ label: people("title"), href: "/nguoi-dung" }, { label: t("title") }],
    actions:
      can("client.manage") && Button({ label: t("add"), icon: "plus", kind: "primary", onClick: () => add(true) }),
    children: html`<div class="stack">
      ${Loaded({
        of: found,
        empty: (list) => list.items.length === 0,
        whenEmpty: html`<div class="card">${EmptyState({ title: t("none"), hint: t("noneHint"), icon: "link" })}</div>`,
        children: (list) =>
          html`<div class="stack">${list.items.map((row) =>
            Card({ key: row.id, row, onKey: (one) => setMade({ made: one, name: row.name }) }),
          )}</div>`,
      })}
      ${adding && found.data && ClientForm({ scopes: found.data.scopes, onClose: () => add(false) })}
      ${made && NewKey({ ...made, onClose: () => setMade(null) })}
    </div>`,
  });
}

/** @param {Promise<unknown>} sent @param {string} done */
async function settle(sent, done) {
  try {
    await sent;
    if (done) toast(done);
  } catch (error) {
    toastProblem(error);
  }
  invalidate("/service-clients", "/account-requests", "/today");
}

/** @param {Client} row */
async function revoke(row) {
  const sure = { title: t("revokeAsk", { name: row.name }), text: t("revokeText"), yes: t("revoke"), danger: true };
  if (!(await ask(sure))) return;
  const sent = post("/service-clients/{client_id}/revoke", { params: { client_id: row.id }, version: row.version });
  await settle(sent, t("revokeDone"));
}

/** @param {Client["credentials"][number]} one */
const lastUse = (one) => (one.last_used_at ? dateTime(one.last_used_at) : t("never"));

/** @param {Client} row @param {Client["credentials"][number]} one */
async function dropKey(row, one) {
  const text = t(row.credentials.length < 2 ? "dropOnlyKeyText" : "dropKeyText", { used: lastUse(one) });
  const title = t("dropKeyAsk", { at: dateTime(one.created_at) });
  if (!(await ask({ title, text, yes: t("dropKey"), danger: true }))) return;
  const params = { client_id: row.id, credential_id: one.id };
  await settle(del("/service-clients/{client_id}/credentials/{credential_id}", { params }), t("keyDropped"));
}

/** @param {Client} row it ends with the first moment of the day after */
const lastDay = (row) => dateTime(new Date(Date.parse(row.expires_at) - 1).toISOString()).slice(6);

/** @param {Client} row */
function stateOf(row) {
  if (row.revoked_at) return Status({ label: t("revoked"), tone: "neutral" });
  if (row.waiting) return Status({ label: t("waiting"), tone: "info" });
  return row.usable ? Status({ label: t("usable"), tone: "good" }) : Status({ label: t("over"), tone: "done" });
}

/** @type {Component<{ row: Client, onKey: (made: Made) => void }>} */
const Card = component(function Card({ row, onKey }) {
  const newKey = () =>
    settle(
      post("/service-clients/{client_id}/credentials", { params: { client_id: row.id }, body: {} }).then(onKey),
      "",
    );
  const open = can("client.manage") && !row.revoked_at;
  return Section({
    title: row.name,
    children: html`<div class="stack">
      ${Facts({
        facts: [
          {
            label: t("state"),
            value: html`${stateOf(row)} <span class="soft">${t("until", { day: lastDay(row) })}</span>`,
          },
          { label: t("owner"), value: row.owner_name },
          { label: t("unit"), value: row.units.map((unit) => unit.name).join(", ") },
          {
            label: t("used"),
            value: html`${row.last_used_at ? dateTime(row.last_used_at) : t("never")}${" "}
              <span class="soft">${t("today", { count: row.used_today })}</span>`,
          },
          {
            label: t("scopes"),
            value: html`<ul>${row.scopes.map((one) => html`<li key=${one.code}>${one.label}</li>`)}</ul>`,
            wide: true,
          },
          { label: t("clientId"), value: html`<code>${row.id}</code>`, wide: true },
        ],
      })}
      ${
        !row.revoked_at &&
        html`<ul class="request-list">${row.credentials.map(
          (one) => html`<li key=${one.id}>
            <div class="request-main">${t(one.thumbprint ? "publicKey" : "key", { at: dateTime(one.created_at) })}
              <span class="soft small">${t("used")}: ${lastUse(one)}</span>
            </div>
            ${open && Button({ label: t("dropKey"), small: true, onClick: () => void dropKey(row, one) })}
          </li>`,
        )}</ul>`
      }
      ${
        open &&
        row.credentials.length > 0 &&
        html`<p class="soft small">${t(row.credentials.length < 2 ? "change" : "twoKeys")}</p>`
      }
      ${
        open &&
        html`<div class="row">
          ${row.credentials.length < 2 && Button({ label: t("newKey"), icon: "lock", onClick: () => void newKey() })}
          ${Button({ label: t("revoke"), kind: "danger", onClick: () => void revoke(row) })}
        </div>`
      }
      ${!row.revoked_at && row.scopes.some((one) => one.code === "events:read") && Webhooks({ clientId: row.id })}
    </div>`,
  });
});
