/** Raising a difficulty: what kind, what it is, why, what is proposed; from a task or a visit it points back there. */
import { html, useRef } from "../../../vendor/kit.js";
import { post } from "../../api/client.js";
import { personalWords } from "../../core/personal-words.js";
import { invalidate, useGet } from "../../core/resource.js";
import { navigate, useQuery } from "../../core/router.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { TextArea } from "../../ui/field.js";
import { Form, useForm } from "../../ui/form.js";
import { Icon } from "../../ui/icons.js";
import { Page } from "../../ui/page.js";
import { Select } from "../../ui/select.js";
import { Loaded } from "../../ui/states.js";
import { toast } from "../../ui/toast.js";
import { kindOptions } from "./tones.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"DifficultyCreate">} Wanted */

const SHORTEST = 10;

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
  const asked = useRef("");
  const form = useForm({
    draft: "difficulty",
    initial: { kind: "", content: "", cause: "", proposal: "" },
    check: ({ kind, content, cause, proposal }) => {
      const faults = {
        ...(!kind && { kind: t("new.kindMissing") }),
        ...(content.trim().length < SHORTEST && { content: t("new.contentShort") }),
      };
      const named = personalWords(content, cause, proposal);
      const words = named.join(", ");
      if (Object.keys(faults).length > 0 || !words || asked.current === words) return faults;
      asked.current = words; // sent again unchanged, it is meant
      const field = [content, cause, proposal].findIndex((text) => personalWords(text).length > 0);
      return { [["content", "cause", "proposal"][field] ?? "content"]: t("new.personal", { words }) };
    },
    submit: (values, key) =>
      post("/difficulties", {
        key,
        body: /** @type {Wanted} */ ({ ...values, unit_id: null, task_id: task, visit_id: visit }),
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
      ${Select({ ...form.bind("kind"), label: t("new.kind"), required: true, options: kindOptions() })}
      ${TextArea({ ...form.bind("content"), label: t("new.content"), hint: t("new.contentHint"), rows: 3, required: true, maxlength: 500 })}
      ${TextArea({ ...form.bind("cause"), label: t("new.cause"), rows: 2, maxlength: 1000 })}
      ${TextArea({ ...form.bind("proposal"), label: t("new.proposal"), hint: t("new.proposalHint"), rows: 2, maxlength: 1000 })}
      <div class="form-actions">
        ${Button({ label: t("new.send"), type: "submit", kind: "primary", icon: "upload", busy: form.busy })}
      </div>`,
  });
});
