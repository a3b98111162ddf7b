/** Whether two panes fit beside each other. */
import { useLayoutEffect, useState } from "../../../vendor/kit.js";

const WIDE = "(min-width: 72rem)";

export function useWide() {
  const [wide, set] = useState(() => matchMedia(WIDE).matches);
  useLayoutEffect(() => {
    const media = matchMedia(WIDE);
    const tell = () => set(media.matches);
    media.addEventListener("change", tell);
    return () => media.removeEventListener("change", tell);
  }, []);
  return wide;
}
