/** The outbox: every visit written on this phone, its state, and a plain reason when something does not go. */
import { html, useState } from "../../../vendor/kit.js";
import * as labels from "../../api/labels.js";
import { date, dateTime } from "../../core/text.js";
import { dropDrafts } from "../../offline/half-written.js";
import { difficulties, head, households, sending, undecided, visits } from "../../offline/open-round.js";
import { isUnsent, outdated } from "../../offline/queue.js";
import { drop, retry } from "../../offline/shell.js";
import { Button, LinkButton } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { ask } from "../../ui/dialog.js";
import { Page } from "../../ui/page.js";
import { EmptyState } from "../../ui/states.js";
import { Status } from "../../ui/status.js";
import { toast, toastProblem } from "../../ui/toast.js";
import { ConflictDialog } from "./conflict.js";
import { RaisedEntry } from "./difficulty.js";
import { Locked } from "./gate.js";
import { ParcelCard } from "./parcel.js";
import { SyncBar } from "./sync-bar.js";
import { t } from "./outbox-vi.js";
import { t as ofRound } from "./vi.js";
import { recordMark, sheetOf } from "./words.js";

/** @import { VisitRecord } from "../../offline/types.d.ts" */

const ORDER = { conflict: 0, rejected: 1, declined: 2, waiting: 3, held: 4, sent: 5 };

export default function OutboxPage() {
  return Locked({ children: () => Outbox({}) });
}

const Outbox = component(function Outbox() {
  const [chosen, choose] = useState("");
  const past = new Set(outdated(visits.value, head.value?.taken_at ?? ""));
  const shown = visits.value.filter((record) => !past.has(record));
  const records = shown.sort((one, other) => ORDER[one.state] - ORDER[other.state] || other.seq - one.seq);
  const open = undecided.value.find(({ id }) => id === chosen);
  return Page({
    title: ofRound("outbox"),
    narrow: true,
    crumbs: [{ label: ofRound("title"), href: "/chuyen-di" }, { label: ofRound("outbox") }],
    children:
      records.length + difficulties.value.length === 0
        ? EmptyState({
            title: t("sync.none"),
            hint: t("sync.noneHint"),
            icon: "upload",
            action: LinkButton({ label: ofRound("title"), href: "/chuyen-di", kind: "primary" }),
          })
        : html`${SyncBar({ full: true })}
          <ul class="outbox">
            ${difficulties.value.map((record) => html`<li key=${record.id} class="card">${RaisedEntry({ record })}</li>`)}
            ${records.map((record) => html`<li key=${record.id} class="card">${Entry({ record, onChoose: () => choose(record.id) })}</li>`)}
          </ul>
          ${ParcelCard({})}
          ${open && ConflictDialog({ record: open, onClose: () => choose("") })}`,
  });
});

/** @param {VisitRecord} record */
const isBehind = ({ id, state, household_id, seq }) =>
  state === "waiting" &&
  visits.value.some(
    (one) => one.id !== id && one.household_id === household_id && one.seq < seq && one.state === "conflict",
  );

/** @param {VisitRecord} record */
async function discard(record) {
  const { household_name: name, state } = record;
  const words =
    state === "declined"
      ? { title: t("box.removeAsk", { name }), text: t("box.removeText"), yes: t("box.remove") }
      : {
          title: t("box.dropAsk", { name }),
          text: t(record.exported_at ? "box.dropParted" : record.attempted ? "box.dropAttempted" : "box.dropText"),
          yes: t("box.drop"),
        };
  if (!(await ask({ ...words, danger: true }))) return;
  const { became, message } = await drop(record.id);
  if (became !== "late" && became !== "unsure") await dropDrafts(record.id); // what of it was half written anew
  if (became === "withdrawn") toast(ofRound("sheet.withdrawn"));
  if (became === "late") toast(message || ofRound("sheet.tooLate"), { tone: "info" });
  if (became === "abroad") toast(ofRound("sheet.abroad"), { tone: "info" });
  const why = record.exported_at ? "box.maybeParted" : "box.maybeText";
  const known = { title: t("box.maybeAsk"), text: t(why), yes: t("box.drop"), danger: true };
  if (became === "unsure" && (await ask(known))) await drop(record.id, { anyway: true });
}

/** @type {Component<{ record: VisitRecord, onChoose: () => void }>} */
const Entry = component(function Entry({ record, onChoose }) {
  const known = households.value.some(({ id }) => id === record.household_id);
  const refused = record.state === "rejected";
  const declined = record.state === "declined";
  const open = record.state === "conflict" && record.conflicts.some(({ keep }) => !keep);
  return html`
    <header>
      <h2>${known ? html`<a href=${sheetOf(record.household_id)}>${record.household_name}</a>` : record.household_name}</h2>
      ${Status(recordMark(record, sending.value))}
    </header>
    <p class="small soft">
      ${t("box.line", {
        result: labels.VisitResult[/** @type {keyof typeof labels.VisitResult} */ (record.result)],
        at: `${dateTime(record.visited_at).slice(0, 5)} ${date(record.on)}`,
      })}
      ${record.sent_at && html`<br />${t("box.sentAt", { at: dateTime(record.sent_at) })}`}</p>
    ${
      record.exported_at &&
      isUnsent(record) &&
      html`<p class="small soft">${t("parcel.at", { at: dateTime(new Date(record.exported_at).toISOString()) })}</p>`
    }
    ${!known && html`<p class="small soft">${t("box.gone")}</p>`}
    ${isBehind(record) && html`<p class="small">${t("box.behind")}</p>`}
    ${record.photo_problem && html`<p class="small">${t("box.photoLost", { reason: record.photo_problem })}</p>`}
    ${Decision({ record })}
    ${
      (refused || record.errors.length > 0) &&
      html`<div class=${`notice ${refused ? "is-danger" : "is-warning"}`}><div>
        <p>${refused ? record.message : t("box.partly")}</p>
        ${
          record.errors.length > 0 &&
          html`<ul>
            ${[...new Set(record.errors.map(({ message }) => message))].map((message) => html`<li key=${message}>${message}</li>`)}
          </ul>`
        }
        ${refused && html`<p class="small">${t("box.stays")}</p>`}</div></div>`
    }
    ${record.state === "conflict" && !open && html`<p class="small">${t("conflict.chosen")}</p>`}
    <div class="row">
      ${open && Button({ label: t("box.choose"), kind: "primary", onClick: onChoose })}
      ${
        (refused || declined) &&
        known &&
        LinkButton({ label: t("box.rewrite"), href: `${sheetOf(record.household_id)}?phieu=${record.id}`, small: true })
      }
      ${refused && Button({ label: t("box.retry"), small: true, onClick: () => void retry(record).catch(toastProblem) })}
      ${
        (refused || declined || record.state === "waiting") &&
        Button({
          label: t(declined ? "box.remove" : "box.drop"),
          small: true,
          kind: "quiet",
          onClick: () => void discard(record).catch(toastProblem),
        })
      }
    </div>`;
});

/** What the head of the khu phố says of a sheet, or that it waits for a word. @type {Component<{ record: VisitRecord }>} */
const Decision = component(function Decision({ record: { state, message, taken } }) {
  if (state === "held") return html`<p class="notice">${t("box.heldText")}</p>`;
  if (state === "declined") return html`<p class="notice is-warning">${t("box.declinedText", { reason: message })}</p>`;
  if (state !== "sent") return null;
  return taken
    ? html`<p class="notice is-good">${t("box.takenText")}</p>`
    : message && html`<p class="notice">${message}</p>`;
});
