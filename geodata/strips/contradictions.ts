/** What the words of several strips say against one another. */
import type { Share, StripContradiction } from './model.ts'

const overlaps = (one: Share, other: Share): boolean =>
  one.numbers !== null &&
  other.numbers !== null &&
  one.numbers.first <= other.numbers.last &&
  other.numbers.first <= one.numbers.last

/** Who lies to the right of whom, by either's words. */
function rightOf(shares: readonly Share[]): Map<string, string> {
  const right = new Map<string, string>()
  for (const { holder, leftNeighbour, rightNeighbour } of shares) {
    if (holder && rightNeighbour) right.set(holder, rightNeighbour)
    if (holder && leftNeighbour && !right.has(leftNeighbour)) right.set(leftNeighbour, holder)
  }
  return right
}

function circleFrom(holder: string, right: ReadonlyMap<string, string>): string[] {
  const seen = [holder]
  for (let next = right.get(holder); next !== undefined; next = right.get(next)) {
    if (next === holder) return seen
    if (seen.includes(next)) return []
    seen.push(next)
  }
  return []
}

export function contradictionsOf(shares: readonly Share[]): StripContradiction[] {
  const say = (code: StripContradiction['code'], told: readonly Share[]): StripContradiction => ({
    code,
    descriptionIndexes: told.map(({ descriptionIndex }) => descriptionIndex),
    excessMetres: null,
  })
  const pairs = shares.flatMap((one, index) => shares.slice(index + 1).map((other) => [one, other] as const))
  const right = rightOf(shares)
  const circle = [...right.keys()].map((holder) => circleFrom(holder, right)).find(({ length }) => length > 1) ?? []
  const areApart = ([one, other]: readonly [Share, Share]): boolean => {
    const saysSo = (of: Share, named: string | null) =>
      named !== null && [of.leftNeighbour, of.rightNeighbour].includes(named)
    if (!one.numbers || !other.numbers || overlaps(one, other)) return false
    const between = Math.max(one.numbers.first, other.numbers.first) - Math.min(one.numbers.last, other.numbers.last)
    return between > 1 && (saysSo(one, other.holder) || saysSo(other, one.holder))
  }
  return [
    ...pairs.filter(([one, other]) => overlaps(one, other)).map((pair) => say('two-at-one-place', pair)),
    ...pairs.filter(areApart).map((pair) => say('neighbours-apart', pair)),
    ...(circle.length === 0
      ? []
      : [
          say(
            'neighbours-in-a-circle',
            shares.filter(({ holder }) => holder !== null && circle.includes(holder)),
          ),
        ]),
  ]
}
