/** The address that the figures of the targets had before; leads to the one they have now. */
import { useEffect } from "../../../vendor/kit.js";
import { navigate } from "../../core/router.js";
import { measurePath } from "./selection.js";

/** @param {import("../../core/router.js").PageProps} props */
export default function FormerAddress({ params }) {
  useEffect(() => {
    const path = params.code ? measurePath(params.code) : "/muc-tieu";
    navigate(`${path}${location.search}`, { replace: true });
  }, []);
  return null;
}
