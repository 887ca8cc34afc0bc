import type { ElevationGrid, GridPosition } from '../../geodata/terrain/model.ts'

type Line = { readonly coordinates: readonly GridPosition[]; readonly properties: Readonly<Record<string, unknown>> }

/** Millimetres, or a millionth of a second of arc: finer than any grid. */
const DECIMALS = { metre: 3, degree: 9 } as const

/** Lines in the grid's own reference system, which `crs` (OGC name) and `referenceSystem` name where it is known. */
export function terrainGeoJson({ referenceSystem, ...grid }: ElevationGrid, lines: readonly Line[]): string {
  const decimals = DECIMALS[referenceSystem.unit]
  const round = (value: number) => Number(value.toFixed(decimals))
  const name = referenceSystem.epsg === null ? null : `urn:ogc:def:crs:EPSG::${referenceSystem.epsg}`
  return JSON.stringify({
    type: 'FeatureCollection',
    ...(name === null ? {} : { crs: { type: 'name', properties: { name } } }),
    referenceSystem: {
      ...referenceSystem,
      order: 'east, north',
      note: "coordinates are in the grid's own reference system",
    },
    grid: {
      columns: grid.columns,
      rows: grid.rows,
      cellWidthMetres: round(grid.cellWidthMetres),
      cellHeightMetres: round(grid.cellHeightMetres),
      kind: grid.kind,
    },
    features: lines.map(({ coordinates, properties }) => ({
      type: 'Feature',
      geometry: { type: 'LineString', coordinates: coordinates.map(([east, north]) => [round(east), round(north)]) },
      properties,
    })),
  })
}
