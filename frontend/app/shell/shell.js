/** The frame of the application for a signed-in person: head, rail or bottom bar, the page, messages. */
import { html, signal, useEffect, useErrorBoundary, useLayoutEffect, useLocation, useRef } from "../../vendor/kit.js";
import { get } from "../api/client.js";
import { asProblem } from "../api/problem.js";
import { listenForPrinting, printPage } from "../core/printing.js";
import { navigation } from "../core/roles.js";
import { find, useScreen } from "../core/router.js";
import { can, lock, me, overPage, ownsPhone } from "../core/session.js";
import { stylesheet } from "../core/stylesheet.js";
import { t } from "../ui/vi.js";
import { routes } from "../routes.js";
import { BrandMark } from "../ui/brand.js";
import { Button, LinkButton } from "../ui/button.js";
import { classes, component } from "../ui/component.js";
import { Questions } from "../ui/dialog.js";
import { Icon } from "../ui/icons.js";
import { personMoves } from "../ui/page.js";
import { EmptyState, ErrorState, Loading } from "../ui/states.js";
import { toast, Toasts } from "../ui/toast.js";
import { BottomBar } from "./bottom-bar.js";
import { NavLinks } from "./nav-links.js";
import { openPalette, Shortcuts, toggleHelp } from "./shortcuts.js";
import { UserMenu } from "./user-menu.js";

await stylesheet("frame");
listenForPrinting(() =>
  toast(t("print.lacked"), { tone: "info", act: { label: t("print.whole"), run: () => void printPage() } }),
);

/** The page is at rest when nothing has come for so long, on whatever machine. */
const AT_REST = 3_000;
/** By then it is taken to be, for who works without a pause. */
const LATEST = 5_000;
/** For so long nobody is asked to sign in once they put it off, in milliseconds. */
const LATER = 300_000;
let putOff = 0;
/** More places than this are laid closer in a low window. */
const LONG = 12;
/**
 * What comes once the page is at rest.
 * @typedef {typeof import("./unsaved-note.js")} Note
 * @typedef {[typeof import("./new-version.js"), typeof import("./bell.js"), typeof import("./idleness.js"), Note]} Late
 * @type {import("../../vendor/kit.js").Signal<Late | []>}
 */
const late = signal([]);

/** @typedef {import("../../vendor/kit.js").VNode} VNode */

/** The sign-in over the page, while a session has run out. @type {import("../../vendor/kit.js").Signal<VNode | null>} */
const signIn = signal(null);

/** @param {import("../core/session.js").Me} who @returns {Promise<boolean>} whether they signed in again */
async function askToSignIn(who) {
  if (Date.now() - putOff < LATER) return false;
  const { SignInAgain } = await import("./sign-in-again.js");
  const again = await new Promise((answer) => (signIn.value = SignInAgain({ who, answer })));
  signIn.value = null;
  if (!again) putOff = Date.now();
  return again;
}

/** @param {import("../core/session.js").Me} who @returns {Promise<boolean>} whether they proved who they are */
async function askForProof(who) {
  const { StepUp } = await import("./step-up.js");
  const proved = await new Promise((answer) => (signIn.value = StepUp({ who, answer })));
  signIn.value = null;
  return proved;
}

/** @param {import("../core/session.js").Me} who @returns {Promise<boolean>} whether they are back */
async function hidePage(who) {
  const { Lock } = await import("./lock.js");
  const opened = await new Promise((answer) => (signIn.value = Lock({ who, answer })));
  signIn.value = null;
  return opened;
}

const NOWHERE = { path: "/404", load: () => import("../pages/errors/lost.js") };
const FORBIDDEN = { path: "/403", load: () => import("../pages/errors/forbidden.js") };
const ALL = [...routes, NOWHERE, FORBIDDEN];
const ID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** The address of what is shown: none where it leads nowhere, or the id in it is damaged. @param {string} path */
function shownAt(path) {
  const { route, params } = find(routes, path) ?? {};
  if (!route || (params?.id !== undefined && !ID.test(params.id))) return NOWHERE.path;
  return !route.action || can(route.action) || (route.ofPhone && ownsPhone()) ? path : FORBIDDEN.path;
}

/** The round on a phone has a lock of its own. */
const onRound = () => ownsPhone() && location.pathname.startsWith("/chuyen-di");

async function loadLate() {
  late.value = await Promise.all([
    import("./new-version.js"),
    import("./bell.js"),
    import("./idleness.js"),
    import("./unsaved-note.js"),
  ]);
}

