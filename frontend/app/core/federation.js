/** The way to the provider of linked identities, and back: what the browser set out for is kept in this tab alone. */
import { post } from "../api/client.js";
import { adopt } from "./session.js";

const ERRAND = "toso-errand";

/** @param {"sign-in" | "link"} errand */
export async function setOut(errand) {
  const { url } = await post(errand === "link" ? "/auth/oidc/identities/begin" : "/auth/oidc/begin", {});
  sessionStorage.setItem(ERRAND, errand);
  location.assign(url);
}

/**
 * Gives the server what the provider gave; the path to go on to. Raises ApiProblem.
 * @param {{ code?: string, state?: string, iss?: string }} answer
 */
export async function comeBack({ code = "", state = "", iss = "" }) {
  const linking = sessionStorage.getItem(ERRAND) === "link";
  sessionStorage.removeItem(ERRAND);
  const body = { code, state, iss };
  if (linking) await post("/auth/oidc/identities", { body });
  else adopt(await post("/auth/oidc/finish", { body }));
  return linking ? "/tai-khoan" : "/";
}
