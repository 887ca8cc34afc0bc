/** The table of the round trip: invented worlds told in words, read, drawn, and compared with the parcel they came from. */
import { inventWorld } from './invent-world.ts'
import { measureWorld, type WorldResult } from './measure-world.ts'
import { MANNERS } from './verbalise.ts'

const WORLDS_PER_MANNER = 67
const WRONG_BELOW = 0.8
const RIGHT_FROM = 0.97

const share = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((part / whole) * 100).toFixed(0)} % of ${whole}`

const quantile = (values: readonly number[], at: number): number =>
  [...values].sort((one, other) => one - other)[Math.floor(at * values.length)] ?? NaN

function row(name: string, results: readonly WorldResult[]): Record<string, string> {
  const overlaps = results.map(({ overlap }) => overlap)
  const wrong = results.filter(({ overlap }) => overlap < WRONG_BELOW)
  const right = results.filter(({ overlap }) => overlap >= RIGHT_FROM)
  return {
    manner: name,
    worlds: String(results.length),
    'median IoU': quantile(overlaps, 0.5).toFixed(3),
    'tenth percentile': quantile(overlaps, 0.1).toFixed(3),
    'IoU < 0.8, said so': share(wrong.filter(({ wrongIsInDoubt }) => wrongIsInDoubt).length, wrong.length),
    'IoU ≥ 0.97, in doubt': share(right.filter(({ inDoubt }) => inDoubt).length, right.length),
    'ms, median': quantile(
      results.map(({ milliseconds }) => milliseconds),
      0.5,
    ).toFixed(0),
  }
}

/** Worlds from a seed on, so that others than those of the table can be looked at. */
export function reportWorlds(firstSeed = 1, worldsPerManner = WORLDS_PER_MANNER): void {
  const rows = MANNERS.flatMap((manner) => {
    const results: (WorldResult & { readonly onTerrain: boolean })[] = []
    for (let seed = firstSeed; results.length < worldsPerManner; seed++) {
      const world = inventWorld(seed, manner)
      results.push({ ...measureWorld(world), onTerrain: world.onTerrain })
    }
    const named = results.filter(({ onTerrain }) => !onTerrain)
    const traced = results.filter(({ onTerrain }) => onTerrain)
    return [row(`${manner}, all lines known`, named), row(`${manner}, ridges and gullies on terrain only`, traced)]
  })
  console.log(`Round trip in invented worlds (seeds from ${firstSeed})`)
  console.table(rows)
}
