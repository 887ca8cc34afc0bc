import type { OverlapColumns, OverlapsFound } from './search-overlaps.ts'

/** Rows in the order of their first, then their second polygon. */
function joinedColumns(parts: readonly OverlapColumns[]): OverlapColumns {
  const rows = parts.flatMap((part) =>
    Array.from(part.first, (first, row) => ({
      first,
      second: part.second[row]!,
      areaSquareMetres: part.areaSquareMetres[row]!,
    })),
  )
  rows.sort((one, other) => one.first - other.first || one.second - other.second)
  return {
    first: Uint32Array.from(rows, (row) => row.first),
    second: Uint32Array.from(rows, (row) => row.second),
    areaSquareMetres: Float64Array.from(rows, (row) => row.areaSquareMetres),
  }
}

/** What several searches over one set found, as one. */
export function joinedOverlaps(parts: readonly OverlapsFound[]): OverlapsFound {
  return {
    candidatePairs: parts.reduce((sum, part) => sum + part.candidatePairs, 0),
    kept: joinedColumns(parts.map(({ kept }) => kept)),
    slivers: {
      pairs: parts.reduce((sum, part) => sum + part.slivers.pairs, 0),
      areaSquareMetres: parts.reduce((sum, part) => sum + part.slivers.areaSquareMetres, 0),
      listed: joinedColumns(parts.map(({ slivers }) => slivers.listed)),
    },
  }
}
