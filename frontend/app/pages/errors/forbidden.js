/** A page for which the person holds no right. */
import { html } from "../../../vendor/kit.js";
import { t as shared } from "../../ui/vi.js";
import { LinkButton } from "../../ui/button.js";
import { Page } from "../../ui/page.js";
import { EmptyState } from "../../ui/states.js";
import { t } from "./vi.js";

export default function Forbidden() {
  return Page({
    title: t("forbidden.title"),
    narrow: true,
    children: html`${EmptyState({
      title: t("forbidden.what"),
      hint: t("forbidden.hint"),
      icon: "lock",
      action: LinkButton({ label: shared("act.home"), href: "/", kind: "primary" }),
    })}`,
  });
}
