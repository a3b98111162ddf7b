/** The citizen ID of somebody who agreed to it: its last three digits, written, taken out, shown in full for a purpose. */
import { html, useState } from "../../../vendor/kit.js";
import * as labels from "../../api/labels.js";
import { post, put } from "../../api/client.js";
import { invalidate, useGet } from "../../core/resource.js";
import { can } from "../../core/session.js";
import { component } from "../../ui/component.js";
import { ask, Dialog } from "../../ui/dialog.js";
import { Field } from "../../ui/field.js";
import { Form, useForm } from "../../ui/form.js";
import { FormActions, FormDialog } from "../../ui/form-dialog.js";
import { RadioGroup, optionsOf } from "../../ui/select.js";
import { Loaded } from "../../ui/states.js";
import { toast, toastProblem } from "../../ui/toast.js";
import { t } from "./consents-vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"CitizenIdRead">} Read */
/** @typedef {{ householdId: string, personId: string, name: string, onChanged?: () => void }} Whose */

const PATH = "/households/{household_id}/persons/{person_id}/citizen-id";
const PURPOSES = /** @type {const} */ (["verify", "help", "recheck"]);

/** @type {Component<Whose>} for those who keep the register; nothing for others */
const Card = component(function Card({ householdId, personId, name, onChanged }) {
  const [open, show] = useState(/** @type {"put" | "reveal" | null} */ (null));
  const kept = useGet(PATH, { params: { household_id: householdId, person_id: personId } });
  const took = (/** @type {Read} */ answer, /** @type {string} */ said) => {
    invalidate("/households");
    kept.set(answer);
    toast(said);
    show(null);
    onChanged?.();
  };
  const drop = async (/** @type {Read} */ read) => {
    if (!(await ask({ title: t("id.dropAsk", { name }), text: t("id.dropText"), yes: t("id.drop"), danger: true })))
      return;
    put(PATH, {
      params: { household_id: householdId, person_id: personId },
      version: read.version,
      body: { citizen_id: null },
    }).then((answer) => took(answer, t("id.dropped")), toastProblem);
  };
  const act = (/** @type {string} */ label, /** @type {() => void} */ run) =>
    html`<button type="button" class="button is-small" aria-label=${t("id.of", {
      act: label,
      name,
    })} onClick=${run}><span>${label}</span></button>`;
  return Loaded({
    of: kept,
    lines: 1,
    children: (read) => html`<div class="stack">
      <div class="row"><span>${read.masked ? t("id.masked", { masked: read.masked }) : t("id.none")}</span>
        ${act(t(read.masked ? "id.change" : "id.put"), () => show("put"))}
        ${read.masked && can("household.reveal") && act(t("id.reveal"), () => show("reveal"))}
        ${read.masked && act(t("id.drop"), () => void drop(read))}</div>
      ${
        read.warnings.length > 0 &&
        html`<ul class="notice is-warning notice-list">${read.warnings.map((line) => html`<li key=${line}>${line}</li>`)}</ul>`
      }
      ${
        open === "put" &&
        Putting({
          householdId,
          personId,
          version: read.version,
          onClose: () => show(null),
          onDone: (answer) => took(answer, t("id.saved")),
        })
      }
      ${open === "reveal" && Revealing({ householdId, personId, name, onClose: () => show(null) })}
    </div>`,
  });
});

/** @type {Component<Whose>} */
export const CitizenId = component(function CitizenId(props) {
  return can("household.manage") && Card(props);
});

/** @type {Component<{ householdId: string, personId: string, version: number, onClose: () => void, onDone: (read: Read) => void }>} */
const Putting = component(function Putting({ householdId, personId, version, onClose, onDone }) {
  const form = useForm({
    draft: false,
    initial: { citizen_id: "" },
    check: ({ citizen_id: number }) => (/^\d{12}$/.test(number.replace(/\s/g, "")) ? {} : { citizen_id: t("id.bad") }),
    submit: (body, key) =>
      put(PATH, { params: { household_id: householdId, person_id: personId }, version, body, key }),
    done: onDone,
  });
  return FormDialog({
    title: t("id.put"),
    form,
    submit: t("save"),
    onClose,
    sheet: true,
    children: Field({
      ...form.bind("citizen_id"),
      label: t("id.field"),
      hint: t("id.fieldHint"),
      inputmode: "numeric",
      autocomplete: "off",
      required: true,
    }),
  });
});

/** @type {Component<{ householdId: string, personId: string, name: string, onClose: () => void }>} */
const Revealing = component(function Revealing({ householdId, personId, name, onClose }) {
  const [number, tell] = useState("");
  const title = t("id.revealTitle", { name });
  const form = useForm({
    draft: false,
    initial: { purpose: "" },
    check: ({ purpose }) => (purpose ? {} : { purpose: t("id.purposeMissing") }),
    submit: ({ purpose }, key) =>
      post("/households/{household_id}/reveal", {
        params: { household_id: householdId },
        key,
        body: /** @type {import("../../api/types.d.ts").Schema<"RevealWrite">} */ ({
          field: "person_citizen_id",
          person_id: personId,
          purpose,
        }),
      }),
    done: ({ value }) => tell(value ?? "—"),
  });
  return Dialog({
    title,
    onClose,
    sheet: true,
    children: number
      ? html`<p role="status"><strong class="full-number">${number}</strong></p>`
      : Form({
          form,
          label: title,
          children: html`<p>${t("id.revealText")}</p>
            ${RadioGroup({
              ...form.bind("purpose"),
              label: t("id.purpose"),
              required: true,
              options: optionsOf(labels.RevealPurpose, PURPOSES),
            })}
            ${FormActions({ form, submit: t("id.reveal"), onClose })}`,
        }),
  });
});