export default function Shell() {
  const { path, query, wasPush } = useLocation();
  const who = me.value;
  const opened = useRef(path);
  const began = useRef(Date.now());
  const { screen, loading } = useScreen(ALL, shownAt(path));
  useEffect(() => {
    if (path !== opened.current) personMoves();
  }, [path]);
  useEffect(() => {
    overPage.ask = askToSignIn;
    overPage.prove = askForProof;
    overPage.lock = hidePage;
    return () => {
      overPage.ask = null;
      overPage.prove = null;
      overPage.lock = null;
      signIn.value = null;
    };
  }, []);
  const minutes = who?.idle_minutes ?? 0;
  const [version, bell, idleness, unsaved] = late.value;
  useLayoutEffect(() => {
    if (minutes > 0)
      return idleness?.watchIdleness({
        minutes,
        since: began.current,
        awake: () => void get("/auth/me").catch(() => {}),
        lock,
        exempt: onRound,
      });
  }, [minutes, idleness]);
  useEffect(() => {
    let timer = 0;
    /** @param {number} seen so many answers had come when it looked last */
    const wait = (seen) => {
      const come = performance.getEntriesByType("resource").length;
      const left = LATEST - (Date.now() - began.current);
      if (come > seen && left > 0) timer = setTimeout(wait, Math.min(AT_REST, left), come);
      else void loadLate().catch(() => (timer = setTimeout(wait, 10 * AT_REST, come)));
    };
    wait(-1);
    return () => clearTimeout(timer);
  }, []);
  useLayoutEffect(() => {
    if (wasPush && !loading) scrollTo(0, 0);
  }, [path, loading]);
  if (!who) return null;
  const entries = navigation(who.actions, routes);
  return html`<div class="app">
    <a class="skip button is-primary" href="#noi-dung">${t("app.skip")}</a>
    <header class="app-top">
      <div class="app-head">
        <a class="brand" href="/">
          ${BrandMark({})}
          <span><b>${who.ward?.name ?? t("app.name")}</b><small>${t("app.tagline")}</small></span>
        </a>
        ${bell?.Bell({})}
        <button type="button" class="button find" title=${t("app.find")} onClick=${() => void openPalette()}>
          ${Icon({ name: "search" })}<span>${t("app.find")}</span></button>
        ${Button({ label: t("app.help"), icon: "info", kind: "quiet", onClick: () => void toggleHelp() })}
        ${UserMenu({ who, bell })}
      </div>
      <p class="print-lacks">${t("print.lacks")}</p>
      ${who.demo && html`<p class="ribbon">${t("app.demo")}</p>`}
      ${version?.NewVersion({})}
    </header>
    <aside class=${classes("rail", entries.length > LONG && "is-long")}><nav aria-label=${t("nav.label")}>
      ${NavLinks({ entries, path })}
    </nav></aside>
    <main class="app-main" id="noi-dung" tabindex="-1">
      ${loading && screen && html`<div class="loading-bar" role="progressbar" aria-label=${t("state.loading")}></div>`}
      ${unsaved?.UnsavedNote({ path })}
      ${Screen({ key: screen?.key ?? "", screen, query, path })}
    </main>
    ${BottomBar({ entries, actions: who.actions, path })}
    ${Toasts({})}${Questions({})}${Shortcuts({ entries, path })}${signIn.value}
  </div>`;
}

/** @type {Component<{ screen: import("../core/router.js").Screen | null, query: Record<string, string>, path: string }>} */
const Screen = component(function Screen({ screen, query, path }) {
  const [broken] = useErrorBoundary();
  if (broken)
    return html`<div class="page">
      ${ErrorState({ title: t("state.broken"), problem: asProblem(broken), onRetry: () => location.reload() })}
    </div>`;
  if (!screen) return html`<div class="page">${Loading({ lines: 8 })}</div>`;
  if (screen.error) return NotHere({});
  return html`<${screen.page} key=${JSON.stringify(screen.params)} params=${screen.params} query=${query} path=${path} />`;
});

/** A page whose module did not come: not kept in this browser, or gone with an update of the server. */
const NotHere = component(function NotHere() {
  const here = navigator.onLine ? "outdated" : "notHere";
  return html`<div class="page">${EmptyState({
    title: t(`state.${here}`),
    hint: t(`state.${here}Hint`),
    icon: "alert",
    action: html`<div class="row">
      ${ownsPhone() && LinkButton({ label: t("state.toRound"), href: "/chuyen-di", kind: "primary", icon: "left" })}
      ${Button({ label: t("act.retry"), icon: "refresh", onClick: () => location.reload() })}
    </div>`,
  })}</div>`;
});
