import { GROUND } from '../style.ts'

import { RIDGES, WATERLINES, inLine, inPolygon, ofKind } from './kinds.ts'
import { SOURCES } from './sources.ts'
import { halo, text } from './text.ts'

import type { FillLayerSpecification, LineLayerSpecification, SymbolLayerSpecification } from 'maplibre-gl'
import type { LandmarkKind } from '../../../geodata/boundary/model.ts'

const groundFill = (kind: LandmarkKind, { fill, line }: { fill: string; line: string }): FillLayerSpecification => ({
  id: `ground-${kind}`,
  type: 'fill',
  source: SOURCES.places,
  filter: ['all', ofKind(kind), inPolygon],
  paint: { 'fill-color': fill, 'fill-outline-color': line },
})

const groundLine = (
  id: string,
  kinds: LandmarkKind[],
  colour: string,
  widthPixels: number,
): LineLayerSpecification => ({
  id,
  type: 'line',
  source: SOURCES.places,
  filter: ['all', ofKind(...kinds), inLine],
  layout: { 'line-cap': 'round', 'line-join': 'round' },
  paint: { 'line-color': colour, 'line-width': widthPixels },
})

export const GROUND_LAYERS: readonly (FillLayerSpecification | LineLayerSpecification)[] = [
  groundFill('field', GROUND.field),
  groundFill('water-body', GROUND.water),
  groundFill('settlement', GROUND.settlement),
  groundLine('ground-gully', WATERLINES, GROUND.gully.line, GROUND.gully.widthPixels),
  groundLine('ground-ridge', RIDGES, GROUND.ridge.line, GROUND.ridge.widthPixels),
  groundLine('ground-road-casing', ['road'], GROUND.road.casing, GROUND.road.widthPixels + 1.5),
  groundLine('ground-road', ['road'], GROUND.road.fill, GROUND.road.widthPixels),
]

export const GRID_LAYER: LineLayerSpecification = {
  id: 'grid-lines',
  type: 'line',
  source: SOURCES.grid,
  paint: { 'line-color': GROUND.grid, 'line-width': 0.7, 'line-opacity': 0.8 },
}

export const GRID_LABEL_LAYER: SymbolLayerSpecification = {
  id: 'grid-labels',
  type: 'symbol',
  source: SOURCES.gridLabels,
  layout: {
    ...text(11),
    'text-field': ['get', 'text'],
    'text-anchor': ['match', ['get', 'axis'], 'north', 'left', 'top'],
    'text-offset': ['match', ['get', 'axis'], 'north', ['literal', [0.5, 0]], ['literal', [0, 0.5]]],
    'text-allow-overlap': true,
    'text-ignore-placement': true,
  },
  paint: halo(GROUND.gridLabel),
}
