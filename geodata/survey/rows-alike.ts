import type { ReadPair } from '../exchange/gazetteer/coordinate-order.ts'
import type { RowsAlike } from './model.ts'

export type ReadRow = { readonly row: number; readonly name: string; readonly pair: ReadPair }

/** Rows put together by how their figures read, the largest group first. */
export function rowsAlike(rows: readonly ReadRow[]): RowsAlike[] {
  const groups = new Map<string, RowsAlike & { rows: number[] }>()
  for (const { row, pair } of rows) {
    const { unit, order, zone } = pair
    const key = `${unit} ${order} ${zone ?? ''}`
    const group = groups.get(key) ?? { unit, order, zone, rows: [] }
    group.rows.push(row)
    groups.set(key, group)
  }
  return [...groups.values()].sort((one, other) => other.rows.length - one.rows.length)
}
