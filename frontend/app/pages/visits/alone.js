/** A start without the server: the owner of this phone's round gets in by the PIN; nobody else, and nothing but the round. */
import { html, useEffect } from "../../../vendor/kit.js";
import { navigate, useRouting } from "../../core/router.js";
import { adopt } from "../../core/session.js";
import { look, ownerOf, rememberedMe, standing } from "../../offline/vault.js";
import { Button } from "../../ui/button.js";
import { Gate } from "../../ui/gate.js";
import { Door } from "./gate.js";
import { t } from "./vi.js";

const HOME = "/chuyen-di";

export default function Alone() {
  const { path } = useRouting();
  const open = standing.value === "open";
  useEffect(() => {
    void look(ownerOf() ?? "");
  }, []);
  useEffect(() => {
    if (!open) return;
    void rememberedMe().then((who) => {
      if (!path.startsWith(HOME)) navigate(HOME, { replace: true });
      adopt(who);
    });
  }, [open]);
  return Gate({
    title: t("title"),
    intro: t("alone.intro"),
    narrow: true,
    children: html`<div class="stack">
      ${Door({ offline: true })}
      ${Button({ label: t("alone.retry"), icon: "refresh", onClick: () => location.reload() })}
    </div>`,
  });
}
