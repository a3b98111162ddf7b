/** Starts the pages: asks who is signed in and shows the sign-in page, a page for everybody, or the application. */
import { effect, html, LocationProvider, render, signal, useEffect, useState } from "../vendor/kit.js";
import { asProblem, problemFrom } from "./api/problem.js";
import { knowsWords } from "./core/place-words.js";
import { find, useRouting, useScreen } from "./core/router.js";
import { loadMe, me, readWords } from "./core/session.js";
import { unsentOf } from "./core/unsent.js";
import "./core/install.js";
import "./core/theme.js";
import { t } from "./core/vi.js";
import { Login } from "./pages/account/login.js";
import { component } from "./ui/component.js";

/** Pages for everybody. @type {import("./core/router.js").Route[]} */
const openRoutes = [
  { path: "/ma/:rest*", load: () => import("./pages/account/redeem.js") },
  { path: "/dang-nhap-ngoai", load: () => import("./pages/account/return.js") },
  { path: "/nho-giup/:code*", load: () => import("./pages/assistance/ask.js") },
  { path: "/the", load: () => import("./pages/badge-check/check.js") },
  { path: "/xac-minh/:code?", load: () => import("./pages/verification/verify.js") },
  { path: "/thiet-lap", load: () => import("./pages/setup/wizard.js") },
];

/** @type {import("../vendor/kit.js").Signal<import("./api/problem.js").ApiProblem | null>} */
const trouble = signal(null);

/** Whether this browser holds a round (offline/vault.js): its owner gets in without the server, which then has only so long to answer. */
const holdsRound = () => localStorage.getItem("toso-phone") !== null;
const PATIENCE = 5_000;

async function begin() {
  trouble.value = null;
  const late = new Promise((_, fail) => holdsRound() && setTimeout(() => fail(problemFrom(null, undefined)), PATIENCE));
  try {
    await Promise.race([loadMe(), late]);
    if (me.peek() === null && !knowsWords() && !location.pathname.startsWith("/nho-giup/"))
      await Promise.race([readWords(), late]);
  } catch (error) {
    trouble.value = asProblem(error);
  }
}

const App = component(function App() {
  const { path, query } = useRouting();
  if (find(openRoutes, path)) return OpenPage({ path, query });
  const who = me.value;
  if (trouble.value && who === undefined) {
    return holdsRound()
      ? Late({ key: "alone", load: () => import("./pages/visits/alone.js") })
      : Splash({ text: trouble.value.message, retry: begin });
  }
  if (who === undefined) return Splash({ text: t("app.loading") });
  if (who === null) return Login({});
  if (who.user.must_change_password)
    return Late({ key: "password", load: () => import("./pages/account/first-password.js") });
  if (who.must_enrol) return Late({ key: "factor", load: () => import("./pages/account/first-factor.js") });
  return Late({ key: "shell", load: () => import("./shell/shell.js") });
});

/** @type {Component<{ path: string, query: Record<string, string> }>} */
const OpenPage = component(function OpenPage({ path, query }) {
  const { screen } = useScreen(openRoutes, path);
  if (screen?.error) return Splash({ text: asProblem(screen.error).message, retry: () => location.reload() });
  if (!screen?.page) return Splash({ text: t("app.loading") });
  return html`<${screen.page} params=${screen.params} query=${query} path=${path} />`;
});

/**
 * A part of the frame that is not needed for signing in.
 * @type {Component<{ load: () => Promise<import("./core/router.js").PageModule> }>}
 */
const Late = component(function Late({ load }) {
  const [state, set] = useState(/** @type {{ page?: any, failed?: boolean }} */ ({}));
  useEffect(() => {
    load().then(
      (module) => set({ page: module.default }),
      () => set({ failed: true }),
    );
  }, []);
  if (state.failed) return Splash({ text: t("problem.offline"), retry: () => location.reload() });
  return state.page ? html`<${state.page} />` : Splash({ text: t("app.loading") });
});

/** @type {Component<{ text: string, retry?: () => void }>} */
const Splash = component(function Splash({ text, retry }) {
  return html`<div class="splash" role="status">
    ${!retry && html`<span class="splash-mark" aria-hidden="true"></span>`}<p>${text}</p>
    ${retry && html`<button type="button" class="button is-primary" onClick=${retry}>${t("act.retry")}</button>`}
  </div>`;
});

effect(() => {
  const who = me.value;
  if (who !== undefined && (holdsRound() || unsentOf(who?.user.id) > 0))
    void import("./pages/visits/owner-guard.js").then(({ tidy }) => tidy(who?.user.id ?? null)).catch(() => {});
});

const root = document.getElementById("app");
if (root) {
  void begin().then(() => {
    root.replaceChildren();
    render(html`<${LocationProvider}>${App({})}<//>`, root);
  });
}
