/** One unit's share of a task: where it stands, who answers for it, its log, and what may be done with it. */
import { html, useEffect, useState } from "../../../vendor/kit.js";
import { get, post } from "../../api/client.js";
import { invalidate, useGet } from "../../core/resource.js";
import { date, dayMonth, number, percent } from "../../core/text.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { DataTable } from "../../ui/data-table.js";
import { Facts, Section } from "../../ui/page.js";
import { Pager } from "../../ui/pager.js";
import { ReasonDialog } from "../../ui/reason-dialog.js";
import { EmptyState, Loaded } from "../../ui/states.js";
import { Status } from "../../ui/status.js";
import { Timeline } from "../../ui/timeline.js";
import { toast } from "../../ui/toast.js";
import { entryOf } from "./log.js";
import { PeopleForm } from "./people.js";
import { ProgressForm } from "./progress.js";
import { TaskReminding } from "./reminders.js";
import { toneOf } from "./tones.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Answer<"/assignments/{assignment_id}", "get">} Assignment */
/** @typedef {import("../../api/types.d.ts").Schema<"ProgressRead">} Progress */
/** @typedef {{ form: "progress" | "people" | "remind" | "stop", corrects?: Progress }} Open */

/** @type {Component<{ id: string, jump: boolean }>} `jump`: comes into view when it opens */
export const Work = component(function Work({ id, jump }) {
  const row = useGet("/assignments/{assignment_id}", { params: { assignment_id: id } });
  const [open, show] = useState(/** @type {Open | null} */ (null));
  const close = () => show(null);
  return Loaded({
    of: row,
    children: (data) => html`<div class="stack">
      ${Standing({ row: data, show, jump })}
      ${data.attainments.length > 0 && Attainments({ row: data })}
      ${Log({ row: data, correct: (corrects) => show({ form: "progress", corrects }) })}
      ${Reminders({ row: data })}
      ${open?.form === "progress" && ProgressForm({ key: open.corrects?.id ?? "new", row: data, corrects: open.corrects, onClose: close })}
      ${open?.form === "people" && PeopleForm({ row: data, onClose: close })}
      ${open?.form === "remind" && TaskReminding({ assignmentIds: [data.id], onClose: close })}
      ${open?.form === "stop" && Stopping({ row: data, onClose: close })}
    </div>`,
  });
});

/** @type {Component<{ row: Assignment, show: (open: Open) => void, jump: boolean }>} */
const Standing = component(function Standing({ row, show, jump }) {
  useEffect(() => {
    if (jump) document.getElementById("viec")?.scrollIntoView({ block: "start", behavior: "smooth" });
  }, [row.id]);
  const may = (/** @type {string} */ action) => row.actions.includes(action);
  return Section({
    title: t("work.title", { unit: row.unit_name }),
    id: "viec",
    actions: html`
      ${may("stop") && Button({ label: t("work.stop"), kind: "quiet", onClick: () => show({ form: "stop" }) })}
      ${may("remind") && Button({ label: t("work.remind"), icon: "bell", onClick: () => show({ form: "remind" }) })}
      ${may("assign") && Button({ label: t("work.assign"), icon: "people", onClick: () => show({ form: "people" }) })}
      ${
        may("progress") &&
        Button({ label: t("work.progress"), icon: "edit", kind: "primary", onClick: () => show({ form: "progress" }) })
      }`,
    children: html`
      ${Facts({
        facts: [
          { label: t("work.status"), value: Status({ label: row.status_label, tone: toneOf(row.status) }) },
          {
            label: t("task.progress"),
            value: row.percent == null ? row.state_label : `${row.state_label}, ${percent(row.percent)}`,
          },
          { label: t("work.due"), value: date(row.due_on) },
          ...(row.done_on ? [{ label: t("work.done"), value: date(row.done_on) }] : []),
        ],
      })}
      <h3>${t("work.people")}</h3>
      ${
        row.persons.length === 0
          ? html`<p class="soft">${t("work.nobody")}</p>`
          : html`<ul class="people-list">${row.persons.map(
              (person) => html`<li key=${person.id}>
                <div><strong>${person.full_name}</strong><br />${person.responsibility}</div>
                <span class="soft small">
                  ${
                    person.to_on
                      ? t("people.spanClosed", { from: date(person.from_on), to: date(person.to_on) })
                      : t("people.span", { from: date(person.from_on) })
                  }
                </span>
              </li>`,
            )}</ul>`
      }`,
  });
});

