/** Whether anybody is at the page: the session is kept awake while they are, the page hidden once nobody was for so long. */

const SIGNS = ["pointerdown", "pointermove", "keydown", "wheel", "touchstart"];
/** When somebody was last seen in any tab of this browser, in milliseconds. */
const SEEN = "toso-seen";
const LOOK_EACH = 5_000;
/** Of the time after which the page locks. */
const TOLD_EACH = 0.2;

/**
 * @param {{ minutes: number, since: number, awake: () => void, lock: () => Promise<unknown>, exempt: () => boolean }} given
 *   `since`: when the page was opened, which may be long before this part of it comes; `awake`: tells the server now and then;
 *   `lock`: hides the page, until it is opened again; `exempt`: whether the page has a lock of its own
 * @returns {() => void} ends watching
 */
export function watchIdleness({ minutes, since, awake, lock, exempt }) {
  const limit = minutes * 60_000;
  let told = Date.now();
  let locked = false;
  const see = () => localStorage.setItem(SEEN, String(Date.now()));
  const seen = () => {
    const at = Number(localStorage.getItem(SEEN) ?? 0);
    if (at <= Date.now()) return at;
    see(); // the clock was set back, and time counts on from there
    return Date.now();
  };
  const sign = () => {
    const now = Date.now();
    if (locked || now - seen() >= limit) return;
    if (now - seen() > LOOK_EACH) see();
    if (Math.abs(now - told) < limit * TOLD_EACH) return;
    told = now;
    awake();
  };
  const look = () => {
    if (locked || exempt() || Date.now() - seen() < limit) return;
    locked = true;
    void lock().finally(() => {
      locked = false;
      told = Date.now();
      see();
    });
  };
  localStorage.setItem(SEEN, String(Math.max(seen(), since)));
  look();
  const timer = setInterval(look, LOOK_EACH);
  for (const name of SIGNS) addEventListener(name, sign, { passive: true, capture: true });
  document.addEventListener("visibilitychange", look);
  return () => {
    clearInterval(timer);
    for (const name of SIGNS) removeEventListener(name, sign, { capture: true });
    document.removeEventListener("visibilitychange", look);
  };
}
