import type { Chain, FabricShape, LineUse } from './model.ts'

/** The uses that take the place of a line, in its own direction. */
export type Replacements = ReadonlyMap<string, readonly LineUse[]>

export const reversedChain = (chain: Chain): LineUse[] =>
  [...chain].reverse().map(({ lineId, reversed }) => ({ lineId, reversed: !reversed }))

const replacedChain = (chain: Chain, replacements: Replacements): Chain =>
  chain.some(({ lineId }) => replacements.has(lineId))
    ? chain.flatMap((use) => {
        const instead = replacements.get(use.lineId) ?? [{ lineId: use.lineId, reversed: false }]
        return use.reversed ? reversedChain(instead) : instead
      })
    : chain

/** The shapes with each use of a replaced line put as the uses that stand for it now. */
export const replaceUses = (shapes: readonly FabricShape[], replacements: Replacements): FabricShape[] =>
  shapes.map((shape) => ({
    ...shape,
    parts: shape.parts.map((part) => part.map((ring) => replacedChain(ring, replacements))),
    courses: shape.courses.map((course) => replacedChain(course, replacements)),
  }))

export const chainsOf = ({ parts, courses }: Pick<FabricShape, 'parts' | 'courses'>): Chain[] => [
  ...parts.flat(),
  ...courses,
]

/** The fabric's lines that some shape uses. */
export function usedLineIds(shapes: readonly FabricShape[]): Set<string> {
  return new Set(shapes.flatMap((shape) => chainsOf(shape).flatMap((chain) => chain.map(({ lineId }) => lineId))))
}
