/** A name beside its place; the spot in units of the drawing, x to the right and y down. */
export type SpotName = { readonly text: string; readonly x: number; readonly y: number }

type Box = readonly [left: number, top: number, right: number, bottom: number]

/** Half a letter for what is narrow (Latin letters, figures), else a whole one. */
const widthOf = (text: string, letter: number): number =>
  [...text].reduce((width, each) => width + (each.charCodeAt(0) < 0x2e80 ? letter / 2 : letter), 0)

const boxOf = ({ text, x, y }: SpotName, letter: number): Box => [x, y - letter, x + widthOf(text, letter), y]

const overlap = (one: Box, other: Box): boolean =>
  one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3]

/** What no name may lie over: so far to every side of a spot. */
export type Disc = { readonly x: number; readonly y: number; readonly radius: number }

/**
 * The names that can be read: inside a drawing that reaches `half` from its middle, and none over another or over a disc. The first come
 * first; whoever comes nearer sees the others.
 */
export function readableNames(
  names: readonly SpotName[],
  letter: number,
  half: number,
  discs: readonly Disc[] = [],
): SpotName[] {
  const taken = discs.map(({ x, y, radius }): Box => [x - radius, y - radius, x + radius, y + radius])
  return names.filter((name) => {
    const box = boxOf(name, letter)
    const isInside = box[0] >= -half && box[1] >= -half && box[2] <= half && box[3] <= half
    if (!isInside || taken.some((other) => overlap(box, other))) return false
    taken.push(box)
    return true
  })
}
