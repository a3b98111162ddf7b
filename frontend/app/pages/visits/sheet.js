/** The sheet of one household for a thumb: the result first, then the household, each person, the rest; saved on the phone at once. */
import { html, useEffect, useLayoutEffect, useState } from "../../../vendor/kit.js";
import { navigate } from "../../core/router.js";
import { date, phoneInWords } from "../../core/text.js";
import { keepDraft, readDraft } from "../../offline/half-written.js";
import { nextAfter } from "../../offline/round.js";
import { head, households, lastPair, ofStreet, visits, wardDay } from "../../offline/open-round.js";
import { drop, save } from "../../offline/shell.js";
import { Button, LinkButton } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { Page } from "../../ui/page.js";
import { EmptyState, Loading } from "../../ui/states.js";
import { Status } from "../../ui/status.js";
import { toast } from "../../ui/toast.js";
import { t as shared } from "../../ui/vi.js";
import { Choice } from "./choices.js";
import { RaisingDialog } from "./difficulty.js";
import { draftOf, emptyDraft, missing, recordOf } from "./draft.js";
import { Needs, Note, Photos, photosAtHand, Revisit } from "./extras.js";
import { Locked } from "./gate.js";
import { Met } from "./met.js";
import { crumbsOf, nextStreet } from "./next-place.js";
import { HOME, alongOf, streetName } from "./street-names.js";
import { SyncBar } from "./sync-bar.js";
import { t } from "./vi.js";
import { Warnings } from "./warnings.js";
import { markOf, placeName, sheetOf } from "./words.js";

/** @import { RoundHousehold, VisitRecord } from "../../offline/types.d.ts" */
/** @import { Draft } from "./draft.js" */

/** @param {{ params: { id: string }, query: Record<string, string> }} props `?phieu=`: a refused visit to write anew */
export default function HouseholdPage({ params, query }) {
  return Locked({ children: () => Sheet({ key: params.id, id: params.id, recordId: query.phieu }) });
}

/** @type {Component<{ id: string, recordId?: string }>} */
const Sheet = component(function Sheet({ id, recordId }) {
  const household = households.value.find((one) => one.id === id);
  const [draft, setDraft] = useState(/** @type {Draft | null} */ (null));
  const [place, setPlace] = useState(id);
  const [restored, setRestored] = useState(false);
  const [saved, setSaved] = useState(/** @type {VisitRecord | null} */ (null));
  const here = Boolean(household); // the visits come with the round
  useEffect(() => {
    if (here)
      void startingDraft(id, recordId).then((found) => {
        setPlace(found.place);
        setRestored(found.restored);
        setDraft(found.draft);
      });
  }, [id, here]);
  useLayoutEffect(() => {
    if (draft && !saved && isTouched(draft)) void keepDraft(place, draft, photosAtHand).catch(() => {});
  }, [draft, saved]);
  if (!household) return Missing({});
  if (saved)
    return Saved({
      record: saved,
      household,
      onUndo: () =>
        void undo(saved).then((back) => {
          if (back) {
            setPlace(id);
            setSaved(null);
            setDraft(back);
          }
        }),
    });
  if (!draft) return html`<div class="page is-narrow">${Loading({ lines: 8 })}</div>`;
  const anew = () => {
    setRestored(false);
    setDraft(refusedOf(place) ?? emptyDraft(id));
    void keepDraft(place, null).catch(() => {});
  };
  return Writing({
    household,
    place,
    draft,
    change: setDraft,
    onSaved: setSaved,
    onClear: restored ? anew : undefined,
  });
});

/** @param {Draft} draft */
const isTouched = ({ result, answers, note, new_persons, left_persons }) =>
  Boolean(result || note || Object.keys(answers).length + new_persons.length + left_persons.length);

/** A visit that was not taken, to be written anew. @param {string | undefined} recordId @returns {Draft | null} */
function refusedOf(recordId) {
  const refused = visits
    .peek()
    .find(({ id, state }) => id === recordId && (state === "rejected" || state === "declined"));
  if (!refused) return null;
  const known = refused.state === "declined" || refused.exported_at; // under its id a parcel may bring what it was
  return known ? { ...draftOf(refused), id: null } : draftOf(refused);
}

/**
 * What was being written, a refused visit, or an empty sheet. A visit written anew is half written at a place of its own,
 * beside the next sheet of its household. @param {string} id @param {string | undefined} recordId
 */
async function startingDraft(id, recordId) {
  const refused = refusedOf(recordId);
  const place = refused && recordId ? recordId : id;
  const kept = await readDraft(place, photosAtHand).catch(() => undefined);
  return { place, draft: /** @type {Draft} */ (kept ?? refused ?? emptyDraft(id)), restored: Boolean(kept) };
}

/** @param {VisitRecord} record @returns {Promise<Draft | null>} null: it has gone already */
async function undo(record) {
  const { became, message } = await drop(record.id);
  if (became === "withdrawn") toast(t("sheet.withdrawn"));
  if (became === "abroad") toast(t("sheet.abroad"), { tone: "info" });
  if (became !== "late" && became !== "unsure") return { ...draftOf(record), id: null, since: null };
  toast(message || t(became === "late" ? "sheet.tooLate" : "sheet.maybeStored"), { tone: "info" });
  return null;
}

const Missing = component(function Missing() {
  return Page({
    title: t("title"),
    narrow: true,
    children: EmptyState({
      title: t("sheet.missing"),
      hint: t("sheet.missingHint"),
      action: LinkButton({ label: t("sheet.back"), href: HOME, kind: "primary" }),
    }),
  });
});

