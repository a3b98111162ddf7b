/** Where a text was posted or read out: the form that logs it, and the log. */
import { html } from "../../../vendor/kit.js";
import { post } from "../../api/client.js";
import { invalidate } from "../../core/resource.js";
import { navigate } from "../../core/router.js";
import { can } from "../../core/session.js";
import { dateTime } from "../../core/text.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { ask } from "../../ui/dialog.js";
import { Field } from "../../ui/field.js";
import { useForm } from "../../ui/form.js";
import { FormDialog } from "../../ui/form-dialog.js";
import { Icon } from "../../ui/icons.js";
import { Section } from "../../ui/page.js";
import { toast, toastProblem } from "../../ui/toast.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"MessageRead">} Message */

const PLACES = { zalo: "Nhóm Zalo ", loudspeaker: "Loa truyền thanh ", news: "Cổng thông tin điện tử ", brief: "" };

/** @type {Component<{ message: Message, set: (message: Message) => void, onClose: () => void }>} */
export const PostForm = component(function PostForm({ message, set, onClose }) {
  const form = useForm({
    draft: "posting",
    initial: { posted_where: `${PLACES[message.kind]}${message.place_name}` },
    submit: (values, key) =>
      post("/voices/reports/{report_id}/texts/{kind}/{place}/postings", {
        params: { report_id: message.report.id, kind: message.kind, place: message.place },
        body: values,
        key,
      }),
    done: (saved) => {
      set(saved);
      invalidate("/voices/reports");
      const reach =
        can("reach.record") && message.kind !== "news"
          ? { act: { label: t("post.reach"), run: () => navigate("/giup-dan/su-kien?xem=tiep-can") } }
          : {};
      toast(t("post.done"), reach);
      onClose();
    },
  });
  return FormDialog({
    title: t("post.title"),
    form,
    submit: message.odd.length > 0 ? t("post.oddYes") : t("post"),
    onClose,
    children: html`
      ${
        message.odd.length > 0 &&
        html`<div class="notice is-danger">${Icon({ name: "alert" })}<p>${t("odd.text", { numbers: message.odd.join("; ") })}</p></div>`
      }
      ${Field({
        ...form.bind("posted_where"),
        label: t("post.where"),
        hint: t("post.whereHint"),
        required: true,
        maxlength: 200,
        autofocus: true,
      })}`,
  });
});

/** @type {Component<{ message: Message, set: (message: Message) => void }>} */
export const Log = component(function Log({ message, set }) {
  const withdraw = async (/** @type {Message["postings"][number]} */ line) => {
    if (
      !(await ask({
        title: t("log.withdrawTitle", { where: line.posted_where }),
        yes: t("log.withdraw"),
        danger: true,
      }))
    )
      return;
    try {
      set(await post("/voices/postings/{posting_id}/withdraw", { params: { posting_id: line.id } }));
      invalidate("/voices/reports");
      toast(t("log.withdrawn"));
    } catch (error) {
      toastProblem(error);
    }
  };
  return Section({
    title: t("log.title"),
    children:
      message.postings.length === 0
        ? html`<p class="soft">${t("log.none")}</p>`
        : html`<ul class="message-log">
          ${message.postings.map(
            (line) => html`<li key=${line.id}>
              <p><strong>${line.posted_where}</strong> <span class="soft">${line.posted_by}, ${dateTime(line.posted_at)}</span></p>
              <details><summary>${t("log.words")}</summary><p class="message-kept">${line.text}</p></details>
              ${
                message.actions.includes("post") &&
                Button({
                  label: t("log.withdraw"),
                  kind: "quiet",
                  small: true,
                  icon: "cross",
                  onClick: () => void withdraw(line),
                })
              }
            </li>`,
          )}</ul>`,
  });
});
