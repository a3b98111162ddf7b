/** Writing a new material: what it is, and its first content. */
import { html } from "../../../vendor/kit.js";
import { post } from "../../api/client.js";
import { invalidate, useGet } from "../../core/resource.js";
import { navigate } from "../../core/router.js";
import { ActingUnit } from "../../ui/own-unit.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { Form, useForm } from "../../ui/form.js";
import { Page } from "../../ui/page.js";
import { Select } from "../../ui/select.js";
import { toast } from "../../ui/toast.js";
import { BLANK, check, checkContent, ContentFields, EMPTY, isEmpty, MaterialFields, useContent } from "./fields.js";
import { t } from "./vi.js";

export default function NewMaterialPage() {
  return Page({
    title: t("new"),
    narrow: true,
    crumbs: [{ label: t("title"), href: "/tai-lieu" }, { label: t("new") }],
    children: html`<div class="card stack">${Writing({})}</div>`,
  });
}

const Writing = component(function Writing() {
  const known = useGet("/materials/kinds").data?.kinds ?? [];
  const content = useContent();
  const kindOf = (/** @type {string} */ code) => known.find((one) => one.code === code);
  const form = useForm({
    draft: "material",
    initial: { kind: "", unit_id: "", ...BLANK, ...EMPTY },
    check: (values) => ({
      ...(!values.kind && { kind: t("field.kindMissing") }),
      ...check(values),
      ...checkContent(values, values.kind === "rule" && !isEmpty(values)),
      ...(kindOf(values.kind)?.begins === "approved" && isEmpty(values) && { text: t("field.contentMissing") }),
    }),
    submit: async (values, key) => {
      const { kind, unit_id: unit, title, audience, for_residents, received_from, received_on, task_id: task } = values;
      const body = {
        kind,
        unit_id: unit || null,
        title,
        audience,
        for_residents,
        received_from,
        received_on,
        task_id: task || null,
      };
      const first = isEmpty(values) ? null : await content(values);
      return post("/materials", { key, body: { ...body, content: first } });
    },
    done: (made) => {
      invalidate("/materials");
      toast(t("new.saved"));
      navigate(`/tai-lieu/${made.id}`);
    },
  });
  const kind = kindOf(form.values.kind);
  return Form({
    form,
    label: t("new"),
    children: html`
      ${Select({
        ...form.bind("kind"),
        label: t("field.kind"),
        required: true,
        options: known.map(({ code, label }) => ({ value: code, label })),
      })}
      ${ActingUnit({ form, action: "material.write" })}
      ${MaterialFields({ form, received: kind?.begins === "approved" })}
      ${ContentFields({ form, dated: Boolean(kind?.read) })}
      <div class="form-actions">
        ${Button({ label: t("new.save"), type: "submit", kind: "primary", icon: "check", busy: form.busy })}
      </div>`,
  });
});
