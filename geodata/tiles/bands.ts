/** The finest stored form of the ground: 4096 units across a tile of zoom 16. */
export const FINE_UNITS_ACROSS = 4096 * 2 ** 16

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

/** The zoom that shows parcels in their coarse form: a unit a pixel, 512 across a tile. */
export const AFAR_ZOOM = LAST_CELL_ZOOM + 1
export const AFAR_EXTENT = 512

/** Units across a tile that shows parcels from their finest form. */
export const fineExtentOf = (zoom: number): number => (zoom === AFAR_ZOOM + 1 ? 1024 : 4096)

/** More bytes than these are no tile: such a crowd is told in cells. */
export const MOST_TILE_BYTES = 500_000

/** How far beyond its edges a tile holds ground, as a share of its width: wider than any line is drawn. */
export const TILE_MARGIN = 1 / 32
