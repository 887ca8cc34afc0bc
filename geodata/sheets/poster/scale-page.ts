import { INK } from '../signs.ts'

import type { Mark, Page, Spot, Stroke } from '../model.ts'

/** Printers that know only black and white make a pattern of dots of anything else. */
const BLACK = '#000000'
const pure = (colour: string): string => (colour === INK ? BLACK : colour)

/** A page in pure black, with everything on it larger by one factor: A3 is A4 times the square root of two. */
export function scalePage({ width, height, marks }: Page, factor: number): Page {
  const spot = ([x, y]: Spot): Spot => [x * factor, y * factor]
  const stroke = (given: Stroke): Stroke => {
    const { dash } = given
    const [first = 0, second = 0, ...others] = (dash ?? []).map((part) => part * factor)
    const widthMillimetres = given.widthMillimetres * factor
    return {
      ...given,
      colour: pure(given.colour),
      widthMillimetres,
      ...(dash && { dash: [first, second, ...others] as const }),
    }
  }
  const ring = (points: readonly Spot[]): Spot[] => points.map(spot)
  const mark = (one: Mark): Mark => {
    switch (one.is) {
      case 'line':
        return { ...one, points: ring(one.points), stroke: stroke(one.stroke) }
      case 'area':
        return {
          ...one,
          rings: one.rings.map(ring),
          fill: one.fill && pure(one.fill),
          stroke: one.stroke && stroke(one.stroke),
        }
      case 'hatch':
        return {
          ...one,
          rings: one.rings.map(ring),
          stroke: stroke(one.stroke),
          spacingMillimetres: one.spacingMillimetres * factor,
        }
      case 'disc':
        return { ...one, at: spot(one.at), radius: one.radius * factor, stroke: one.stroke && stroke(one.stroke) }
      case 'text':
        return { ...one, at: spot(one.at), size: one.size * factor, colour: pure(one.colour) }
      case 'code':
        return { ...one, at: spot(one.at), size: one.size * factor }
      case 'window': {
        const [left, top] = spot([one.box.left, one.box.top])
        const box = { left, top, width: one.box.width * factor, height: one.box.height * factor }
        return { ...one, box, marks: one.marks.map(mark) }
      }
    }
  }
  return { width: width * factor, height: height * factor, marks: marks.map(mark) }
}
