/** Raising a difficulty: what kind, what it is, why, what is proposed; from a task or a visit it points back there. */
import { html } from "../../../vendor/kit.js";
import { post } from "../../api/client.js";
import { invalidate, useGet } from "../../core/resource.js";
import { useQuery } from "../../core/query.js";
import { navigate } from "../../core/router.js";
import { ActingUnit } from "../../ui/own-unit.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { Form } from "../../ui/form.js";
import { Icon } from "../../ui/icons.js";
import { Page } from "../../ui/page.js";
import { Select } from "../../ui/select.js";
import { Loaded } from "../../ui/states.js";
import { toast } from "../../ui/toast.js";
import { RaisingFields, useRaising } from "./fields.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"DifficultyCreate">} Wanted */

export default function NewDifficultyPage() {
  const [query] = useQuery();
  return Page({
    title: t("new.title"),
    lead: t("new.lead"),
    narrow: true,
    crumbs: [{ label: t("title"), href: "/kho-khan" }, { label: t("new") }],
    children: html`<div class="card stack">
      <div class="notice">${Icon({ name: "lock" })}<p>${t("new.privacy")}</p></div>
      ${query.nhiem_vu && OfTask({ id: query.nhiem_vu })}
      ${query.luot && html`<p class="soft">${t("new.visit")}</p>`}
      ${Raising({ task: query.nhiem_vu ?? null, visit: query.luot ?? null })}</div>`,
  });
}

/** @type {Component<{ id: string }>} */
const OfTask = component(function OfTask({ id }) {
  const task = useGet("/tasks/{task_id}", { params: { task_id: id } });
  return Loaded({
    of: task,
    lines: 1,
    children: (row) =>
      html`<p>${t("new.task")} <a href=${`/nhiem-vu/${row.id}`}>${row.ref}</a>: <span class="soft">${row.heading || row.text}</span></p>`,
  });
});

/** @type {Component<{ task: string | null, visit: string | null }>} */
const Raising = component(function Raising({ task, visit }) {
  const known = useGet("/catalogue", { query: { kind: "platform", limit: 100 } });
  const form = useRaising({
    draft: "difficulty",
    submit: ({ platform, unit_id: unit, ...values }, key) =>
      post("/difficulties", {
        key,
        body: /** @type {Wanted} */ ({
          ...values,
          unit_id: unit || null,
          task_id: task,
          visit_id: visit,
          platform_ids: platform ? [platform] : [],
        }),
      }),
    done: (made) => {
      invalidate("/difficulties", "/today");
      toast(t("new.sent"));
      navigate(`/kho-khan/${made.id}`);
    },
  });
  return Form({
    form,
    label: t("new.title"),
    children: html`
      ${ActingUnit({ form, action: "difficulty.raise", label: t("unit") })}
      ${RaisingFields({ form })}
      ${
        known.data?.items.length
          ? Select({
              ...form.bind("platform"),
              label: t("new.platform"),
              error: form.errors.platform_ids,
              options: known.data.items.map(({ id, name }) => ({ value: id, label: name })),
            })
          : null
      }
      <div class="form-actions">
        ${Button({ label: t("new.send"), type: "submit", kind: "primary", icon: "upload", busy: form.busy })}
      </div>`,
  });
});
