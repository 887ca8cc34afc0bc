const TILE_PIXELS = 512
const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** Screen pixels per degree of longitude and of latitude around a latitude, for laying out marks only. */
export type PixelScale = { readonly perLongitude: number; readonly perLatitude: number }

export function pixelScale(zoom: number, latitude: number): PixelScale {
  const perLongitude = (TILE_PIXELS * 2 ** zoom) / 360
  return { perLongitude, perLatitude: perLongitude / Math.cos(radians(latitude)) }
}
