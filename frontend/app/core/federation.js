/** The way to the provider of linked identities, and back: what the browser set out for is kept in this tab alone. */
import { post } from "../api/client.js";
import { adopt } from "./session.js";

const ERRAND = "toso-errand";
const PROOF = "toso-proof";

/** @param {"sign-in" | "link"} errand */
export async function setOut(errand) {
  const { url } = await post(errand === "link" ? "/auth/oidc/identities/begin" : "/auth/oidc/begin", {});
  sessionStorage.setItem(ERRAND, errand);
  location.assign(url);
}

/** Proof of who sits here, in a window beside, so that what is typed on this page stays. */
export async function setOutToProve() {
  const beside = open("about:blank", "_blank"); // at once: later a browser takes it for a window nobody asked for
  try {
    const { url } = await post("/auth/oidc/proof/begin", {});
    localStorage.setItem(PROOF, new URL(url).searchParams.get("state") ?? "");
    (beside?.location ?? location).replace(url);
  } catch (error) {
    beside?.close();
    throw error;
  }
}

/**
 * Calls `done` once the window beside has proved it; ends with what it returns.
 * @param {() => void} done
 */
export function onProof(done) {
  const channel = new BroadcastChannel(PROOF);
  channel.onmessage = done;
  return () => channel.close();
}

/**
 * Gives the server what the provider gave; the path to go on to, "" from the window beside. Raises ApiProblem.
 * @param {{ code?: string, state?: string, iss?: string }} answer
 */
export async function comeBack({ code = "", state = "", iss = "" }) {
  const linking = sessionStorage.getItem(ERRAND) === "link";
  sessionStorage.removeItem(ERRAND);
  const body = { code, state, iss };
  if (state && localStorage.getItem(PROOF) === state) {
    localStorage.removeItem(PROOF);
    await post("/auth/oidc/proof", { body });
    new BroadcastChannel(PROOF).postMessage(true);
    return "";
  }
  if (linking) await post("/auth/oidc/identities", { body });
  else adopt(await post("/auth/oidc/finish", { body }));
  return linking ? "/tai-khoan" : "/";
}
