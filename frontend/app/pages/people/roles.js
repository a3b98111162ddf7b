/** The roles of a person: held now, before and later; giving one and ending one. */
import { html, useState } from "../../../vendor/kit.js";
import { post } from "../../api/client.js";
import { today } from "../../core/session.js";
import { addDays, date } from "../../core/text.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { DataTable } from "../../ui/data-table.js";
import { DateField } from "../../ui/date-field.js";
import { useForm } from "../../ui/form.js";
import { FormDialog } from "../../ui/form-dialog.js";
import { Section } from "../../ui/page.js";
import { EmptyState } from "../../ui/states.js";
import { Status } from "../../ui/status.js";
import { toast } from "../../ui/toast.js";
import { t as shared } from "../../ui/vi.js";
import { roleInWords } from "./role-words.js";
import { emptyRole, missingRole, RoleFields, roleOf } from "./role-fields.js";
import { OpenWork } from "./open-work.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"UserRead">} User */
/** @typedef {User["assignments"][number]} Held */

/** @type {Component<{ user: User, changed: (user: User) => void }>} */
export const RolesOf = component(function RolesOf({ user, changed }) {
  const [open, show] = useState(/** @type {Held | "new" | null} */ (null));
  const may = user.actions.includes("assign");
  const close = () => show(null);
  const actions = {
    key: "actions",
    label: t("actions"),
    kind: /** @type {const} */ ("actions"),
    show: (/** @type {Held} */ row) =>
      (row.valid_to === null || row.valid_to >= today.value) &&
      Button({ label: t("role.end"), small: true, onClick: () => show(row) }),
  };
  return Section({
    title: t("roles"),
    actions: may && Button({ label: t("role.add"), icon: "plus", onClick: () => show("new") }),
    children: html`
      ${
        user.assignments.length === 0
          ? EmptyState({ title: t("role.none"), hint: may && t("role.noneHint"), icon: "people" })
          : DataTable({
              caption: t("roles"),
              rows: user.assignments,
              rowKey: (row) => row.id,
              tone: (row) => (row.in_force ? undefined : "muted"),
              columns: [
                { key: "role", label: t("role"), kind: "main", value: (row) => row.role_label },
                { key: "unit", label: t("unit"), value: (row) => row.unit_name },
                {
                  key: "when",
                  label: t("role.when"),
                  value: (row) =>
                    row.valid_to
                      ? `${date(row.valid_from)} – ${date(row.valid_to)}`
                      : t("role.since", { from: date(row.valid_from) }),
                },
                {
                  key: "now",
                  label: t("state"),
                  show: (row) =>
                    Status({
                      label: t(row.in_force ? "role.now" : "role.notNow"),
                      tone: row.in_force ? "good" : "neutral",
                    }),
                },
                ...(may ? [actions] : []),
              ],
            })
      }
      ${open === "new" && GiveRole({ user, changed, onClose: close })}
      ${open && open !== "new" && EndRole({ key: open.id, user, held: open, changed, onClose: close })}`,
  });
});

/** @type {Component<{ user: User, changed: (user: User) => void, onClose: () => void }>} */
const GiveRole = component(function GiveRole({ user, changed, onClose }) {
  const form = useForm({
    draft: `role ${user.id}`,
    initial: /** @type {Record<string, any>} */ (emptyRole()),
    check: (values) => missingRole(values),
    submit: (values, key) =>
      post("/users/{user_id}/assignments", {
        params: { user_id: user.id },
        version: user.version,
        body: roleOf(values),
        key,
      }),
    done: (now) => {
      changed(now);
      toast(t(now.requests.length > user.requests.length ? "role.waits" : "role.added"));
      onClose();
    },
  });
  return FormDialog({
    title: t("role.add"),
    form,
    submit: t("role.add"),
    onClose,
    children: RoleFields({ form }),
  });
});

/** @type {Component<{ user: User, held: Held, changed: (user: User) => void, onClose: () => void }>} */
const EndRole = component(function EndRole({ user, held, changed, onClose }) {
  const form = useForm({
    draft: `end ${held.id}`,
    initial: { last_day: /** @type {string | null} */ (addDays(today.value, -1)) },
    check: ({ last_day: day }) => (day ? {} : { last_day: shared("field.missing") }),
    submit: ({ last_day: day }, key) =>
      post("/users/{user_id}/assignments/{assignment_id}/end", {
        params: { user_id: user.id, assignment_id: held.id },
        version: user.version,
        body: { last_day: day ?? today.value },
        key,
      }),
    done: (now) => {
      changed(now);
      toast(t("role.ended", { day: date(form.values.last_day) }));
      onClose();
    },
  });
  return FormDialog({
    title: t("role.endTitle", { role: roleInWords(held) }),
    form,
    submit: t("role.end"),
    onClose,
    label: t("role.end"),
    danger: true,
    children: html`
      <p class="soft">${t("role.endText")}</p>
      ${OpenWork({ user, held })}
      ${DateField({ ...form.bind("last_day"), label: t("role.lastDay"), required: true })}`,
  });
});
