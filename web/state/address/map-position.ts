/** Where a map is looked at. */
export type MapPosition = { readonly zoom: number; readonly latitude: number; readonly longitude: number }

export const POSITION_KEY = 'map'
const DEEPEST_ZOOM = 24
const STEEPEST_LATITUDE = 85.06

/** 16.25/22.14912/107.98342: half a metre is told apart. */
export const positionWords = ({ zoom, latitude, longitude }: MapPosition): string =>
  [zoom.toFixed(2), latitude.toFixed(6), longitude.toFixed(6)].join('/')

/** Null where the address names no place on earth. */
export function readPosition(search: string): MapPosition | null {
  const words = new URLSearchParams(search).get(POSITION_KEY)?.split('/') ?? []
  const [zoom = Number.NaN, latitude = Number.NaN, longitude = Number.NaN] = words.map((word) =>
    /^-?\d{1,3}(?:\.\d{1,12})?$/u.test(word) ? Number(word) : Number.NaN,
  )
  const isPlace =
    zoom >= 0 && zoom <= DEEPEST_ZOOM && Math.abs(latitude) <= STEEPEST_LATITUDE && Math.abs(longitude) <= 180
  return words.length === 3 && isPlace ? { zoom, latitude, longitude } : null
}
