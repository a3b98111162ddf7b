/** The group of ward leaders that manages the teams (nhóm quản lý) at a day. */
import { html, useState } from "../../../vendor/kit.js";
import { post, put } from "../../api/client.js";
import { newest } from "../../core/newest.js";
import { invalidate, useGet } from "../../core/resource.js";
import { can, today } from "../../core/session.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { DataTable } from "../../ui/data-table.js";
import { DateField } from "../../ui/date-field.js";
import { Field } from "../../ui/field.js";
import { useForm } from "../../ui/form.js";
import { FormDialog } from "../../ui/form-dialog.js";
import { Section } from "../../ui/page.js";
import { EmptyState, Loaded } from "../../ui/states.js";
import { TextArea } from "../../ui/text-area.js";
import { toast } from "../../ui/toast.js";
import { missing } from "./unit-forms.js";
import { AsOf, span, useDay } from "./validity.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"GroupMemberRead">} GroupMember */

export const Group = component(function Group() {
  const day = useDay();
  const [open, show] = useState(/** @type {GroupMember | "new" | null} */ (null));
  const rows = useGet("/management-group", { query: { on: day } });
  const manage = can("unit.manage");
  return html`<div class="stack">
    ${AsOf({})}
    ${Section({
      title: t("group.title"),
      hint: t("group.hint"),
      plain: true,
      actions: manage && Button({ label: t("group.add"), icon: "plus", kind: "primary", onClick: () => show("new") }),
      children: Loaded({
        of: rows,
        empty: (all) => all.length === 0,
        whenEmpty: html`<div class="card">
          ${EmptyState({ title: t("group.none"), hint: manage && t("group.noneHint"), icon: "people" })}
        </div>`,
        children: (all) =>
          DataTable({
            caption: t("group.title"),
            rows: all,
            rowKey: (row) => row.id,
            columns: [
              { key: "name", label: t("group.name"), kind: "main", value: (row) => row.full_name },
              { key: "position", label: t("group.position"), value: (row) => row.position },
              { key: "duty", label: t("group.duty"), value: (row) => row.duty },
              { key: "when", label: t("period.when"), show: (row) => span(row.joined_on, row.left_on) },
              ...(manage
                ? [
                    {
                      key: "actions",
                      label: t("actions"),
                      kind: /** @type {const} */ ("actions"),
                      show: (/** @type {GroupMember} */ row) =>
                        Button({ label: t("unit.edit"), small: true, icon: "edit", onClick: () => show(row) }),
                    },
                  ]
                : []),
            ],
          }),
      }),
    })}
    ${
      open &&
      GroupForm({
        key: open === "new" ? "new" : open.id,
        row: open === "new" ? null : newest(open, rows.data),
        onClose: () => show(null),
      })
    }
  </div>`;
});

/** @type {Component<{ row: GroupMember | null, onClose: () => void }>} */
const GroupForm = component(function GroupForm({ row, onClose }) {
  const form = useForm({
    draft: `group ${row?.id ?? "new"}`,
    initial: {
      full_name: row?.full_name ?? "",
      position: row?.position ?? "",
      duty: row?.duty ?? "",
      user_id: row?.user_id ?? null,
      joined_on: /** @type {string | null} */ (row?.joined_on ?? today.value),
      left_on: row?.left_on ?? null,
    },
    check: (values) => ({
      ...(values.left_on && values.joined_on && values.left_on < values.joined_on && { left_on: t("unit.orderBad") }),
      ...missing(values, ["full_name", "position", "joined_on"]),
    }),
    submit: (values, key) => {
      const body = { ...values, joined_on: values.joined_on ?? today.value };
      return row
        ? put("/management-group/{member_id}", { params: { member_id: row.id }, version: row.version, body, key })
        : post("/management-group", { body, key });
    },
    done: () => {
      invalidate("/management-group");
      toast(t("group.saved"));
      onClose();
    },
  });
  return FormDialog({
    title: t(row ? "group.edit" : "group.add"),
    form,
    onClose,
    label: t("group.title"),
    children: html`
      ${Field({ ...form.bind("full_name"), label: t("group.name"), required: true })}
      ${Field({ ...form.bind("position"), label: t("group.position"), required: true })}
      ${TextArea({ ...form.bind("duty"), label: t("group.duty"), rows: 2 })}
      <div class="form-row">
        ${DateField({ ...form.bind("joined_on"), label: t("group.joined"), required: true })}
        ${DateField({ ...form.bind("left_on"), label: t("group.left"), hint: t("unit.toHint") })}
      </div>`,
  });
});
