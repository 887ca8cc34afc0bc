/** Heights that are held at once: 4,000 × 4,000 cells. Larger files are read by a window or coarser. */
export const CELL_LIMIT = 16_000_000

/** A grid with fewer heights than this share tells too little of the land. */
export const LEAST_SHARE_OF_HEIGHTS = 0.02

/** Cells that are kept for a case: 3 × 3 km at 2 m. */
export const STORED_CELL_LIMIT = 2_250_000
