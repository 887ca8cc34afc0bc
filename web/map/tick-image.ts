/** An upright bar of one colour, as RGBA bytes; its edge columns thin out where its width is no whole number. */
export function barImage(
  widthPixels: number,
  heightPixels: number,
  colour: string,
): { width: number; height: number; data: Uint8Array } {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
  const width = Math.ceil(widthPixels) + 2
  const height = Math.round(heightPixels)
  const data = new Uint8Array(width * height * 4)
  for (let x = 0; x < width; x++) {
    const cover = Math.max(0, Math.min(1, widthPixels / 2 + 0.5 - Math.abs(x + 0.5 - width / 2)))
    for (let y = 0; y < height; y++) data.set([red, green, blue, Math.round(255 * cover)], (y * width + x) * 4)
  }
  return { width, height, data }
}
