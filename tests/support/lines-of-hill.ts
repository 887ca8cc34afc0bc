import type { PlaceChangeBody } from '../../geodata/wire/places.ts'

/** About 400 m east to west and 333 m south to north: a square of lines 0.004° and 0.003° apart. */
export const [WEST, SOUTH, EAST, NORTH] = [108, 24, 108.004, 24.003]

/** A place as a person enters it. */
export type Given = PlaceChangeBody['place']
export const line = (
  kind: Given['kind'],
  name: string,
  coordinates: [number, number][],
  method?: Given['method'],
): Given => ({
  kind,
  names: [{ name, source: '现场' }],
  geometry: { type: 'LineString', coordinates },
  accuracyMetres: 5,
  illustrative: false,
  ...(method ? { method } : {}),
})
export const ROAD = line('road', '大湾公路', [
  [EAST, SOUTH - 0.001],
  [EAST, NORTH + 0.001],
])
export const GULLY = line('gully', '牛角冲', [
  [WEST - 0.001, SOUTH],
  [EAST + 0.003, SOUTH],
])
export const RIDGE = line('ridge', '石壁岭', [
  [WEST, SOUTH - 0.001],
  [WEST, NORTH + 0.001],
])
export const EDGE = line(
  'holder',
  '李家山南缘',
  [
    [WEST - 0.001, NORTH],
    [EAST + 0.003, NORTH],
  ],
  'drawn-by-hand',
)
/** An area whose edge crosses itself. */
export const CROSSED: Given = {
  ...ROAD,
  kind: 'field',
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [WEST, SOUTH],
        [EAST, NORTH],
        [EAST, SOUTH],
        [WEST, NORTH],
        [WEST, SOUTH],
      ],
    ],
  },
}
/** As an import takes it. */
export const feature = (id: string, { geometry, ...properties }: Given) => ({
  type: 'Feature',
  id,
  geometry,
  properties,
})
