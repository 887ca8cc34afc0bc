import type { OverlapsFound } from './search-overlaps.ts'

/** What several searches over one set found, as one: rows in the order of their first, then their second polygon. */
export function joinedOverlaps(parts: readonly OverlapsFound[]): OverlapsFound {
  const rows = parts.flatMap(({ kept }) =>
    Array.from(kept.first, (first, row) => ({
      first,
      second: kept.second[row]!,
      areaSquareMetres: kept.areaSquareMetres[row]!,
    })),
  )
  rows.sort((one, other) => one.first - other.first || one.second - other.second)
  return {
    candidatePairs: parts.reduce((sum, part) => sum + part.candidatePairs, 0),
    kept: {
      first: Uint32Array.from(rows, (row) => row.first),
      second: Uint32Array.from(rows, (row) => row.second),
      areaSquareMetres: Float64Array.from(rows, (row) => row.areaSquareMetres),
    },
    slivers: {
      pairs: parts.reduce((sum, part) => sum + part.slivers.pairs, 0),
      areaSquareMetres: parts.reduce((sum, part) => sum + part.slivers.areaSquareMetres, 0),
    },
  }
}
