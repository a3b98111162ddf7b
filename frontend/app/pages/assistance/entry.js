/** One entry beside the residents who may be meant: one press matches; otherwise a search, somebody new, a guest, another khu phố. */
import { html, useState } from "../../../vendor/kit.js";
import { post } from "../../api/client.js";
import { invalidate, useGet } from "../../core/resource.js";
import { can } from "../../core/session.js";
import { date } from "../../core/text.js";
import { Button, LinkButton } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { Facts, Page, Section } from "../../ui/page.js";
import { ReasonDialog } from "../../ui/reason-dialog.js";
import { EmptyState, Loaded } from "../../ui/states.js";
import { Status, Tag } from "../../ui/status.js";
import { Timeline } from "../../ui/timeline.js";
import { toast, toastProblem } from "../../ui/toast.js";
import { ForwardDialog, NewHomeDialog, NewPersonDialog, SearchDialog } from "./match-forms.js";
import { LIST, settle, settled } from "./outcome.js";
import { bornOf, nameOf, TONES } from "./unmatched.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"HelpEntryRead">} Entry */
/** @typedef {Entry["candidates"][number]} Candidate */

/** @param {{ params: { id: string } }} props */
export default function EntryPage({ params }) {
  const found = useGet("/help/entries/{entry_id}", { params: { entry_id: params.id } });
  const row = found.data;
  return Page({
    title: row ? nameOf(row) : t("unmatched.title"),
    crumbs: [{ label: t("unmatched.title"), href: LIST }, { label: row ? nameOf(row) : "" }],
    status: row && Status({ label: row.state_label, tone: TONES[row.state] }),
    children: Loaded({
      of: found,
      lines: 8,
      children: (/** @type {Entry} */ read) => View({ row: read, changed: found.set }),
    }),
  });
}

/** @type {Component<{ row: Entry, changed: (row: Entry) => void }>} */
const View = component(function View({ row, changed }) {
  const facts = [
    { label: t("unmatched.person"), value: [nameOf(row), bornOf(row)].filter(Boolean).join(", ") },
    ...(row.address ? [{ label: t("unmatched.address"), value: row.address }] : []),
    ...(row.phone ? [{ label: t("unmatched.phone"), value: row.phone }] : []),
    { label: t("unmatched.helps"), value: row.helps.join(", ") },
    { label: t("entry.on"), value: date(row.on) },
    { label: t("unmatched.from"), value: `${row.from_name} · ${row.place_label}` },
    {
      label: t("entry.evidence"),
      value: row.document_no ? `${row.grade_label} (${row.document_no})` : row.grade_label,
    },
  ];
  return html`<div class="help-beside">
    ${Section({ title: t("entry.typed"), children: Facts({ facts }) })}
    <div class="stack">
      ${row.actions.includes("settle") ? Choosing({ row }) : Outcome({ row, changed })}
      ${
        row.steps.length > 0 &&
        Section({
          title: t("entry.history"),
          children: Timeline({
            label: t("entry.history"),
            entries: row.steps.map((one, at) => ({
              id: String(at),
              at: one.at,
              title: one.label,
              who: one.by_name,
              detail: one.reason || undefined,
            })),
          }),
        })
      }
  </div></div>`;
});

/** @typedef {"" | "search" | "person" | "home" | "guest" | "elsewhere" | "forward"} Opened */

/** @type {Component<{ row: Entry }>} */
const Choosing = component(function Choosing({ row }) {
  const [opened, open] = useState(/** @type {Opened} */ (""));
  const [busy, setBusy] = useState("");
  const close = () => open("");
  const choose = async (/** @type {Candidate} */ one) => {
    setBusy(one.person_id);
    try {
      await settle(row, { outcome: "person", person_id: one.person_id });
      settled(t("entry.done", { name: one.full_name }));
    } catch (error) {
      setBusy("");
      toastProblem(error);
    }
  };
  const guest = () => settle(row, { outcome: "guest" }).then(() => settled(t("entry.doneGuest")), toastProblem);
  const act = (/** @type {string} */ label, /** @type {() => void} */ onClick) => Button({ label, onClick });
  return html`
    ${Section({
      title: t("entry.candidates"),
      children:
        row.candidates.length === 0
          ? EmptyState({ title: t("entry.candidatesNone"), hint: t("entry.candidatesNoneHint"), icon: "search" })
          : html`<ul class="candidates">${row.candidates.map(
              (one) => html`<li class="candidate" key=${one.person_id}>
                <div><strong>${one.full_name}</strong>${one.birth_year && html`, ${t("entry.born", { year: one.birth_year })}`}<br />
                  <span class="soft">
                    ${[[one.house_no, one.street_name].filter(Boolean).join(" "), one.unit_name, one.phone].filter(Boolean).join(" · ")}
                  </span>
                </div>
                <div class="likenesses">${one.likenesses.map((words) => Tag({ key: words, label: words }))}</div>
                ${Button({
                  label: t("entry.isThis"),
                  kind: one === row.candidates[0] ? "primary" : "plain",
                  busy: busy === one.person_id,
                  onClick: () => void choose(one),
                })}
              </li>`,
            )}</ul>`,
    })}
    ${Section({
      title: t("entry.other"),
      children: html`<div class="row">
        ${act(t("entry.search"), () => open("search"))}
        ${act(t("entry.new"), () => open("person"))}
        ${act(t("entry.newHome"), () => open("home"))}
        ${act(t("entry.guest"), () => void guest())}
        ${act(t("entry.elsewhere"), () => open("elsewhere"))}
        ${act(t("entry.forward"), () => open("forward"))}
      </div>`,
    })}
    ${opened === "search" && SearchDialog({ row, onClose: close })}
    ${opened === "person" && NewPersonDialog({ row, onClose: close })}
    ${opened === "home" && NewHomeDialog({ row, onClose: close })}
    ${opened === "forward" && ForwardDialog({ row, onClose: close })}
    ${
      opened === "elsewhere" &&
      ReasonDialog({
        draft: `elsewhere ${row.id}`,
        title: t("entry.elsewhere"),
        label: t("entry.reason"),
        rows: 2,
        onClose: close,
        send: ({ reason }, key) => settle(row, { outcome: "elsewhere", reason }, key),
        onDone: () => {
          close();
          settled(t("entry.doneElsewhere"));
        },
      })
    }`;
});

/** @type {Component<{ row: Entry, changed: (row: Entry) => void }>} */
const Outcome = component(function Outcome({ row, changed }) {
  const [undoing, undo] = useState(false);
  const home = row.matched_household_id;
  return Section({
    title: row.state_label,
    children: html`<div class="stack">
      ${row.matched_name && html`<p>${t("entry.matched")} <strong>${row.matched_name}</strong></p>`}
      <div class="row">${home && can("household.read") && LinkButton({ label: t("entry.home"), href: `/so-ho/${home}` })}
        ${row.actions.includes("undo") && Button({ label: t("entry.undo"), onClick: () => undo(true) })}</div>
      ${
        undoing &&
        ReasonDialog({
          draft: `undo ${row.id}`,
          title: t("entry.undo"),
          label: t("entry.reason"),
          rows: 2,
          children: html`<p class="soft">${t("entry.undoHint")}</p>`,
          danger: true,
          onClose: () => undo(false),
          send: (body, key) =>
            post("/help/entries/{entry_id}/undo", {
              params: { entry_id: row.id },
              version: row.version,
              body,
              key,
            }).then(changed),
          onDone: () => {
            undo(false);
            invalidate("/help/entries", "/indicators", "/households");
            toast(t("entry.undone"));
          },
        })
      }</div>`,
  });
});
