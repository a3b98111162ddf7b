/** Photos made small on the phone: drawn anew on a canvas, so that place, time and camera are gone before anything is kept. */

const LONGEST_SIDE = 1600;
const MOST_BYTES = 2_000_000;
const QUALITIES = [0.82, 0.7, 0.55, 0.4];

/**
 * A JPEG of at most 1600 px and 2 MB. Raises an Error for what is no picture.
 * @param {Blob} file
 * @returns {Promise<Blob>}
 */
export async function shrunk(file) {
  const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
  const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  for (const quality of QUALITIES) {
    const blob = await new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg", quality));
    if (blob && blob.size <= MOST_BYTES) return blob;
  }
  throw new Error("too large");
}