/**
 * @type {Component<{ household: RoundHousehold, place: string, draft: Draft, change: (draft: Draft) => void, onSaved:
 *   (record: VisitRecord) => void, onClear?: () => void }>} `place`: of what is half written
 */
const Writing = component(function Writing({ household, place, draft, change, onSaved, onClear }) {
  const [problem, complain] = useState("");
  const [busy, setBusy] = useState(false);
  const submit = async () => {
    const lacks = missing(draft);
    if (lacks) return complain(t(lacks === "result" ? "sheet.resultMissing" : "sheet.noteLong"));
    setBusy(true);
    try {
      const items = head.peek()?.items ?? {};
      const record = recordOf(draft, household, {
        items,
        today: wardDay.peek(),
        now: Date.now(),
        question: head.peek()?.photo_question?.text_number,
        clock: lastPair.peek(),
      });
      await keepDraft(place, draft, photosAtHand).catch(() => {}); // nothing of it is written over what is saved
      await save(record, await bytesOf(draft.photos));
      await keepDraft(place, null);
      scrollTo(0, 0);
      return onSaved(record);
    } catch {
      return complain(t("sheet.full"));
    } finally {
      setBusy(false);
    }
  };
  const tell = (/** @type {Draft} */ next) => {
    complain("");
    change(next);
  };
  return Page({
    title: placeName(household),
    narrow: true,
    crumbs: crumbsOf(household),
    status: Status(markOf(household, wardDay.value)),
    lead: Before({ household }),
    children: html`
      ${
        onClear &&
        html`<div class="notice"><p>${t("sheet.restored")}</p>${Button({ label: t("sheet.clear"), small: true, onClick: onClear })}</div>`
      }
      <section class="question" role="group" aria-label=${t("sheet.result")}><h2>${t("sheet.result")}</h2>
        <div class="picks results">
          ${Object.entries(head.value?.results ?? {}).map(([code, label]) =>
            Choice({
              key: code,
              label,
              pressed: draft.result === code,
              onClick: () => tell({ ...draft, result: code }),
            }),
          )}
        </div>
      </section>
      ${draft.result === "moved" && html`<p class="notice">${t("sheet.movedHint")}</p>`}
      ${draft.result === "met" && Met({ household, draft, change: tell })}
      ${
        draft.result &&
        html`<section class="card stack" aria-label=${t("sheet.more")}>
          ${Revisit({ draft, change: tell })}
          ${draft.result === "met" && Warnings({ draft, change: tell, household })}
          ${Needs({ draft, change: tell })}
          ${Note({ draft, change: tell })}
          ${draft.result === "met" && Photos({ draft, change: tell, household })}
        </section>`
      }
      <div class="save-bar">${problem && html`<p class="field-error" role="alert">${problem}</p>`}
        ${Button({ label: t("sheet.save"), kind: "primary", icon: "check", busy, onClick: () => void submit() })}</div>`,
  });
});

/** @param {string[]} ids @returns {Promise<Map<string, ArrayBuffer>>} */
async function bytesOf(ids) {
  const found = new Map();
  for (const id of ids) {
    const blob = photosAtHand.get(id);
    if (blob) found.set(id, await blob.arrayBuffer());
  }
  return found;
}

/** What is known from before, and the way to call. @type {Component<{ household: RoundHousehold }>} */
const Before = component(function Before({
  household: { place_note, phone, last_visited_on, last_result, notes, wishes = [] },
}) {
  return html`<span class="before">
    ${place_note && html`<span>${place_note}</span>`}
    ${
      last_visited_on &&
      last_result &&
      html`<span>${t("sheet.last", { day: date(last_visited_on), result: head.value?.results[last_result] ?? "" })}</span>`
    }
    ${notes && html`<span>${t("sheet.lastNote", { note: notes })}</span>`}
    ${wishes.map(
      (wish) => html`<span class="wish" key=${wish.asked_at}>
        <strong>${t("sheet.wish", { need: wish.need })}</strong> ${t("sheet.wishBy", { name: wish.full_name, day: date(wish.asked_at) })}
        ${wish.note && html`<br />${wish.note}`}
        ${
          wish.phone !== phone &&
          html`
            <br />
            <a class="button is-small" href=${`tel:${wish.phone}`}>${t("sheet.call", { phone: phoneInWords(wish.phone) ?? "" })}</a>`
        }
      </span>`,
    )}
    ${phone && html`<a class="button is-small" href=${`tel:${phone}`}>${t("sheet.call", { phone: phoneInWords(phone) ?? "" })}</a>`}
  </span>`;
});

/** What has become of a saved sheet: it waits, the server has it, or it has questions. @param {string} id */
function sentWords(id) {
  const record = visits.value.find((one) => one.id === id);
  if (!record || record.state === "sent") return t("sheet.sentHint");
  return t(record.state === "waiting" ? "sheet.savedHint" : `box.${record.state}`);
}

/**
 * Saved: the next household or street at once, or this one back.
 * @type {Component<{ record: VisitRecord, household: RoundHousehold, onUndo: () => void }>}
 */
const Saved = component(function Saved({ record, household, onUndo }) {
  const next = nextAfter(ofStreet(household.street_id), household.id, wardDay.value);
  const further = next ? null : nextStreet(household.street_id);
  const [raising, raise] = useState(false);
  return Page({
    title: t("sheet.saved", { name: placeName(household) }),
    narrow: true,
    crumbs: crumbsOf(household),
    lead: sentWords(record.id),
    status: Status(markOf(household, wardDay.value)),
    children: html`<div class="stack after-save">
      ${!next && html`<p class="notice is-good">${t("sheet.noNext")}</p>`}
      <div class="row">
        ${Button({ label: shared("act.undo"), icon: "refresh", onClick: onUndo })}
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
