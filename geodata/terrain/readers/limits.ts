/** Heights that are held at once: 4,000 × 4,000 cells. Larger files are read by a window or coarser. */
export const CELL_LIMIT = 16_000_000

/** A grid with fewer heights than this share tells too little of the land. */
export const LEAST_SHARE_OF_HEIGHTS = 0.02
