/**
 * The consents of one person, purpose by purpose: where they stand, the answer given or taken back, and every earlier answer.
 *
 * How to use it on another page (it loads, asks and saves by itself):
 *
 *   import { Consents } from "./consents.js";
 *   ${can("consent.record") && Consents({ personId: person.id, name: person.full_name, household: row, onChanged: () => refresh() })}
 *
 * `name` stands in the heading (leave it out where the person's name is right above). `onChanged` runs after an answer was
 * stored: a refusal takes the telephone, the photos or the citizen ID away at once and raises the versions of person and household,
 * so whatever the page shows of them must be read anew ("/households" and "/persons" are invalidated already).
 * `household` adds the citizen ID under whoever agreed to it, in a ward that keeps them.
 * The right is `consent.record`; whoever lacks it gets 403 from the server, so ask `can` first as above.
 */
import { html, useState } from "../../../vendor/kit.js";
import * as labels from "../../api/labels.js";
import { post } from "../../api/client.js";
import { invalidate, useGet } from "../../core/resource.js";
import { today } from "../../core/session.js";
import { stylesheet } from "../../core/stylesheet.js";
import { date } from "../../core/text.js";
import { component } from "../../ui/component.js";
import { DateField } from "../../ui/date-field.js";
import { useForm } from "../../ui/form.js";
import { FormDialog } from "../../ui/form-dialog.js";
import { Icon } from "../../ui/icons.js";
import { Section } from "../../ui/page.js";
import { RadioGroup, optionsOf } from "../../ui/select.js";
import { Loaded } from "../../ui/states.js";
import { Status } from "../../ui/status.js";
import { Timeline } from "../../ui/timeline.js";
import { toast } from "../../ui/toast.js";
import { CitizenId } from "./citizen-id.js";
import { t } from "./consents-vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"ConsentStandingRead">} Standing */
/** @typedef {import("../../api/types.d.ts").Schema<"ConsentsRead">} All */
/** @typedef {import("../../api/types.d.ts").Schema<"ConsentRead">} Entry */

await stylesheet("privacy");

const TONES = /** @type {const} */ ({ given: "good", refused: "neutral", withdrawn: "warning" });

/** @type {Component<{ personId: string, name?: string, household?: { id: string }, onChanged?: () => void }>} */
export const Consents = component(function Consents({ personId, name, household, onChanged }) {
  const all = useGet("/persons/{person_id}/consents", { params: { person_id: personId } });
  const [asking, ask] = useState(/** @type {Standing | null} */ (null));
  return Section({
    title: name ? t("titleOf", { name }) : t("title"),
    children: html`
      ${Loaded({
        of: all,
        lines: 3,
        children: (found) => html`<div class="stack">
          <ul class="consents">
            ${found.standing.map(
              (one) =>
                html`<li key=${one.purpose}>${One({ one, given: newest(found, one), onAsk: () => ask(one) })}</li>`,
            )}
          </ul>
          ${
            household &&
            found.standing.some((one) => one.purpose === "citizen_id" && one.answer === "given") &&
            CitizenId({ householdId: household.id, personId, name: name ?? "", onChanged })
          }
          ${
            found.log.length > 0 &&
            html`<details><summary>${t("log", { count: found.log.length })}</summary>${Log({ log: found.log })}</details>`
          }
        </div>`,
      })}
      ${
        asking &&
        Answering({
          personId,
          one: asking,
          onClose: () => ask(null),
          onDone: (found) => {
            ask(null);
            invalidate("/households", "/persons");
            all.set(found);
            onChanged?.();
          },
        })
      }`,
  });
});

/** @param {All} found @param {Standing} one */
const newest = (found, one) => found.log.find((entry) => entry.purpose === one.purpose);

/** @type {Component<{ one: Standing, given: Entry | undefined, onAsk: () => void }>} */
const One = component(function One({ one, given, onAsk }) {
  const old = given && given.answer === "given" && given.text_number < one.text_number;
  const act = t(one.answer === null ? "ask" : "again");
  return html`<div class="row consent">
    <div class="consent-words"><strong>${one.title}</strong>
      <p>${Status({
        label:
          one.answer_label && one.given_on
            ? t("on", { answer: one.answer_label, day: date(one.given_on) })
            : t("never"),
        tone: one.answer ? TONES[one.answer] : "neutral",
      })}</p>
      ${old && html`<p class="small">${t("oldText", { old: given.text_number, now: one.text_number })}</p>`}
    </div>
    <button type="button" class="button is-small" aria-label=${t("askOf", { act, purpose: one.title })}
      onClick=${onAsk}><span>${act}</span></button>
  </div>`;
});

/** @type {Component<{ log: Entry[] }>} */
const Log = component(function Log({ log: entries }) {
  return Timeline({
    label: t("log", { count: entries.length }),
    entries: entries.map((one) => ({
      id: one.id,
      at: one.at,
      who: one.by_name,
      tone: TONES[one.answer],
      title: t("entry", { purpose: one.purpose_title, answer: one.answer_label }),
      detail: t("entryDetail", { how: one.how_label, day: date(one.given_on), number: one.text_number }),
    })),
  });
});

/** @type {Component<{ personId: string, one: Standing, onClose: () => void, onDone: (found: All) => void }>} */
const Answering = component(function Answering({ personId, one, onClose, onDone }) {
  const form = useForm({
    draft: `consent ${personId} ${one.purpose}`,
    initial: { answer: "", how: "", given_on: /** @type {string | null} */ (today.value) }, // nothing is ticked beforehand
    check: ({ answer, how }) => ({
      ...(!answer && { answer: t("answerMissing") }),
      ...(!how && { how: t("howMissing") }),
    }),
    submit: ({ answer, how, given_on }, key) =>
      post("/persons/{person_id}/consents", {
        params: { person_id: personId },
        key,
        body: /** @type {import("../../api/types.d.ts").Schema<"ConsentWrite">} */ ({
          purpose: one.purpose,
          text_number: one.text_number,
          answer,
          how,
          given_on,
        }),
      }),
    done: (found) => {
      toast(t("saved"));
      onDone(found);
    },
  });
  const { answer } = form.values;
  const no = one.answer === "given" ? "withdrawn" : "refused";
  return FormDialog({
    title: t("dialog"),
    form,
    submit: t("save"),
    onClose,
    sheet: true,
    children: html`
      <p>${t("hint")}</p>
      <div>
        <p class="soft small">${t("read", { number: one.text_number })}</p>
        <blockquote class="consent-text">${one.text}</blockquote>
      </div>
      ${RadioGroup({
        ...form.bind("answer"),
        label: t("answer"),
        required: true,
        options: [
          { value: "given", label: t("given") },
          { value: no, label: t(no) },
        ],
      })}
      ${RadioGroup({
        ...form.bind("how"),
        label: t("how"),
        required: true,
        options: optionsOf(labels.How),
      })}
      ${DateField({ ...form.bind("given_on"), label: t("givenOn"), max: today.value })}
      ${answer && answer !== "given" && Goes({ purpose: one.purpose })}`,
  });
});

/** What a refusal takes away, said before it is stored. @type {Component<{ purpose: string }>} */
const Goes = component(function Goes({ purpose }) {
  const known = purpose === "contact" || purpose === "photo" || purpose === "citizen_id" ? purpose : null;
  return (
    known &&
    html`<div class="notice is-warning" role="status">${Icon({ name: "alert" })}<p>${t(`goes.${known}`)}</p></div>`
  );
});
