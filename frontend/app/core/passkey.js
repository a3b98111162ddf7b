/** Passkeys of this browser: what the server asks goes to the authenticator, what it answers goes back, bytes as base64url. */
import { post } from "../api/client.js";
import { adopt } from "./session.js";

/** @param {string} text */
const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (one) => one.charCodeAt(0));

/** @param {ArrayBuffer} data */
const packed = (data) =>
  btoa(String.fromCharCode(...new Uint8Array(data)))
    .replace(/\+/g, "-")
    .replace(/\//g, "_")
    .replace(/=+$/, "");

/** @param {any} credential @param {string[]} names of the parts of its response */
const answered = (credential, names) => ({
  id: credential.id,
  rawId: packed(credential.rawId),
  type: credential.type,
  response: Object.fromEntries(
    names.flatMap((name) => (credential.response[name] ? [[name, packed(credential.response[name])]] : [])),
  ),
});

/**
 * Makes a passkey; null where the person gave up.
 * @param {any} options
 */
export async function makePasskey(options) {
  const publicKey = {
    ...options,
    challenge: bytes(options.challenge),
    user: { ...options.user, id: bytes(options.user.id) },
    excludeCredentials: options.excludeCredentials?.map((/** @type {any} */ one) => ({ ...one, id: bytes(one.id) })),
  };
  const made = await navigator.credentials.create({ publicKey }).catch(givenUp);
  return made && answered(made, ["clientDataJSON", "attestationObject"]);
}

/**
 * Signs with a passkey; null where the person gave up, or has none here.
 * @param {any} options
 */
async function usePasskey(options) {
  const publicKey = { ...options, challenge: bytes(options.challenge), allowCredentials: [] };
  const found = await navigator.credentials.get({ publicKey }).catch(givenUp);
  return found && answered(found, ["clientDataJSON", "authenticatorData", "signature", "userHandle"]);
}

/** @param {unknown} error */
function givenUp(error) {
  if (error instanceof DOMException) return null;
  throw error;
}

/** Signs in with a passkey of this browser; false where the person gave up. */
export async function loginByPasskey() {
  const { options } = await post("/auth/passkey/options", {});
  const credential = await usePasskey(options);
  if (credential) adopt(await post("/auth/passkey", { body: { credential } }));
  return credential !== null;
}

/** Opens the page that was left alone, by a passkey of this browser; false where they gave up. */
export async function unlockByPasskey() {
  const { options } = await post("/auth/passkey/options", {});
  const credential = await usePasskey(options);
  if (credential) await post("/auth/unlock", { body: { credential, password: "" } });
  return credential !== null;
}

/** Proves anew who sits here, by a passkey of this browser; false where they gave up. */
export async function proveByPasskey() {
  const { options } = await post("/auth/passkey/options", {});
  const credential = await usePasskey(options);
  if (credential) await post("/auth/step-up", { body: { credential, password: "", factor: "" } });
  return credential !== null;
}
