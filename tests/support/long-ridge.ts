/** Two neighbours with one long boundary: a winding ridge of many vertices, to the south of it one, to the north the other. */
import type { Position } from 'geojson'

export const VERTICES = 2000
export const RIDGE = '长岭'
export const LONG_RIDGE_TEXT = `一、大湾组四至:东至大湾公路,南至牛角冲,西至石壁岭,北至${RIDGE}。
二、高坡组四至:东至大湾公路,南至${RIDGE},西至石壁岭,北至马鞍冲。`

type Box = { readonly west: number; readonly south: number; readonly east: number; readonly north: number }

const place = (id: string, kind: string, name: string, coordinates: Position[]) => ({
  type: 'Feature',
  id,
  geometry: { type: 'LineString', coordinates },
  properties: { kind, names: [{ name, source: '现场' }], accuracyMetres: 5, illustrative: false },
})

/** From the rock ridge in the west to the road in the east: each vertex stands for one click of an officer. */
export function ridgePositions({ west, south, east, north }: Box): Position[] {
  return Array.from({ length: VERTICES }, (_, index) => {
    const share = index / (VERTICES - 1)
    const swing = 0.5 + 0.2 * Math.sin(share * 40)
    return [west + (0.1 + 0.8 * share) * (east - west), south + swing * (north - south)]
  })
}

export function longRidgePlaces(box: Box): object[] {
  const at = (eastwards: number, northwards: number): Position => [
    box.west + eastwards * (box.east - box.west),
    box.south + northwards * (box.north - box.south),
  ]
  return [
    place('ridge', 'ridge', RIDGE, ridgePositions(box)),
    place('rock', 'ridge', '石壁岭', [at(0.1, 0.02), at(0.1, 0.98)]),
    place('road', 'road', '大湾公路', [at(0.9, 0.02), at(0.9, 0.98)]),
    place('gully', 'gully', '牛角冲', [at(0.02, 0.1), at(0.98, 0.1)]),
    place('saddle', 'gully', '马鞍冲', [at(0.02, 0.9), at(0.98, 0.9)]),
  ]
}
