/** A meeting taken down: when, where, on what, and who of the register was there, street by street. */
import { html, useEffect, useState } from "../../../vendor/kit.js";
import * as labels from "../../api/labels.js";
import { post, put } from "../../api/client.js";
import { asProblem } from "../../api/problem.js";
import { invalidate, useGet } from "../../core/resource.js";
import { navigate } from "../../core/router.js";
import { today } from "../../core/session.js";
import { number } from "../../core/text.js";
import { t as shared } from "../../ui/vi.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { DateField } from "../../ui/date-field.js";
import { Dialog } from "../../ui/dialog.js";
import { Field } from "../../ui/field.js";
import { Form, useForm } from "../../ui/form.js";
import { FormActions } from "../../ui/form-dialog.js";
import { NumberField } from "../../ui/number-field.js";
import { Checkbox, Select, optionsOf } from "../../ui/select.js";
import { ErrorState, Loading } from "../../ui/states.js";
import { toast } from "../../ui/toast.js";
import { StreetField } from "../households/act-dialog.js";
import { lineOf } from "./match-forms.js";
import { useMyPlaces } from "./places.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"ResidentChoiceRead">} Resident */
/** @typedef {import("../../api/types.d.ts").Schema<"HelpEventWrite">["kind"]} Kind */

const KINDS = optionsOf(labels.EventKind);

/** @type {Component<{ onClose: () => void }>} */
export const EventDialog = component(function EventDialog({ onClose }) {
  const places = useMyPlaces();
  return Dialog({
    title: t("events.add"),
    onClose,
    wide: true,
    children: places ? EventForm({ places, onClose }) : Loading({}),
  });
});

/** @type {Component<{ places: { id: string, name: string }[], onClose: () => void }>} */
const EventForm = component(function EventForm({ places, onClose }) {
  const form = useForm({
    draft: "event",
    initial: {
      unit_id: places[0]?.id ?? "",
      kind: "neighbourhood",
      on: /** @type {string | null} */ (today.value),
      place: "",
      topic: "",
      person_ids: /** @type {string[]} */ ([]),
      others: /** @type {number | null} */ (null),
    },
    check: (values) => ({
      ...(!values.place.trim() && { place: shared("field.missing") }),
      ...(!values.topic.trim() && { topic: shared("field.missing") }),
      ...(!values.on && { on: shared("field.missing") }),
    }),
    submit: (values, key) =>
      post("/help/events", {
        body: {
          ...values,
          kind: /** @type {Kind} */ (values.kind),
          on: values.on ?? today.value,
          others: values.others ?? 0,
        },
        key,
      }),
    done: () => {
      onClose();
      invalidate("/help/events", "/indicators");
      toast(t("events.saved"));
    },
  });
  return Form({
    form,
    label: t("events.add"),
    children: html`
      <div class="form-row">${Select({ ...form.bind("kind"), label: t("events.kind"), empty: false, options: KINDS })}
        ${
          places.length > 1 &&
          Select({
            ...form.bind("unit_id"),
            label: t("events.unit"),
            empty: false,
            options: places.map(({ id, name }) => ({ value: id, label: name })),
          })
        }
        ${DateField({ ...form.bind("on"), label: t("events.on"), required: true, max: today.value })}</div>
      <div class="form-row">
        ${Field({ ...form.bind("topic"), label: t("events.topic"), required: true, maxlength: 200 })}
        ${Field({ ...form.bind("place"), label: t("events.place"), required: true, maxlength: 200 })}
      </div>
      ${Attendees({ chosen: form.values.person_ids, choose: (ids) => form.set({ person_ids: ids }), error: form.errors.person_ids })}
      ${NumberField({ ...form.bind("others"), label: t("events.others"), hint: t("events.othersHint") })}
      ${FormActions({ form, onClose })}`,
  });
});

/** @type {Component<{ id: string }>} who of the register was at an activity, which tells all else */
export const ActivityDialog = component(function ActivityDialog({ id }) {
  const { data } = useGet("/activities/{activity_id}", { params: { activity_id: id } });
  return Dialog({
    title: data ? data.title : t("events.people"),
    onClose: () => navigate(`/hoat-dong/${id}`),
    wide: true,
    children: data ? Residents({ row: data }) : Loading({}),
  });
});

/** @type {Component<{ row: import("../../api/types.d.ts").Schema<"ActivityRead"> }>} */
const Residents = component(function Residents({ row }) {
  const back = () => navigate(`/hoat-dong/${row.id}`);
  const form = useForm({
    draft: `residents ${row.id}`,
    initial: { person_ids: /** @type {string[]} */ ([]), others: row.others },
    submit: ({ person_ids: ids, others }, key) =>
      put("/activities/{activity_id}/residents", {
        params: { activity_id: row.id },
        version: row.version,
        body: { person_ids: ids, others: others ?? 0 },
        key,
      }),
    done: () => {
      invalidate("/activities", "/help/events", "/indicators");
      toast(t("events.saved"));
      back();
    },
  });
  return Form({
    form,
    label: t("events.people"),
    children: html`
      ${row.residents !== null && html`<p class="notice">${t("events.anew", { count: number(row.residents) })}</p>`}
      ${Attendees({ chosen: form.values.person_ids, choose: (ids) => form.set({ person_ids: ids }), error: form.errors.person_ids })}
      ${NumberField({ ...form.bind("others"), label: t("events.others"), hint: t("events.othersHint") })}
      ${FormActions({ form, onClose: back })}`,
  });
});

/** @type {Component<{ chosen: string[], choose: (ids: string[]) => void, error?: string }>} */
const Attendees = component(function Attendees({ chosen, choose, error }) {
  const [street, pick] = useState("");
  const [people, setPeople] = useState(/** @type {Resident[] | null} */ (null));
  const [problem, complain] = useState(/** @type {import("../../api/problem.js").ApiProblem | null} */ (null));
  useEffect(() => {
    setPeople(null);
    complain(null);
    if (!street) return undefined;
    let mine = true;
    post("/help/people", { body: { street_id: street, text: "", limit: 500 } }).then(
      (found) => mine && setPeople(found.people),
      (reason) => mine && complain(asProblem(reason)),
    );
    return () => {
      mine = false;
    };
  }, [street]);
  const here = new Set(people?.map(({ id }) => id));
  const all = people !== null && people.length > 0 && people.every(({ id }) => chosen.includes(id));
  const others = chosen.filter((id) => !here.has(id));
  const toggle = (/** @type {string} */ id) =>
    choose(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  return html`<div class="stack">
    ${StreetField({ label: t("events.street"), name: "street_id", value: street, onChange: pick, empty: t("events.streetEmpty"), error })}
    ${problem && ErrorState({ problem })}
    ${street && !people && !problem && Loading({ lines: 3 })}
    ${
      people &&
      html`
        <div class="row">
          ${Button({
            label: t(all ? "events.noneOf" : "events.all"),
            small: true,
            onClick: () => choose(all ? others : [...others, ...here]),
          })}
        </div>
        <div class="attendees" role="group" aria-label=${t("events.people")} tabindex="0">
          ${people.map((one) =>
            Checkbox({
              key: one.id,
              name: one.id,
              label: one.full_name,
              hint: lineOf(one),
              value: chosen.includes(one.id),
              onChange: () => toggle(one.id),
            }),
          )}
        </div>`
    }
    ${chosen.length > 0 && html`<p role="status"><strong>${t("events.chosen", { count: number(chosen.length) })}</strong></p>`}
  </div>`;
});
