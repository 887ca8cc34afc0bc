/** A square of diagonal strokes that tiles without a seam, as RGBA bytes. */
export function hatchImage(
  sizePixels: number,
  colour: string,
  opacity: number,
  thicknessPixels: number,
): { width: number; height: number; data: Uint8Array } {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
  const data = new Uint8Array(sizePixels * sizePixels * 4)
  for (let y = 0; y < sizePixels; y++)
    for (let x = 0; x < sizePixels; x++) {
      const phase = (x + y + 0.5) % sizePixels
      const distance = Math.min(phase, sizePixels - phase) / Math.SQRT2
      const cover = Math.max(0, Math.min(1, thicknessPixels / 2 + 0.5 - distance))
      const alpha = opacity * cover
      data.set([red, green, blue, Math.round(255 * alpha)], (y * sizePixels + x) * 4)
    }
  return { width: sizePixels, height: sizePixels, data }
}
