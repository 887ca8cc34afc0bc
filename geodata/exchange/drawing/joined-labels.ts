import type { DrawnThing } from './model.ts'

type Spot = readonly number[]

/** A text names a point that lies no further off than so many of its own heights. */
const HEIGHTS_AWAY = 6
/** Beyond that nobody waits for it: then texts stay places of their own. */
const MOST_PAIRS = 20_000_000

const isLabel = ({ words, shape }: DrawnThing): boolean => words !== '' && shape.type === 'point'
const isNamed = ({ words, attributes, south }: DrawnThing): boolean =>
  words !== '' || Object.keys(attributes).length > 0 || south.length > 1

function isInside([x, y]: Spot, ring: readonly Spot[]): boolean {
  let inside = false
  for (let at = 0, before = ring.length - 1; at < ring.length; before = at++) {
    const [x1, y1] = ring[at]!
    const [x2, y2] = ring[before]!
    if (y1! > y! !== y2! > y! && x! < ((x2! - x1!) * (y! - y1!)) / (y2! - y1!) + x1!) inside = !inside
  }
  return inside
}

const spotOf = ({ shape }: DrawnThing): Spot => (shape.type === 'point' ? shape.at : [NaN, NaN])
const distance = (one: Spot, other: Spot): number => Math.hypot(one[0]! - other[0]!, one[1]! - other[1]!)

function nearest(of: DrawnThing, among: readonly DrawnThing[], reach: (label: DrawnThing) => number) {
  let found: DrawnThing | undefined
  let least = Infinity
  for (const one of among) {
    const apart = distance(spotOf(of), spotOf(one))
    if (apart < least && apart <= reach(one)) [found, least] = [one, apart]
  }
  return found
}

/** Texts that name a thing: the one text inside an area; the text beside a point where each is the nearest to the other. */
export function joinedLabels(things: readonly DrawnThing[]): ReadonlyMap<DrawnThing, DrawnThing> {
  const labels = things.filter(isLabel)
  const nameless = things.filter((thing) => !isNamed(thing))
  const joined = new Map<DrawnThing, DrawnThing>()
  if (labels.length * nameless.length > MOST_PAIRS) return joined
  const points = nameless.filter(({ shape }) => shape.type === 'point')
  for (const point of points) {
    const label = nearest(point, labels, ({ textHeight }) => textHeight * HEIGHTS_AWAY)
    if (label && nearest(label, points, () => Infinity) === point) joined.set(point, label)
  }
  const taken = new Set(joined.values())
  const free = labels.filter((label) => !taken.has(label))
  for (const thing of nameless) {
    if (thing.shape.type !== 'line' || !thing.shape.isClosed) continue
    const { vertices } = thing.shape
    const inside = free.filter((label) => isInside(spotOf(label), vertices))
    if (inside.length === 1 && !taken.has(inside[0]!)) {
      joined.set(thing, inside[0]!)
      taken.add(inside[0]!)
    }
  }
  return joined
}
