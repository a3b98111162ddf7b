/** The rest of the sheet: needs, the day to come again, a note, photos. */
import { html, signal, useEffect, useState } from "../../../vendor/kit.js";
import { addDays, date } from "../../core/text.js";
import { uuid7 } from "../../offline/ids.js";
import { head, wardDay } from "../../offline/open-round.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { DateField } from "../../ui/date-field.js";
import { Select } from "../../ui/select.js";
import { TextArea } from "../../ui/text-area.js";
import { Choice } from "./choices.js";
import { NOTE_LENGTH, PHOTO_LIMIT, residents } from "./draft.js";
import { shrunk } from "./photos.js";
import { t } from "./vi.js";

/** @import { RoundHousehold } from "../../offline/types.d.ts" */
/** @typedef {import("./choices.js").Editing} Editing */

/** Photos of the sheet at hand, until it is saved; they never lie anywhere unencrypted. @type {Map<string, Blob>} */
export const photosAtHand = new Map();
/** Photos that are being made small: a sheet saved meanwhile would lack them. */
export const shrinking = signal(0);

const SATURDAY = 6;
/** Whoever is there without a name in the register: of a shop, or not entered yet; no answer of a person can be stored. */
const SOMEBODY = "somebody";

/** @type {Component<Editing>} */
export const Needs = component(function Needs({ draft, change }) {
  const toggle = (/** @type {string} */ code) =>
    change({
      ...draft,
      needs: draft.needs.includes(code) ? draft.needs.filter((one) => one !== code) : [...draft.needs, code],
    });
  return html`<div class="question" role="group" aria-label=${t("sheet.needs")}><p class="question-label">${t("sheet.needs")}</p>
    <div class="picks">
      ${(head.value?.needs ?? []).map(({ code, label }) =>
        Choice({ key: code, label, pressed: draft.needs.includes(code), onClick: () => toggle(code) }),
      )}
    </div>
  </div>`;
});

/** The next Saturday after a day. @param {string} day */
export function nextSaturday(day) {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, ((SATURDAY - weekday + 6) % 7) + 1);
}

/** @type {Component<Editing>} */
export const Revisit = component(function Revisit({ draft, change }) {
  const today = wardDay.value;
  const offered = /** @type {const} */ ([
    ["sheet.tomorrow", addDays(today, 1)],
    ["sheet.saturday", nextSaturday(today)],
    ["sheet.nextWeek", addDays(today, 7)],
  ]);
  const days = offered.filter(([, day], place) => offered.findIndex((one) => one[1] === day) === place); // on a Friday tomorrow is Saturday
  const quick = days.some(([, day]) => day === draft.revisit_on);
  const [other, setOther] = useState(Boolean(draft.revisit_on) && !quick);
  const pick = (/** @type {string | null} */ day) => {
    setOther(false);
    change({ ...draft, revisit_on: day });
  };
  return html`<div class="question" role="group" aria-label=${t("sheet.revisit")}><p class="question-label">${t("sheet.revisit")}</p>
    <div class="picks">
      ${Choice({ label: t("sheet.noRevisit"), pressed: !draft.revisit_on && !other, onClick: () => pick(null) })}
      ${days.map(([label, day]) =>
        Choice({
          key: label,
          label: `${t(label)} (${date(day).slice(0, 5)})`,
          pressed: !other && draft.revisit_on === day,
          onClick: () => pick(day),
        }),
      )}
      ${Choice({ label: t("sheet.otherDay"), pressed: other, onClick: () => setOther(true) })}
    </div>
    ${
      other &&
      DateField({
        label: t("sheet.otherDay"),
        name: "revisit_on",
        value: draft.revisit_on,
        min: today,
        onChange: (day) => change({ ...draft, revisit_on: day }),
      })
    }
  </div>`;
});

/** @type {Component<Editing>} */
export const Note = component(function Note({ draft, change }) {
  return TextArea({
    label: t("sheet.note"),
    hint: t("sheet.noteHint"),
    name: "note",
    rows: 2,
    maxlength: NOTE_LENGTH,
    value: draft.note,
    onChange: (text) => change({ ...draft, note: text }),
  });
});

