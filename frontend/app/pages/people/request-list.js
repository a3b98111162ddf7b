/** Requests about accounts: what was asked by whom, and the buttons of whoever may answer or take it back. */
import { html } from "../../../vendor/kit.js";
import { post } from "../../api/client.js";
import { invalidate } from "../../core/resource.js";
import { dateTime, upperFirst } from "../../core/text.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { ask } from "../../ui/dialog.js";
import { Status } from "../../ui/status.js";
import { toast, toastProblem } from "../../ui/toast.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"AccountRequestRead">} Request */

/** What was asked, as the title of a line. @param {Request} row */
const inWords = (row) =>
  row.full_name ? t("request.line", { what: row.words, name: row.full_name }) : upperFirst(row.words);

/** @param {Request} row @param {boolean} accept */
async function decide(row, accept) {
  const seal = row.kind === "certificate";
  const system = row.kind === "client";
  const words = { what: row.words, name: row.full_name || t("request.yourAccount") };
  const sure = await ask(
    accept
      ? {
          title: t(system ? "request.acceptSystemAsk" : seal ? "request.acceptSealAsk" : "request.acceptAsk", words),
          text: t(
            system
              ? "request.acceptSystem"
              : seal
                ? "request.acceptSeal"
                : row.new_account
                  ? "request.acceptNew"
                  : "request.acceptText",
          ),
          yes: t("request.accept"),
        }
      : {
          title: t(system ? "request.refuseSystemAsk" : seal ? "request.refuseSealAsk" : "request.refuseAsk", words),
          text: t("request.refuseText"),
          yes: t("request.refuse"),
          danger: true,
        },
  );
  if (!sure) return;
  await settle(
    post("/account-requests/{account_request_id}/decide", {
      params: { account_request_id: row.id },
      version: row.version,
      body: { accept, reason: null },
    }),
    t(accept ? "request.accepted" : "request.refused"),
  );
}

/** @param {Request} row */
const withdraw = (row) =>
  settle(
    post("/account-requests/{account_request_id}/withdraw", {
      params: { account_request_id: row.id },
      version: row.version,
    }),
    t("request.withdrawn"),
  );

/** @param {Promise<Request>} sent @param {string} done */
async function settle(sent, done) {
  try {
    await sent;
    toast(done);
  } catch (error) {
    toastProblem(error);
  }
  invalidate("/account-requests", "/users", "/people", "/today", "/notices", "/audit");
}

/** @type {Component<{ row: Request }>} */
const Line = component(function Line({ row }) {
  const may = (/** @type {string} */ act) => row.actions.includes(act);
  return html`
    <div class="request-main"><strong>${inWords(row)}</strong>
      <span class="soft small">${t("request.by", { by: row.asked_by_name, ward: row.ward_name, at: dateTime(row.asked_at) })}</span>
      <span class="soft small">
        ${
          row.state !== "waiting"
            ? t("request.take")
            : row.takes_effect_at
              ? t("request.alone", { at: dateTime(row.takes_effect_at) })
              : t("request.until", { at: dateTime(row.expires_at) })
        }
      </span>
    </div>
    <div class="row">
      ${may("accept") && Button({ label: t("request.accept"), small: true, kind: "primary", onClick: () => void decide(row, true) })}
      ${may("refuse") && Button({ label: t("request.refuse"), small: true, onClick: () => void decide(row, false) })}
      ${may("withdraw") && Button({ label: t("request.withdraw"), small: true, onClick: () => void withdraw(row) })}
      ${row.actions.length === 0 && Status({ label: row.state_label, tone: row.state === "waiting" ? "info" : "good" })}
    </div>`;
});

/** @type {Component<{ rows: Request[] }>} */
export const RequestList = component(function RequestList({ rows }) {
  return html`<ul class="request-list">${rows.map((row) => html`<li key=${row.id}>${Line({ row })}</li>`)}</ul>`;
});
