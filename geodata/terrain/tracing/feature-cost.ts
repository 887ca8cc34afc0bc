/** What a step costs a trace: 1 on a strong feature, up to 63 far from any, 0 in a hole. */
const COST_LIMIT = 63

/** From how weak (0) to how strong (1) a feature is; squared, so that a middling one still draws the line. */
export const costOfStrength = (strength: number): number =>
  1 + Math.round((COST_LIMIT - 1) * (1 - Math.min(1, Math.max(0, strength))) ** 2)

/** 0 at `least` and below, 1 at `most` and above, by ratio. */
export const strengthBetween = (value: number, least: number, most: number): number =>
  Math.log(value / least) / Math.log(most / least)

/** Gullies that so many cells drain through count fully; fewer than the least are a slope like any other. */
const [LEAST_DRAINED, FULLY_DRAINED] = [20, 2000]

/** Costs of the cells for a trace along gullies, from how many cells drain through each. */
export const gullyCosts = (drained: Int32Array): Uint8Array =>
  Uint8Array.from(drained, (cells) =>
    cells === 0 ? 0 : costOfStrength(strengthBetween(cells, LEAST_DRAINED, FULLY_DRAINED)),
  )
