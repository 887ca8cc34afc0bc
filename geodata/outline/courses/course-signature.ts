/** A course told by where it begins, passes and ends, so that a person's choice finds it again when the drawing is made anew. */
import { distanceMetres, lengthMetres } from '../../crs/plane-geometry.ts'

import { courseOf } from '../leg-cost.ts'

import type { AnswerValue } from '../../answers/model.ts'
import type { Metres, PlaneSystem } from '../../crs/gauss-kruger.ts'
import type { Link } from '../link.ts'

/** Of start, middle and end of a course; in the plane of the case. */
export type CourseSignature = readonly Metres[]

/** A course whose three points lie within this of the chosen ones is the chosen course. */
const SAME_METRES = 30
/** 1 m on the ground. */
const DEGREE_DIGITS = 5

function middleOf(course: readonly Metres[]): Metres {
  let left = lengthMetres(course) / 2
  for (let index = 1; index < course.length; index++) {
    const [from, to] = [course[index - 1]!, course[index]!]
    const metres = distanceMetres(from, to)
    if (metres >= left && metres > 0)
      return [from[0] + ((to[0] - from[0]) * left) / metres, from[1] + ((to[1] - from[1]) * left) / metres]
    left -= metres
  }
  return course.at(-1)!
}

/** Undefined for a call that is not drawn. */
function signatureOf(link: Link): CourseSignature | undefined {
  const course = courseOf(link)
  return course.length < 2 ? undefined : [course[0]!, middleOf(course), course.at(-1)!]
}

export const followsCourse = (link: Link, chosen: CourseSignature): boolean =>
  signatureOf(link)?.every((point, index) => distanceMetres(point, chosen[index]!) <= SAME_METRES) ?? false

export function courseValue(link: Link, plane: PlaneSystem): AnswerValue | undefined {
  const points = signatureOf(link)?.map((point) =>
    plane
      .toGeographic(point)
      .slice(0, 2)
      .map((degrees) => degrees.toFixed(DEGREE_DIGITS))
      .join(','),
  )
  return points && `course:${points.join(';')}`
}

/** Null for what is no course. */
function parseCourse(parameter: string): readonly (readonly [number, number])[] | null {
  const points = parameter.split(';').map((point) => point.split(',').map(Number))
  const isCourse = points.length === 3 && points.every((point) => point.length === 2 && point.every(Number.isFinite))
  return isCourse ? points.map(([longitude, latitude]) => [longitude!, latitude!]) : null
}

/** The course that an answer names; undefined for every other answer. */
export function courseOfValue(value: AnswerValue | undefined, plane: PlaneSystem): CourseSignature | undefined {
  const points = value?.startsWith('course:') ? parseCourse(value.slice('course:'.length)) : null
  return points?.map((point) => plane.toPlane([...point]))
}
