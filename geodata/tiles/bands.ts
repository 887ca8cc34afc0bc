/** From which form of the ground the tiles of a zoom are made. */
export type Band = {
  /** Units across a tile. */
  readonly extent: number
  /** Units across the world of the stored form; tiles of deeper or higher zooms are scaled from it. */
  readonly stored: 'fine' | 'middle' | 'coarse'
  readonly unitsAcross: number
}

const FINE_UNITS_ACROSS = 4096 * 2 ** 16
const PIXELS = 512

/** The last zoom that shows how much lies in each cell; deeper ones show every parcel. */
export const LAST_CELL_ZOOM = 10
/** A tile shows cells that are tiles themselves, so many zooms deeper: 64 across, eight pixels each. */
const CELL_ZOOMS = 6
const FIRST_CELL_LEVEL = 8
export const LAST_CELL_LEVEL = LAST_CELL_ZOOM + CELL_ZOOMS
/** Levels at which cells are kept, the finest first. */
export const CELL_LEVELS = Array.from(
  { length: LAST_CELL_LEVEL - FIRST_CELL_LEVEL + 1 },
  (_, index) => LAST_CELL_LEVEL - index,
)

export const cellLevelOf = (zoom: number): number => Math.max(FIRST_CELL_LEVEL, zoom + CELL_ZOOMS)

export const CELL_EXTENT = 4096

/** How parcels are drawn at a zoom deeper than the cells. */
export function bandOf(zoom: number): Band {
  if (zoom === LAST_CELL_ZOOM + 1) return { extent: PIXELS, stored: 'coarse', unitsAcross: PIXELS * 2 ** zoom }
  if (zoom === LAST_CELL_ZOOM + 2) return { extent: PIXELS, stored: 'middle', unitsAcross: PIXELS * 2 ** zoom }
  return { extent: 4096, stored: 'fine', unitsAcross: FINE_UNITS_ACROSS }
}

/** How far beyond its edges a tile holds ground, as a share of its width: wider than any line is drawn. */
export const TILE_MARGIN = 1 / 32
