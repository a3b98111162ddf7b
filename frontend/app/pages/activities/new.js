/** Planning an activity. */
import { html } from "../../../vendor/kit.js";
import { post } from "../../api/client.js";
import { invalidate } from "../../core/resource.js";
import { navigate } from "../../core/router.js";
import { ActingUnit } from "../../ui/own-unit.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { Form, useForm } from "../../ui/form.js";
import { Page } from "../../ui/page.js";
import { toast } from "../../ui/toast.js";
import { ActivityFields, BLANK, body, check } from "./fields.js";
import { t } from "./vi.js";

export default function NewActivityPage() {
  return Page({
    title: t("new"),
    narrow: true,
    crumbs: [{ label: t("title"), href: "/hoat-dong" }, { label: t("new") }],
    children: html`<div class="card stack">${Planning({})}</div>`,
  });
}

const Planning = component(function Planning() {
  const form = useForm({
    draft: "activity",
    initial: BLANK,
    check,
    submit: (values, key) => post("/activities", { key, body: body(values) }),
    done: (made) => {
      invalidate("/activities");
      toast(t("new.saved"));
      navigate(`/hoat-dong/${made.id}`);
    },
  });
  return Form({
    form,
    label: t("new"),
    children: html`
      ${ActingUnit({ form, action: "activity.write", label: t("field.unit") })}
      ${ActivityFields({ form })}
      <div class="form-actions">
        ${Button({ label: t("new.save"), type: "submit", kind: "primary", icon: "check", busy: form.busy })}
      </div>`,
  });
});
