/** Beginning a plan by hand: its name and year; everything else on the next page. */
import { html } from "../../../vendor/kit.js";
import { post } from "../../api/client.js";
import { invalidate } from "../../core/resource.js";
import { navigate } from "../../core/router.js";
import { today } from "../../core/session.js";
import { Button } from "../../ui/button.js";
import { Form, useForm } from "../../ui/form.js";
import { Page } from "../../ui/page.js";
import { Select } from "../../ui/select.js";
import { TextArea } from "../../ui/text-area.js";
import { toast } from "../../ui/toast.js";
import { t as shared } from "../../ui/vi.js";
import { t } from "./vi.js";

export default function NewPlan() {
  const now = Number(today.value.slice(0, 4));
  const years = [now, now + 1].map(String).map((value) => ({ value, label: value }));
  const form = useForm({
    draft: "plan",
    initial: { title: "", year: String(now) },
    check: ({ title }) => (title.trim() ? {} : { title: shared("field.missing") }),
    submit: ({ title, year }, key) => post("/plans", { body: { title, year: Number(year) }, key }),
    done: (plan) => {
      invalidate("/plans");
      toast(t("new.created"));
      navigate(`/ke-hoach/${plan.id}/sua`, { replace: true });
    },
  });
  return Page({
    title: t("new"),
    lead: t("new.lead"),
    narrow: true,
    crumbs: [{ label: t("title"), href: "/ke-hoach" }, { label: t("new") }],
    children: html`<section class="card">${Form({
      form,
      label: t("new"),
      children: html`
        ${TextArea({ ...form.bind("title"), label: t("field.title"), hint: t("new.titleHint"), rows: 3, required: true, maxlength: 300 })}
        ${Select({ ...form.bind("year"), label: t("field.year"), options: years, empty: false })}
        <div class="form-actions">${Button({ label: t("new.create"), type: "submit", kind: "primary", busy: form.busy })}</div>`,
    })}</section>`,
  });
}
