/** The notice by itself: to read at the door, to print and to hang up at the nhà văn hóa. */
import { printPage } from "../../core/printing.js";
import { stylesheet } from "../../core/stylesheet.js";
import { can } from "../../core/session.js";
import { Button } from "../../ui/button.js";
import { Page } from "../../ui/page.js";
import { Notice } from "./notice.js";
import { t } from "./vi.js";

await stylesheet("privacy");

export default function NoticePage() {
  return Page({
    title: t("notice.title"),
    lead: t("notice.lead"),
    crumbs: can("privacy.read")
      ? [{ label: t("title"), href: "/du-lieu-ca-nhan" }, { label: t("notice.title") }]
      : undefined,
    actions: Button({ label: t("notice.print"), icon: "print", kind: "primary", onClick: () => void printPage() }),
    children: Notice({}),
  });
}
