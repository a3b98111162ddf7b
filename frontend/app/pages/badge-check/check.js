/** A resident, without an account: whose badge was scanned, which team's, whether it holds today; for one minute. */
import { html, useEffect, useLayoutEffect, useState } from "../../../vendor/kit.js";
import { post } from "../../api/client.js";
import { asProblem } from "../../api/problem.js";
import { stylesheet } from "../../core/stylesheet.js";
import { date } from "../../core/text.js";
import { component } from "../../ui/component.js";
import { Gate } from "../../ui/gate.js";
import { EmptyState, ErrorState, Loading } from "../../ui/states.js";
import { Status } from "../../ui/status.js";
import { t } from "./vi.js";

await stylesheet("frame"); // a stranger has no frame that would have brought it

/** @typedef {import("../../api/types.d.ts").Schema<"BadgeCheckRead">} Checked */

/** Milliseconds for which an answer stands: the code itself lasts no longer. */
const STANDS = 60_000;

/** What was scanned, taken out of the address at once: it stands behind its "#", which no server is told. */
function takeScanned() {
  const [, handle = "", code = ""] = /^#([A-Z0-9]+)\.([A-Z0-9]+)$/.exec(location.hash) ?? [];
  if (location.hash) history.replaceState(null, "", location.pathname);
  return handle ? { handle, code } : null;
}

export default function CheckPage() {
  const [scanned, scan] = useState(takeScanned);
  useLayoutEffect(() => {
    const again = () => location.hash && scan(takeScanned());
    addEventListener("hashchange", again);
    return () => removeEventListener("hashchange", again);
  }, []);
  return Gate({
    title: t("title"),
    lead: t("lead"),
    narrow: true,
    children: html`<div class="card">
      ${scanned ? Asked({ key: scanned.code, scanned }) : EmptyState({ title: t("scan"), hint: t("scanHint"), icon: "user" })}
    </div>`,
  });
}

/** @type {Component<{ scanned: { handle: string, code: string } }>} */
const Asked = component(function Asked({ scanned }) {
  const [said, say] = useState(/** @type {Checked | null} */ (null));
  const [problem, fail] = useState(/** @type {import("../../api/problem.js").ApiProblem | null} */ (null));
  const [over, end] = useState(false);
  const look = () => {
    fail(null);
    post("/badges/check", { body: scanned }).then(say, (error) => fail(asProblem(error)));
  };
  useEffect(() => {
    look();
    const timer = setTimeout(() => end(true), STANDS);
    return () => clearTimeout(timer);
  }, []);
  if (over) return EmptyState({ title: t("over"), hint: t("scanHint"), icon: "history" });
  if (said) return said.valid ? Known({ said }) : Unknown({});
  return problem ? ErrorState({ problem, onRetry: look }) : Loading({ lines: 3 });
});

/** @type {Component<{ said: Checked }>} */
const Known = component(function Known({ said }) {
  return html`<div class="stack" role="status">
    <h2>${said.full_name}</h2>
    <p>${said.team_name}</p>
    <p>${Status({ label: t("valid", { day: date(said.today) }), tone: "good" })}</p>
    <p class="small soft">${t("never")}</p>
  </div>`;
});

const Unknown = component(function Unknown() {
  return html`<div class="stack" role="status">
    <h2>${t("unknown")}</h2>
    <p>${Status({ label: t("invalid"), tone: "danger" })}</p>
    <p>${t("unknownHint")}</p>
  </div>`;
});
