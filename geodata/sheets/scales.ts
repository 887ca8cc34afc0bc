/** 1:2000, 1:5000 and 1:10000 are what offices expect; the others are for very small and very large land. */
export const ROUND_SCALES = [
  100, 200, 500, 1000, 2000, 5000, 10_000, 25_000, 50_000, 100_000, 200_000, 500_000, 1_000_000, 2_000_000,
] as const

type Size = { readonly width: number; readonly height: number }

const fits = (ground: Size, room: Size, scale: number): boolean =>
  (ground.width * 1000) / scale <= room.width && (ground.height * 1000) / scale <= room.height

/** The largest round scale at which ground (metres) finds room (millimetres); the smallest there is when none does. */
export const scaleThatFits = (ground: Size, room: Size): number =>
  ROUND_SCALES.find((scale) => fits(ground, room, scale)) ?? ROUND_SCALES.at(-1)!

export const fitsAt = fits

const GRID_STEPS_METRES = [5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000, 200_000]
const LEAST_GRID_MILLIMETRES = 30

/** Ground metres between two lines of the grid: the smallest round step that leaves room for its figures. */
export const gridStepMetres = (scale: number): number =>
  GRID_STEPS_METRES.find((metres) => (metres * 1000) / scale >= LEAST_GRID_MILLIMETRES) ?? GRID_STEPS_METRES.at(-1)!
