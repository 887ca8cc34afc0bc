/** A square of the web mercator pyramid: x to the east, y to the south, 2^z of them across the world. */
export type TileAddress = { readonly z: number; readonly x: number; readonly y: number }

/** In degrees of CGCS2000. */
export type GroundBox = { readonly west: number; readonly south: number; readonly east: number; readonly north: number }

export const AUDIENCES = ['officer', 'court', 'public'] as const
export type Audience = (typeof AUDIENCES)[number]
