/** At most 256 colours, and for each pixel which of them it has. */
export type PalettePicture = { readonly colours: readonly number[]; readonly indices: Uint8Array }

const MOST_COLOURS = 256
const CHANNELS = [16, 8, 0]

const channel = (colour: number, shift: number): number => (colour >> shift) & 255

/** How often each colour occurs; pixels are red, green, blue and opacity, which is not looked at. */
function countColours(pixels: Uint8Array | Uint8ClampedArray): Map<number, number> {
  const counts = new Map<number, number>()
  for (let at = 0; at < pixels.length; at += 4) {
    const colour = (pixels[at]! << 16) | (pixels[at + 1]! << 8) | pixels[at + 2]!
    counts.set(colour, (counts.get(colour) ?? 0) + 1)
  }
  return counts
}

type Box = { readonly colours: number[]; readonly shift: number; readonly spread: number }

/** Along which channel the colours lie apart most, weighed by how much of the picture they are. */
function boxOf(colours: number[], counts: ReadonlyMap<number, number>): Box {
  const weight = colours.reduce((sum, colour) => sum + counts.get(colour)!, 0)
  const spreads = CHANNELS.map((shift) => {
    const values = colours.map((colour) => channel(colour, shift))
    return Math.max(...values) - Math.min(...values)
  })
  const widest = spreads.indexOf(Math.max(...spreads))
  return { colours, shift: CHANNELS[widest]!, spread: spreads[widest]! * Math.sqrt(weight) }
}

function halves({ colours, shift }: Box, counts: ReadonlyMap<number, number>): [Box, Box] {
  const sorted = colours.toSorted((one, other) => channel(one, shift) - channel(other, shift))
  const middle = sorted.length >> 1
  return [boxOf(sorted.slice(0, middle), counts), boxOf(sorted.slice(middle), counts)]
}

function meanOf({ colours }: Box, counts: ReadonlyMap<number, number>): number {
  const weight = colours.reduce((sum, colour) => sum + counts.get(colour)!, 0)
  return CHANNELS.reduce((mean, shift) => {
    const sum = colours.reduce((total, colour) => total + channel(colour, shift) * counts.get(colour)!, 0)
    return mean | (Math.round(sum / weight) << shift)
  }, 0)
}

/** Median cut: the colours are parted where they lie apart most, until there are as many boxes as a palette holds. */
export function palettePicture(pixels: Uint8Array | Uint8ClampedArray): PalettePicture {
  const counts = countColours(pixels)
  let boxes = [boxOf([...counts.keys()], counts)]
  while (boxes.length < Math.min(MOST_COLOURS, counts.size)) {
    const widest = boxes.reduce((best, box) => (box.colours.length > 1 && box.spread >= best.spread ? box : best))
    if (widest.colours.length < 2) break
    boxes = [...boxes.filter((box) => box !== widest), ...halves(widest, counts)]
  }
  const places = new Map(boxes.flatMap(({ colours }, index) => colours.map((colour) => [colour, index] as const)))
  const indices = new Uint8Array(pixels.length / 4)
  for (let at = 0; at < indices.length; at += 1)
    indices[at] = places.get((pixels[at * 4]! << 16) | (pixels[at * 4 + 1]! << 8) | pixels[at * 4 + 2]!)!
  return { colours: boxes.map((box) => meanOf(box, counts)), indices }
}
