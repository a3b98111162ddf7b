/** Passkeys of this browser: what the server asks goes to the authenticator, what it answers goes back, bytes as base64url. */

/** Whether this browser knows passkeys at this address; an IP address never does. */
export const knowsPasskeys = () => "PublicKeyCredential" in globalThis && !/^[\d.]+$|^\[/.test(location.hostname);

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
export async function usePasskey(options) {
  const publicKey = { ...options, challenge: bytes(options.challenge), allowCredentials: [] };
  const found = await navigator.credentials.get({ publicKey }).catch(givenUp);
  return found && answered(found, ["clientDataJSON", "authenticatorData", "signature", "userHandle"]);
}

/** @param {unknown} error */
function givenUp(error) {
  if (error instanceof DOMException) return null;
  throw error;
}
