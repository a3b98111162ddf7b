/** The sheet of one household for a thumb: the result first, then the household, each person, the rest; saved on the phone at once. */
import { html, useEffect, useLayoutEffect, useState } from "../../../vendor/kit.js";
import { date, dateTime, phoneInWords } from "../../core/text.js";
import { beginWriting, goOn, keepDraft, readDrafts } from "../../offline/half-written.js";
import { head, households, lastPair, visits, wardDay } from "../../offline/open-round.js";
import { save } from "../../offline/shell.js";
import { Button, LinkButton } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { Page } from "../../ui/page.js";
import { EmptyState, Loading } from "../../ui/states.js";
import { Status } from "../../ui/status.js";
import { toast } from "../../ui/toast.js";
import { t as shared } from "../../ui/vi.js";
import { Choice } from "./choices.js";
import { draftOf, emptyDraft, missing, recordOf } from "./draft.js";
import { Needs, Note, Photos, photosAtHand, Revisit, shrinking } from "./extras.js";
import { Locked } from "./gate.js";
import { Met } from "./met.js";
import { crumbsOf } from "./next-place.js";
import { HOME } from "./street-names.js";
import { Saved } from "./saved.js";
import { t } from "./vi.js";
import { Warnings } from "./warnings.js";
import { markOf, overWords, placeName } from "./words.js";

/** @import { RoundHousehold, VisitRecord } from "../../offline/types.d.ts" */
/** @import { Draft } from "./draft.js" */
/** @import { Change } from "./choices.js" */

/** @param {{ params: { id: string }, query: Record<string, string> }} props `?phieu=`: a refused visit to write anew */
export default function HouseholdPage({ params, query }) {
  return Locked({ children: () => Sheet({ key: params.id, id: params.id, recordId: query.phieu }) });
}

/**
 * @typedef {import("../../offline/half-written.js").Writing} Writing
 * @typedef {{
 *   draft: Draft, writing: Writing, place: string, restored: boolean, at: number,
 *   others: import("../../offline/half-written.js").Kept[],
 * }} Begun `place`: whose sheet it is; `at`: since when this window has it; `others`: kept of the same place, of other windows
 */

/** @type {Component<{ id: string, recordId?: string }>} */
const Sheet = component(function Sheet({ id, recordId }) {
  const household = households.value.find((one) => one.id === id);
  const [begun, begin] = useState(/** @type {Begun | null} */ (null));
  const [saved, setSaved] = useState(/** @type {VisitRecord | null} */ (null));
  const here = Boolean(household); // the visits come with the round
  useEffect(() => {
    if (here) void beginning(id, recordId).then(begin);
  }, [id, here]);
  const draft = begun?.draft;
  useLayoutEffect(() => {
    if (begun && !saved && isTouched(begun.draft))
      void keepDraft(begun.writing, begun.draft, photosAtHand).catch(() => {});
  }, [draft, saved]);
  if (!household) return Missing({});
  if (saved)
    return Saved({
      record: saved,
      household,
      onUndone: (back) => {
        setSaved(null);
        begin({ ...back, place: id, restored: false, at: Date.now(), others: [] });
      },
    });
  if (!begun) return html`<div class="page is-narrow">${Loading({ lines: 8 })}</div>`;
  const change = (/** @type {Change} */ next) =>
    begin((now) => now && { ...now, draft: typeof next === "function" ? next(now.draft) : next });
  const anew = () => {
    begin({ ...begun, restored: false, draft: refusedOf(begun.place) ?? emptyDraft(id) });
    void keepDraft(begun.writing, null).catch(() => {});
    toast(t("sheet.cleared"), { tone: "info", act: { label: shared("act.undo"), run: () => begin(begun) } });
  };
  const turnTo = async (/** @type {string} */ other) => {
    if (isTouched(begun.draft)) await keepDraft(begun.writing, begun.draft, photosAtHand).catch(() => {});
    begin(await beginning(id, recordId, other));
  };
  return Writing({
    household,
    begun,
    change,
    onSaved: setSaved,
    onClear: begun.restored ? anew : undefined,
    onTurn: (other) => void turnTo(other),
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
 * beside the next sheet of its household.
 * @param {string} id @param {string | undefined} recordId @param {string} [wanted] which of the kept ones, else the last written
 * @returns {Promise<Begun>}
 */
async function beginning(id, recordId, wanted) {
  const refused = refusedOf(recordId);
  const place = refused && recordId ? recordId : id;
  const kept = await readDrafts(place).catch(() => []);
  const last = kept.find((one) => one.id === wanted) ?? kept[0];
  const begun = (last && (await goOn(place, last, photosAtHand))) ?? {
    writing: beginWriting(place),
    draft: refused ?? emptyDraft(id),
  };
  const others = kept.filter((one) => one !== last);
  return { ...begun, place, others, restored: Boolean(last), at: Date.now() };
}

const Missing = component(function Missing() {
  return Page({
    title: t("title"),
    narrow: true,
    children: EmptyState({
      title: t("sheet.missing"),
      hint: overWords() ?? t("sheet.missingHint"),
      action: LinkButton({ label: t("sheet.back"), href: HOME, kind: "primary" }),
    }),
  });
});

/** What lies beside this sheet: what was kept of it, other windows' sheets of the same household. */
const Beside = component(
  /** @param {{ begun: Begun, onClear?: () => void, onTurn: (other: string) => void }} props */
  function Beside({ begun, onClear, onTurn }) {
    const meanwhile = visits.value.findLast(
      ({ household_id, saved_at }) => household_id === begun.draft.household_id && saved_at > begun.at,
    );
    const [other] = begun.others;
    const told = (/** @type {number} */ at) => ({ at: dateTime(new Date(at).toISOString()) });
    return html`
      ${
        meanwhile &&
        html`<p class="notice is-warning" role="status">${t("sheet.meanwhile", told(meanwhile.saved_at))}</p>`
      }
      ${
        onClear &&
        html`<div class="notice"><p>${t("sheet.restored")}</p>${Button({ label: t("sheet.clear"), small: true, onClick: onClear })}</div>`
      }
      ${
        other &&
        html`<div class="notice"><p>${t("sheet.other", told(other.at))}</p>
          ${Button({ label: t("sheet.turn"), small: true, onClick: () => onTurn(other.id) })}</div>`
      }`;
  },
);

/**
 * @type {Component<{ household: RoundHousehold, begun: Begun, change: (next: Change) => void, onSaved:
 *   (record: VisitRecord) => void, onClear?: () => void, onTurn: (other: string) => void }>}
 */
const Writing = component(function Writing({ household, begun, change, onSaved, onClear, onTurn }) {
  const { draft, writing } = begun;
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
      await keepDraft(writing, draft, photosAtHand).catch(() => {}); // nothing of it is written over what is saved
      await save(record, await bytesOf(draft.photos));
      await keepDraft(writing, null);
      scrollTo(0, 0);
      return onSaved(record);
    } catch {
      return complain(t("sheet.full"));
    } finally {
      setBusy(false);
    }
  };
  const tell = (/** @type {Change} */ next) => {
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
      ${Beside({ begun, onClear, onTurn })}
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
        ${Button({
          label: t("sheet.save"),
          kind: "primary",
          icon: "check",
          busy: busy || shrinking.value > 0,
          onClick: () => void submit(),
        })}</div>`,
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
