type Point = readonly [number, number]

/** The part of a stretch that lies in a square from 0 to `size` on both axes; null when none does. */
function stretchInFrame(from: Point, to: Point, size: number): [Point, Point] | null {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
  let [enters, leaves] = [0, 1]
  for (const [step, room] of [
    [-dx, from[0]],
    [dx, size - from[0]],
    [-dy, from[1]],
    [dy, size - from[1]],
  ] as const) {
    if (step === 0 && room < 0) return null
    if (step < 0) enters = Math.max(enters, room / step)
    if (step > 0) leaves = Math.min(leaves, room / step)
  }
  if (enters >= leaves) return null
  const at = (share: number): Point => [from[0] + dx * share, from[1] + dy * share]
  return [enters === 0 ? from : at(enters), leaves === 1 ? to : at(leaves)]
}

const isSame = (first: Point | undefined, second: Point): boolean =>
  first !== undefined && first[0] === second[0] && first[1] === second[1]

/** The pieces of a line that lie in a square from 0 to `size` on both axes, in the order of the line. */
export function clipToFrame(line: readonly Point[], size: number): Point[][] {
  const pieces: Point[][] = []
  for (const [index, to] of line.entries()) {
    const from = line[index - 1]
    const inside = from && stretchInFrame(from, to, size)
    if (!inside) continue
    const last = pieces.at(-1)
    if (last && isSame(last.at(-1), inside[0])) last.push(inside[1])
    else pieces.push([...inside])
  }
  return pieces
}
