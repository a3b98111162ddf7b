/** What moves each task of a plan by itself: proposed from its words, confirmed by whoever drafts plans. */
import { html, useState } from "../../../vendor/kit.js";
import { put } from "../../api/client.js";
import { newest } from "../../core/newest.js";
import { useGet } from "../../core/resource.js";
import { number } from "../../core/text.js";
import { useBusy } from "../../ui/busy.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { DataTable } from "../../ui/data-table.js";
import { useForm } from "../../ui/form.js";
import { FormDialog } from "../../ui/form-dialog.js";
import { NumberField } from "../../ui/number-field.js";
import { Section } from "../../ui/page.js";
import { CheckboxGroup } from "../../ui/select.js";
import { Loaded } from "../../ui/states.js";
import { Status } from "../../ui/status.js";
import { toast } from "../../ui/toast.js";
import { t } from "./feeds-vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"PlanFeedsRead">} Feeds */
/** @typedef {import("../../api/types.d.ts").Schema<"TaskFeedsRead">} Task */
/** @typedef {import("../../api/types.d.ts").Schema<"FeedLineRead">} Feed */
/** @typedef {{ planId: string, data: Feeds, set: (data: Feeds) => void }} Given */

/** @type {Component<{ planId: string }>} */
export const PlanFeeds = component(function PlanFeeds({ planId }) {
  const feeds = useGet("/plans/{plan_id}/feeds", { params: { plan_id: planId } });
  return Loaded({
    of: feeds,
    lines: 8,
    children: (data) => Listed({ planId, data, set: feeds.set }),
  });
});

/** @param {Feed} feed */
const told = ({ label, need }) =>
  need === null ? t("needAll", { label }) : t("needOf", { label, need: number(need) });

/** @param {Task} task */
const written = ({ lineage_id: lineage, feeds }) => ({
  lineage_id: lineage,
  feeds: feeds.map(({ code, need, weight }) => ({ code, need, weight })),
});

/** @type {Component<Given>} */
const Listed = component(function Listed({ planId, data, set }) {
  const [open, show] = useState(/** @type {Task | null} */ (null));
  const [busy, during] = useBusy();
  const waiting = data.tasks.filter((one) => !one.settled);
  const confirm = async () => {
    await during(async () => {
      const body = { tasks: waiting.map(written) };
      set(await put("/plans/{plan_id}/feeds", { params: { plan_id: planId }, version: data.version, body }));
      toast(t("saved"));
    });
  };
  return Section({
    title: t("title"),
    hint: t("hint"),
    children: html`<div class="stack">
      ${
        data.may_change &&
        waiting.length > 0 &&
        html`<div class="row">${Button({ label: t("all"), icon: "check", kind: "primary", busy, onClick: confirm })}</div>`
      }
      ${DataTable({
        caption: t("title"),
        rows: data.tasks,
        rowKey: (row) => row.lineage_id,
        columns: [
          { key: "task", label: t("task"), kind: "main", value: (row) => `${row.ref}. ${row.text}` },
          {
            key: "sources",
            label: t("sources"),
            value: (row) => (row.feeds.length ? row.feeds.map(told).join("; ") : t("none")),
          },
          {
            key: "state",
            label: t("state"),
            show: (row) =>
              Status(row.settled ? { label: t("settled"), tone: "good" } : { label: t("proposed"), tone: "warning" }),
          },
          ...(data.may_change
            ? [
                {
                  key: "change",
                  label: t("change"),
                  show: (/** @type {Task} */ row) =>
                    Button({ label: t("change"), icon: "edit", small: true, kind: "quiet", onClick: () => show(row) }),
                },
              ]
            : []),
        ],
      })}
      ${
        open &&
        Choosing({
          key: open.lineage_id,
          planId,
          data,
          set,
          task: newest(open, data.tasks, "lineage_id"),
          onClose: () => show(null),
        })
      }</div>`,
  });
});

/** @type {Component<Given & { task: Task, onClose: () => void }>} */
const Choosing = component(function Choosing({ planId, data, set, task, onClose }) {
  const kinds = new Map(data.kinds.map((one) => [one.code, one]));
  const form = useForm({
    draft: `feeds ${task.lineage_id}`,
    initial: {
      codes: task.feeds.map(({ code }) => code),
      needs: /** @type {Record<string, number | null>} */ (
        Object.fromEntries(task.feeds.map(({ code, need }) => [code, need]))
      ),
    },
    check: ({ codes, needs }) =>
      codes.some((code) => !kinds.get(code)?.of_asked && !needs[code]) ? { codes: t("needMissing") } : {},
    submit: ({ codes, needs }, key) =>
      put("/plans/{plan_id}/feeds", {
        params: { plan_id: planId },
        version: data.version,
        key,
        body: {
          tasks: [
            {
              lineage_id: task.lineage_id,
              feeds: codes.map((code) => ({ code, need: needs[code] ?? null, weight: weightOf(task, code) })),
            },
          ],
        },
      }),
    done: (answer) => {
      onClose();
      set(answer);
      toast(t("saved"));
    },
  });
  return FormDialog({
    title: t("of", { ref: task.ref }),
    form,
    submit: t("save"),
    onClose,
    children: html`
      ${CheckboxGroup({
        ...form.bind("codes"),
        label: t("kinds"),
        hint: t("kindsHint"),
        options: data.kinds.map(({ code, label }) => ({ value: code, label })),
      })}
      ${form.values.codes.map((code) => {
        const kind = kinds.get(code);
        return (
          kind &&
          NumberField({
            key: code,
            name: `need-${code}`,
            label: t("need", { label: kind.label }),
            hint: kind.of_asked ? t("needAsked") : undefined,
            value: form.values.needs[code] ?? null,
            onChange: (/** @type {number | null} */ need) =>
              form.set({ needs: { ...form.values.needs, [code]: need } }),
          })
        );
      })}`,
  });
});

/** @param {Task} task @param {string} code */
const weightOf = (task, code) => task.feeds.find((one) => one.code === code)?.weight ?? 1;
