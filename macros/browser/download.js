/** Saves an answer as a file: text as it is, a chart as the picture that it is. */

/** Points of the picture to a unit of the drawing: sharp on paper and on fine screens. */
const FINENESS = 3;

/**
 * @param {string} name the file's name
 * @param {Promise<string>} text
 * @param {"csv" | "svg" | "png"} type
 */
export async function save(name, text, type) {
  const content = await text;
  const blob =
    type === "png"
      ? await picture(content)
      : new Blob([content], { type: type === "csv" ? "text/csv" : "image/svg+xml" });
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = `${name}.${type}`;
  link.click();
  // The browser has taken the file by then; at once would be too soon for some.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/**
 * @param {string} drawing an SVG file's text
 * @returns {Promise<Blob>}
 */
async function picture(drawing) {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(drawing)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = FINENESS * image.naturalWidth;
  canvas.height = FINENESS * image.naturalHeight;
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("No picture was made."))));
  });
}
