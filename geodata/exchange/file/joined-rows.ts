import { failure, success, type Result } from '../../result.ts'

import type { Problem } from '../../problems.ts'
import type { FeatureRow, FeatureRows } from '../gazetteer/feature-rows.ts'

export type RowsOfLayer = Pick<FeatureRows, 'rows' | 'system' | 'remarks'> & { readonly name: string }

const LAYER_FIELD = '图层'

/** Rows of several layers as one list, numbered through, each with the layer that it is from. Their systems must be one. */
export function joinedRows(layers: readonly RowsOfLayer[]): Result<Pick<FeatureRows, 'rows' | 'system' | 'remarks'>> {
  const [first, second] = layers
  if (!first) return success({ rows: [], system: null, remarks: [] })
  if (!second) return success(first)
  const other = layers.find(({ system }) => system?.epsg !== first.system?.epsg)
  if (other)
    return failure({
      code: 'places-system-conflict',
      details: { stated: first.system?.epsg ?? '?', given: other.system?.epsg ?? '?' },
    })
  const rows: FeatureRow[] = []
  const remarks: Problem[] = []
  for (const layer of layers) {
    const before = rows.length
    for (const remark of layer.remarks ?? [])
      remarks.push({ ...remark, details: { ...remark.details, row: before + Number(remark.details['row']) } })
    for (const row of layer.rows) {
      const number = rows.length + 1
      const fault = row.fault && { ...row.fault, details: { ...row.fault.details, row: number } }
      rows.push({
        ...row,
        row: number,
        fields: { [LAYER_FIELD]: layer.name, ...row.fields },
        ...(fault ? { fault } : {}),
      })
    }
  }
  return success({ rows, system: first.system, remarks })
}
