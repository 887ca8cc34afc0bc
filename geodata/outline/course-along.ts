/** Stretches of followed lines, worked out once: the search comes back to the same ends again and again. */
import { lengthMetres, nearestOnLine, stretch } from '../crs/plane-geometry.ts'

import type { Metres } from '../crs/gauss-kruger.ts'

type Line = readonly Metres[]
type Station = ReturnType<typeof nearestOnLine>
type Course = { readonly points: Line; readonly lengthMetres: number }

const stations = new WeakMap<Line, WeakMap<Metres, Station>>()
const courses = new WeakMap<Line, WeakMap<Metres, WeakMap<Metres, Course>>>()

function within<Key extends object, Value>(map: WeakMap<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
}

/** The point of a line nearest to a given one. */
export const stationOn = (line: Line, point: Metres): Station =>
  within(
    within(stations, line, () => new WeakMap<Metres, Station>()),
    point,
    () => nearestOnLine(line, point),
  )

/** From one point to the line, along it, and off it to the other. */
export function courseAlong(line: Line, start: Metres, end: Metres): Course {
  const fromStart = within(
    within(courses, line, () => new WeakMap<Metres, WeakMap<Metres, Course>>()),
    start,
    () => new WeakMap<Metres, Course>(),
  )
  return within(fromStart, end, () => {
    const points = [start, ...stretch(line, stationOn(line, start), stationOn(line, end)), end]
    return { points, lengthMetres: lengthMetres(points) }
  })
}
