export const HATCH_DIRECTIONS = ['rising', 'falling', 'level', 'upright'] as const
export type HatchDirection = (typeof HATCH_DIRECTIONS)[number]

/** How far along the pattern a pixel lies, for each direction of its strokes. */
const ALONG: Readonly<Record<HatchDirection, (x: number, y: number) => number>> = {
  rising: (x, y) => x + y + 0.5,
  falling: (x, y) => x - y + 0.5,
  level: (_, y) => y + 0.5,
  upright: (x) => x + 0.5,
}

/** A square of strokes that tiles without a seam, as RGBA bytes. */
export function hatchImage(
  sizePixels: number,
  colour: string,
  opacity: number,
  thicknessPixels: number,
  direction: HatchDirection = 'rising',
): { width: number; height: number; data: Uint8Array } {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
  const steepness = direction === 'rising' || direction === 'falling' ? Math.SQRT2 : 1
  const data = new Uint8Array(sizePixels * sizePixels * 4)
  for (let y = 0; y < sizePixels; y++)
    for (let x = 0; x < sizePixels; x++) {
      const phase = (ALONG[direction](x, y) + sizePixels) % sizePixels
      const distance = Math.min(phase, sizePixels - phase) / steepness
      const cover = Math.max(0, Math.min(1, thicknessPixels / 2 + 0.5 - distance))
      const alpha = opacity * cover
      data.set([red, green, blue, Math.round(255 * alpha)], (y * sizePixels + x) * 4)
    }
  return { width: sizePixels, height: sizePixels, data }
}
