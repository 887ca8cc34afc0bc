import type { BoundaryReading } from './model.ts'

/** A printed form that nobody filled in: its sides are named and none of them names a landmark. */
export const isBlankForm = ({ calls }: Pick<BoundaryReading, 'calls'>): boolean =>
  calls.length > 0 && calls.every(({ act, marks }) => act === 'bounds' && marks.length === 0)
