/** What the way back starts from: a line with its words, and the ground it lies on. */
import type { Metres, PlaneSystem } from '../../crs/gauss-kruger.ts'
import type { OutlineRole, Segment, StandingOutline } from '../../outline/model.ts'
import type { Place } from '../../places/place.ts'

export type DrawnLine = Pick<
  StandingOutline,
  'segments' | 'openSides' | 'unlocated' | 'polygon' | 'closedByStraightMetres'
> & {
  readonly role: OutlineRole
}

export type Ground = { readonly places: readonly Place[]; readonly plane: PlaneSystem }

/** A dividing line has two ends; everything else is meant to go round. */
export const isMeantToClose = ({ role }: Pick<DrawnLine, 'role'>): boolean => role !== 'dividing-line'

export const pointsOf = ({ coordinates }: Segment, { plane }: Ground): Metres[] => coordinates.map(plane.toPlane)
