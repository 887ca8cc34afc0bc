import type { HeightField } from './model.ts'

export type HeightFigures = {
  /** Null where no cell has a height. */
  readonly lowestMetres: number | null
  readonly highestMetres: number | null
  /** Of the cells, from 0 to 1. */
  readonly shareWithoutHeight: number
}

export function heightFigures({ heights }: Pick<HeightField, 'heights'>): HeightFigures {
  let [lowest, highest, known] = [Infinity, -Infinity, 0]
  for (const height of heights) {
    if (height !== height) continue
    known++
    if (height < lowest) lowest = height
    if (height > highest) highest = height
  }
  return {
    lowestMetres: known === 0 ? null : lowest,
    highestMetres: known === 0 ? null : highest,
    shareWithoutHeight: heights.length === 0 ? 1 : 1 - known / heights.length,
  }
}
