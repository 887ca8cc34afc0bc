import { boxTree } from '../../geodata/overlaps/search-overlaps.ts'
import { sharedAreaMeter } from '../../geodata/overlaps/shared-area.ts'

import type { PackedParcels } from './packed-outlines.ts'
import type { FoundPair } from './recorded-overlaps.ts'

/** Every pair of these parcels, and of one of them with another, that shares ground. */
export function pairsWith(changed: ReadonlySet<number>, { polygons, ids, versions }: PackedParcels): FoundPair[] {
  const tree = boxTree(polygons)
  if (!tree) return []
  const areaOf = sharedAreaMeter(polygons)
  const { boxesMillimetres: boxes, areasSquareMetres: areas } = polygons
  const found: FoundPair[] = []
  for (const [one, id] of ids.entries()) {
    if (!changed.has(id)) continue
    const isOwn = (other: number): boolean => other !== one && !(changed.has(ids[other]!) && other < one)
    const [west, south, east, north] = boxes.subarray(4 * one, 4 * one + 4)
    for (const other of tree.search(west!, south!, east!, north!, isOwn)) {
      const [first, second] = one < other ? [one, other] : [other, one]
      const areaSquareMetres = areaOf(first, second)
      if (areaSquareMetres === 0) continue
      found.push({
        firstId: ids[first]!,
        secondId: ids[second]!,
        firstVersion: versions[first]!,
        secondVersion: versions[second]!,
        areaSquareMetres,
        firstSquareMetres: areas[first]!,
        secondSquareMetres: areas[second]!,
      })
    }
  }
  return found
}
