/** An address that leads nowhere. */
import { html } from "../../../vendor/kit.js";
import { LinkButton } from "../../ui/button.js";
import { Page } from "../../ui/page.js";
import { EmptyState } from "../../ui/states.js";
import { t as shared } from "../../ui/vi.js";
import { t } from "./vi.js";

export default function NotFound() {
  return Page({
    title: t("missing.title"),
    narrow: true,
    children: html`${EmptyState({
      title: t("missing.what"),
      hint: t("missing.hint"),
      icon: "search",
      action: LinkButton({ label: shared("act.home"), href: "/", kind: "primary" }),
    })}`,
  });
}