/** @type {Component<{ row: Assignment }>} */
const Attainments = component(function Attainments({ row }) {
  return Section({
    title: t("work.periods"),
    children: DataTable({
      caption: t("work.periods"),
      rows: [...row.attainments].reverse(),
      rowKey: (one) => one.first_day,
      columns: [
        {
          key: "label",
          label: t("work.period"),
          kind: "main",
          show: (one) =>
            html`${one.label} <span class="soft small">(${dayMonth(one.first_day)} – ${dayMonth(one.last_day)})</span>`,
        },
        { key: "count", label: t("work.count"), kind: "number", value: (one) => one.count },
        { key: "need", label: t("work.need"), kind: "number", value: (one) => one.need },
        {
          key: "met",
          label: t("work.met"),
          show: (one) =>
            one.met == null
              ? Status({ label: t("work.metOpen"), tone: "progress" })
              : Status({ label: t(one.met ? "work.metYes" : "work.metNo"), tone: one.met ? "good" : "danger" }),
        },
      ],
    }),
  });
});

/** @type {Component<{ row: Assignment, correct: (entry: Progress) => void }>} */
const Log = component(function Log({ row, correct }) {
  const params = { assignment_id: row.id };
  const entries = useGet("/assignments/{assignment_id}/progress", { params });
  const mine = row.actions.includes("progress");
  return Section({
    title: t("work.log"),
    children: Loaded({
      of: entries,
      empty: (page) => page.items.length === 0,
      whenEmpty: EmptyState({
        title: t("work.logNone"),
        hint: t(mine ? "work.logNoneHint" : "work.logNoneReader"),
        icon: "history",
      }),
      children: (page) => html`<div>
        ${Timeline({ label: t("work.log"), entries: page.items.map((entry) => entryOf(entry, mine ? correct : undefined)) })}
        ${
          page.next &&
          Pager({
            page,
            more: (cursor) => get("/assignments/{assignment_id}/progress", { params, query: { cursor } }),
            onMore: entries.set,
          })
        }
      </div>`,
    }),
  });
});

/** @type {Component<{ row: Assignment }>} the reminders about this work; nothing while there was none */
const Reminders = component(function Reminders({ row }) {
  const all = useGet("/reminders", { query: { unit_id: row.unit_id, limit: 20 } });
  const own = (all.data?.items ?? []).filter((one) => one.assignment_ids.includes(row.id));
  return (
    own.length > 0 &&
    Section({
      title: `${t("work.reminders")} (${number(own.length)})`,
      children: Timeline({
        label: t("work.reminders"),
        entries: own.map((one) => ({
          id: one.id,
          at: one.at,
          title: one.channel_label,
          who: one.by,
          tone: /** @type {const} */ ("info"),
          detail: html`<p class="reminder-text">${one.text}</p>`,
        })),
      }),
    })
  );
});

/** @type {Component<{ row: Assignment, onClose: () => void }>} */
const Stopping = component(function Stopping({ row, onClose }) {
  return ReasonDialog({
    draft: `stop ${row.id}`,
    title: t("work.stop"),
    label: t("work.reason"),
    danger: true,
    children: html`<p>${t("work.stopHint")}</p>`,
    send: (body, key) =>
      post("/assignments/{assignment_id}/stop", { params: { assignment_id: row.id }, body, version: row.version, key }),
    onClose,
    onDone: () => {
      invalidate("/tasks", "/assignments");
      toast(t("work.stopped"));
      onClose();
    },
  });
});