/** @type {Component<Editing & { household: RoundHousehold }>} asks first: without somebody's yes there is no camera */
export const Photos = component(function Photos({ draft, change, household }) {
  const [problem, complain] = useState("");
  const add = async (/** @type {Event} */ event) => {
    const input = /** @type {HTMLInputElement} */ (event.currentTarget);
    const files = [...(input.files ?? [])].slice(0, PHOTO_LIMIT - draft.photos.length);
    input.value = "";
    complain("");
    shrinking.value += 1;
    for (const file of files) {
      const id = uuid7();
      try {
        photosAtHand.set(id, await shrunk(file));
        // Seconds went by on a slow phone: the sheet as it is now, and nobody's photo whose yes was taken back.
        change((now) =>
          now.photo_by && now.photos.length < PHOTO_LIMIT ? { ...now, photos: [...now.photos, id] } : now,
        );
      } catch {
        complain(t("sheet.photoBad"));
      }
    }
    shrinking.value -= 1;
  };
  const drop = (/** @type {string} */ id) => {
    photosAtHand.delete(id);
    change({ ...draft, photos: draft.photos.filter((one) => one !== id) });
  };
  return html`<div class="question" role="group" aria-label=${t("sheet.photos", { count: draft.photos.length })}>
    <p class="question-label">${t("sheet.photos", { count: draft.photos.length })}</p><p class="small soft">${t("sheet.photoHint")}</p>
    <ul class="photo-list">${draft.photos.map(
      (id, place) => html`<li key=${id}>${Thumb({ id, label: t("sheet.photo", { number: place + 1 }) })}
        ${Button({
          label: t("sheet.photoRemove", { number: place + 1 }),
          icon: "cross",
          iconOnly: true,
          small: true,
          onClick: () => drop(id),
        })}
      </li>`,
    )}</ul>
    ${Asking({ draft, change, household })}
    ${
      draft.photo_by &&
      draft.photos.length < PHOTO_LIMIT &&
      html`<div class="row">
        <label class="button is-plain photo-add"><span>${t("sheet.photoTake")}</span>
          <input class="visually-hidden" type="file" accept="image/*" capture="environment"
            onChange=${(/** @type {Event} */ event) => void add(event)} /></label>
        <label class="button is-plain photo-add"><span>${t("sheet.photoPick")}</span>
          <input class="visually-hidden" type="file" accept="image/*" multiple
            onChange=${(/** @type {Event} */ event) => void add(event)} /></label>
      </div>`
    }
    ${problem && html`<p class="field-error" role="alert">${problem}</p>`}
  </div>`;
});

/** @type {Component<Editing & { household: RoundHousehold }>} the question as it is read out, and who said yes; nobody beforehand */
const Asking = component(function Asking({ draft, change, household }) {
  const answer = (/** @type {string} */ by) => {
    if (!by) draft.photos.forEach((id) => photosAtHand.delete(id));
    change({ ...draft, photo_by: by, photos: by ? draft.photos : [] });
  };
  return html`<blockquote class="read-out">${head.value?.photo_question?.text ?? t("sheet.photoAsk")}</blockquote>
    ${Select({
      label: t("sheet.photoBy"),
      name: "photo_by",
      value: draft.photo_by ?? "",
      onChange: answer,
      empty: t("sheet.photoNobody"),
      options: [
        ...residents(draft, household)
          .filter(({ adult }) => adult !== false) // of a child others say yes
          .map(({ id, full_name }) => ({ value: id, label: full_name })),
        { value: SOMEBODY, label: t("sheet.photoSomebody") },
      ],
    })}`;
});

/** @type {Component<{ id: string, label: string }>} */
const Thumb = component(function Thumb({ id, label }) {
  const [url, show] = useState("");
  useEffect(() => {
    const blob = photosAtHand.get(id);
    if (!blob) return undefined;
    const made = URL.createObjectURL(blob);
    show(made);
    return () => URL.revokeObjectURL(made);
  }, [id]);
  return url ? html`<img src=${url} alt=${label} />` : html`<span class="soft">${label}</span>`;
});
