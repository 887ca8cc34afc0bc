import { nameInTile, type TileLayer } from './layers.ts'

/** Certainty is told by the line, sides by their letters; no colour stands for a side (promise 5 of the design). */
const INK = '#24221e'
const FIELD = '#8a8a80'
const DISPUTED = '#8f2d56'
const ROUND = 6

type Paint = Readonly<Record<string, unknown>>
export type StyleLayer = {
  readonly id: string
  readonly type: 'fill' | 'line' | 'circle' | 'symbol'
  readonly source: string
  readonly 'source-layer': string
  readonly filter?: readonly unknown[]
  readonly layout?: Paint
  readonly paint: Paint
}

const isOf = (kind: 'Point' | 'LineString' | 'Polygon') => ['==', ['geometry-type'], kind]

/** What a program that knows MapLibre styles draws of a layer: areas faint with an edge, uncertain lines dashed, points as dots. */
export function tileStyleLayers(layer: TileLayer): StyleLayer[] {
  const [source, things] = [layer.name, nameInTile(layer, 'things')]
  const colour = layer.name === 'overlaps' ? DISPUTED : INK
  const drawn = (id: string, rest: Omit<StyleLayer, 'id' | 'source' | 'source-layer'>, name = things): StyleLayer => ({
    id: `${name}-${id}`,
    source,
    'source-layer': name,
    ...rest,
  })
  const cells: StyleLayer[] =
    layer.scope === 'case'
      ? []
      : [
          drawn(
            'fill',
            { type: 'fill', paint: { 'fill-color': FIELD, 'fill-opacity': 0.5 } },
            nameInTile(layer, 'cells'),
          ),
        ]
  const certain = ['any', ['!', ['has', 'certainty']], ['==', ['get', 'certainty'], 'stated']]
  // QGIS takes no other conditions back than those that name what is there.
  const uncertain = [
    ['has', 'certainty'],
    ['!=', ['get', 'certainty'], 'stated'],
  ]
  const lines = ['!=', ['geometry-type'], 'Point']
  return [
    ...cells,
    drawn('fill', { type: 'fill', filter: isOf('Polygon'), paint: { 'fill-color': colour, 'fill-opacity': 0.12 } }),
    drawn('line', {
      type: 'line',
      filter: ['all', lines, certain],
      paint: { 'line-color': colour, 'line-width': 1.5 },
    }),
    drawn('uncertain', { type: 'line', filter: ['all', lines, ...uncertain], paint: { 'line-color': colour, 'line-width': 1.5, 'line-dasharray': [3, 2] } }), // prettier-ignore
    drawn('point', { type: 'circle', filter: isOf('Point'), paint: { 'circle-color': colour, 'circle-radius': ROUND / 2 } }), // prettier-ignore
  ]
}
