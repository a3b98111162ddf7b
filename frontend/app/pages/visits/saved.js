/** A saved sheet: what has become of it, the next household or street at once, or this one back. */
import { html, useState } from "../../../vendor/kit.js";
import { navigate } from "../../core/router.js";
import { beginWriting, keepDraft } from "../../offline/half-written.js";
import { ofStreet, visits, wardDay } from "../../offline/open-round.js";
import { nextAfter } from "../../offline/round.js";
import { drop } from "../../offline/shell.js";
import { Button, LinkButton } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { Page } from "../../ui/page.js";
import { Status } from "../../ui/status.js";
import { toast, toastProblem } from "../../ui/toast.js";
import { t as shared } from "../../ui/vi.js";
import { RaisingDialog } from "./difficulty.js";
import { draftOf } from "./draft.js";
import { photosAtHand } from "./extras.js";
import { crumbsOf, nextStreet } from "./next-place.js";
import { HOME, alongOf, streetName } from "./street-names.js";
import { SyncBar } from "./sync-bar.js";
import { t as ofOutbox } from "./outbox-vi.js";
import { t } from "./vi.js";
import { markOf, placeName, sheetOf } from "./words.js";

/** @import { RoundHousehold, VisitRecord } from "../../offline/types.d.ts" */
/** @import { Draft } from "./draft.js" */

/** @typedef {{ draft: Draft, writing: import("../../offline/half-written.js").Writing }} Back the sheet, where it is written on */

/** @param {VisitRecord} record @returns {Promise<Back | null>} null: it has gone already */
async function undo(record) {
  const { became, message } = await drop(record.id);
  if (became === "withdrawn") toast(t("sheet.withdrawn"));
  if (became === "abroad") toast(t("sheet.abroad"), { tone: "info" });
  if (became === "late" || became === "unsure") {
    toast(message || t(became === "late" ? "sheet.tooLate" : "sheet.maybeStored"), { tone: "info" });
    return null;
  }
  const back = { draft: { ...draftOf(record), id: null, since: null }, writing: beginWriting(record.household_id) };
  await keepDraft(back.writing, back.draft, photosAtHand).catch(() => {}); // whoever went on meanwhile finds it there
  return back;
}

/** What has become of a saved sheet: it waits, the server has it, or it has questions. @param {string} id */
function sentWords(id) {
  const record = visits.value.find((one) => one.id === id);
  if (!record || record.state === "sent") return t("sheet.sentHint");
  return record.state === "waiting" ? t("sheet.savedHint") : ofOutbox(`box.${record.state}`);
}

/**
 * Saved: the next household or street at once, or this one back.
 * @type {Component<{ record: VisitRecord, household: RoundHousehold, onUndone: (back: Back) => void }>}
 */
export const Saved = component(function Saved({ record, household, onUndone }) {
  const next = nextAfter(ofStreet(household.street_id), household.id, wardDay.value);
  const further = next ? null : nextStreet(household.street_id);
  const [raising, raise] = useState(false);
  const [undoing, setUndoing] = useState(false);
  const takeBack = () => {
    setUndoing(true); // a request that finds no answer is waited for
    const undone = undo(record).then((back) => back && onUndone(back), toastProblem);
    void undone.then(() => setUndoing(false));
  };
  return Page({
    title: t("sheet.saved", { name: placeName(household) }),
    narrow: true,
    crumbs: crumbsOf(household),
    lead: sentWords(record.id),
    status: Status(markOf(household, wardDay.value)),
    children: html`<div class="stack after-save">
      ${!next && html`<p class="notice is-good">${t("sheet.noNext")}</p>`}
      <div class="row">
        ${Button({ label: shared("act.undo"), icon: "refresh", busy: undoing, onClick: takeBack })}
        ${LinkButton({
          label: t("sheet.back"),
          href: next ? alongOf(household.street_id) : HOME,
          kind: next || further ? "plain" : "primary",
        })}
        ${Button({ label: t("sheet.difficulty"), icon: "alert", kind: "quiet", onClick: () => raise(true) })}</div>
      ${raising && RaisingDialog({ visit: record, onClose: () => raise(false) })}
      ${SyncBar({ key: record.id })}
      ${
        next &&
        html`<div class="save-bar">${Button({
          label: t("sheet.next", { place: placeName(next) }),
          kind: "primary",
          icon: "right",
          onClick: () => navigate(sheetOf(next.id)),
        })}</div>`
      }
      ${
        further &&
        html`<div class="save-bar">${LinkButton({
          label: t("round.nextStreet", { street: streetName(further.street) }),
          kind: "primary",
          icon: "right",
          href: alongOf(further.street.id),
        })}</div>`
      }
    </div>`,
  });
});
