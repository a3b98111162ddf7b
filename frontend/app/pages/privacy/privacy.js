/** Personal data: citizens' requests, who looked, what is kept and how long, purposes and the notice. */
import { html } from "../../../vendor/kit.js";
import { useQuery } from "../../core/query.js";
import { can } from "../../core/session.js";
import { stylesheet } from "../../core/stylesheet.js";
import { LinkButton } from "../../ui/button.js";
import { Page } from "../../ui/page.js";
import { Tabs } from "../../ui/tabs.js";
import { Keeping } from "./retention.js";
import { NewRequest } from "./new-request.js";
import { Notice } from "./notice.js";
import { Requests } from "./requests.js";
import { t } from "./vi.js";
import { Views } from "./views.js";

await stylesheet("privacy");

export default function PrivacyPage() {
  const [query] = useQuery();
  const part = query.tab ?? "yeu-cau";
  return Page({
    title: t("title"),
    lead: t("lead"),
    actions:
      part === "thong-bao"
        ? LinkButton({ label: t("notice.print"), href: "/du-lieu-ca-nhan/thong-bao", icon: "print" })
        : part === "yeu-cau" && can("privacy.manage") && NewRequest({}),
    children: html`${Tabs({
      label: t("parts"),
      tabs: [
        { name: "yeu-cau", label: t("tab.requests"), show: () => Requests({}) },
        { name: "luot-xem", label: t("tab.views"), show: () => Views({}) },
        { name: "luu-giu", label: t("tab.keeping"), show: () => Keeping({}) },
        { name: "thong-bao", label: t("tab.notice"), show: () => Notice({}) },
      ],
    })}`,
  });
}
