/** The whole content of a plan in draft, part by part: rows added, taken out, moved; saved as one. */
import { html, useEffect, useState } from "../../../vendor/kit.js";
import * as labels from "../../api/labels.js";
import { put } from "../../api/client.js";
import { invalidate, useGet } from "../../core/resource.js";
import { navigate } from "../../core/router.js";
import { stylesheet } from "../../core/stylesheet.js";
import { Button, LinkButton } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { Form, useForm } from "../../ui/form.js";
import { Page, Section } from "../../ui/page.js";
import { EmptyState, Loaded } from "../../ui/states.js";
import { TextArea } from "../../ui/text-area.js";
import { toast } from "../../ui/toast.js";
import { t as shared } from "../../ui/vi.js";
import { contentOf, namesOf } from "./content.js";
import {
  DutyFields,
  freshDuty,
  freshTarget,
  freshTask,
  HeadFields,
  RecipientsFields,
  SignatureFields,
  TargetFields,
  TaskFields,
  tidy,
} from "./editors.js";
import { RowsField, TextsField, under } from "./rows-field.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"PlanRead">} Plan */
/** @typedef {import("./content.js").Content} Content */

await stylesheet("plans");

/** @param {import("../../core/router.js").PageProps} props */
export default function EditPlan({ params }) {
  const plan = useGet("/plans/{plan_id}", { params: { plan_id: params.id ?? "" } });
  return Page({
    title: t("edit.title"),
    lead: plan.data?.title,
    crumbs: [
      { label: t("title"), href: "/ke-hoach" },
      { label: plan.data?.code || labels.PlanState.draft, href: `/ke-hoach/${params.id}` },
      { label: t("edit.title") },
    ],
    children: Loaded({
      of: plan,
      empty: (row) => !row.actions.includes("edit"),
      lines: 10,
      whenEmpty: html`<div class="card">
        ${EmptyState({
          title: t("edit.notNow"),
          icon: "lock",
          action: LinkButton({ label: t("draft.toPlan"), href: `/ke-hoach/${params.id}` }),
        })}
      </div>`,
      children: (row) => Editing({ key: row.id, plan: row, saved: plan.set }),
    }),
  });
}

/** @type {Component<{ plan: Plan, saved: (plan: Plan) => void }>} */
const Editing = component(function Editing({ plan, saved }) {
  const form = useForm({
    draft: "content",
    shared: { form: "plan", id: plan.id },
    initial: { content: contentOf(plan.content), version: plan.version },
    submit: ({ content, version }, key) =>
      put("/plans/{plan_id}/content", { params: { plan_id: plan.id }, body: tidy(content), version, key }),
    done: (row) => {
      saved(row);
      invalidate("/plans");
      toast(t("edit.saved"));
      navigate(`/ke-hoach/${row.id}`);
    },
  });
  const value = form.values.content;
  const onChange = (/** @type {Content} */ content) => form.set({ content });
  const faults = Object.fromEntries((form.problem?.errors ?? []).map(({ field, message }) => [field, message]));
  return Form({
    form,
    label: t("edit.title"),
    children: html`
      <nav class="part-links" aria-label=${t("edit.sections")}>
        ${PARTS.map(([id, label]) => html`<a key=${id} href=${`#${id}`}>${label}</a>`)}
      </nav>
      ${Section({ id: "thethuc", title: t("part.head"), children: HeadFields({ value, onChange, faults }) })}
      ${Opening({ value, onChange, faults })}
      ${Rows({ value, onChange, faults })}
      ${Ending({ value, onChange, faults })}
      <div class="form-actions is-sticky">
        ${LinkButton({ label: shared("act.cancel"), href: `/ke-hoach/${plan.id}` })}
        ${Button({ label: t("edit.save"), type: "submit", kind: "primary", busy: form.busy })}
      </div>`,
  });
});

/** @type {[id: string, label: string][]} */
const PARTS = [
  ["thethuc", t("part.head")],
  ["cancu", t("part.bases")],
  ["mucdich", t("part.purposes")],
  ["muctieu", t("part.targets")],
  ["nhiemvu", t("part.tasks")],
  ["tochuc", t("part.duties")],
  ["noinhan", t("part.recipients")],
  ["chuky", t("part.signature")],
];

/** @typedef {{ value: Content, onChange: (value: Content) => void, faults: Record<string, string> }} PartProps */

/** @type {Component<PartProps>} */
const Opening = component(function Opening({ value, onChange, faults }) {
  const texts = (/** @type {"legal_bases" | "purposes" | "requirements"} */ part, /** @type {string} */ label) =>
    TextsField({
      label,
      value: value[part],
      onChange: (lines) => onChange({ ...value, [part]: lines }),
      faults: under(faults, part),
    });
  return html`
    ${Section({ id: "cancu", title: t("part.bases"), children: texts("legal_bases", t("part.bases")) })}
    ${Section({
      title: t("part.introduction"),
      children: TextArea({
        label: t("part.introduction"),
        labelHidden: true,
        name: "introduction",
        value: value.introduction,
        rows: 4,
        error: faults.introduction,
        onChange: (introduction) => onChange({ ...value, introduction }),
      }),
    })}
    ${Section({ id: "mucdich", title: t("part.purposes"), children: texts("purposes", t("part.purposes")) })}
    ${Section({ title: t("part.requirements"), children: texts("requirements", t("part.requirements")) })}`;
});

/**
 * A row folded to its name until it is opened; new and faulty ones open by themselves.
 * @type {Component<{ name: string, fresh: boolean, wrong: boolean, children: import("../../../vendor/kit.js").ComponentChildren }>}
 */
const Folded = component(function Folded({ name, fresh, wrong, children }) {
  const [open, setOpen] = useState(fresh || wrong);
  useEffect(() => {
    if (wrong) setOpen(true);
  }, [wrong]);
  return html`<details class="row-card" open=${open}
    onToggle=${(/** @type {Event} */ event) => setOpen(/** @type {HTMLDetailsElement} */ (event.currentTarget).open)}>
    <summary><span>${name}</span><span class="soft small">${t("edit.here")}</span></summary>${children}</details>`;
});

/** What a folded task is called. @param {Content["tasks"][number]} row */
function nameOf({ ref, text, heading, leads }) {
  const units = leads.length ? ` · ${namesOf(leads)}` : "";
  return `${ref ? `${ref}.` : t("field.addTask")} ${text || heading}${units}`;
}

/** @type {Component<PartProps>} */
const Rows = component(function Rows({ value, onChange, faults }) {
  const wrong = (/** @type {string} */ path) => Object.keys(under(faults, path)).length > 0;
  return html`
    ${Section({
      id: "muctieu",
      title: t("part.targets"),
      children: RowsField({
        rows: value.targets,
        onChange: (targets) => onChange({ ...value, targets }),
        add: t("field.addTarget"),
        fresh: freshTarget,
        label: (row) => t("part.target", { ref: row.ref }),
        show: (row, change, index) =>
          Folded({
            name: `${row.ref ? `(${row.ref})` : t("field.addTarget")} ${row.text}`,
            fresh: !row.text,
            wrong: wrong(`targets.${index}`),
            children: TargetFields({ value: row, onChange: change, faults: under(faults, `targets.${index}`) }),
          }),
      }),
    })}
    ${Section({
      id: "nhiemvu",
      title: t("part.tasks"),
      children: RowsField({
        rows: value.tasks,
        onChange: (tasks) => onChange({ ...value, tasks }),
        add: t("field.addTask"),
        fresh: freshTask,
        label: (row) => t("part.task", { ref: row.ref }),
        show: (row, change, index) =>
          Folded({
            name: nameOf(row),
            fresh: !row.text && !row.items.length,
            wrong: wrong(`tasks.${index}`),
            children: TaskFields({
              value: row,
              onChange: change,
              year: value.year,
              faults: under(faults, `tasks.${index}`),
            }),
          }),
      }),
    })}
    ${Section({
      title: t("part.funding"),
      children: TextArea({
        label: t("part.funding"),
        labelHidden: true,
        name: "funding",
        value: value.funding,
        rows: 4,
        error: faults.funding,
        onChange: (funding) => onChange({ ...value, funding }),
      }),
    })}
    ${Section({
      id: "tochuc",
      title: t("part.duties"),
      children: RowsField({
        rows: value.duties,
        onChange: (duties) => onChange({ ...value, duties }),
        add: t("field.addDuty"),
        fresh: freshDuty,
        label: (row, index) => row.name || t("part.duty", { n: index + 1 }),
        show: (row, change, index) =>
          Folded({
            name: row.name || t("field.addDuty"),
            fresh: !row.name,
            wrong: wrong(`duties.${index}`),
            children: DutyFields({ value: row, onChange: change, faults: under(faults, `duties.${index}`) }),
          }),
      }),
    })}`;
});

/** @type {Component<PartProps>} */
const Ending = component(function Ending({ value, onChange, faults }) {
  return html`
    ${Section({
      title: t("part.closing"),
      children: TextArea({
        label: t("part.closing"),
        labelHidden: true,
        name: "closing",
        value: value.closing,
        rows: 3,
        error: faults.closing,
        onChange: (closing) => onChange({ ...value, closing }),
      }),
    })}
    ${Section({
      id: "noinhan",
      title: t("part.recipients"),
      children: RecipientsFields({
        value: value.recipients,
        archive: value.archive,
        onChange: (recipients, archive) => onChange({ ...value, recipients, archive }),
        faults: under(faults, "recipients"),
      }),
    })}
    ${Section({
      id: "chuky",
      title: t("part.signature"),
      children: SignatureFields({
        value: value.signature,
        onChange: (signature) => onChange({ ...value, signature }),
        faults: under(faults, "signature"),
      }),
    })}`;
});
