import type { WireCall, WireDescription } from '../wire/reading.ts'
import type { WirePublicCall } from '../wire/publication.ts'
import type { ForEverybody } from './words-for-everybody.ts'

type Role = WireCall['marks'][number]['role']
type TellingAct = WirePublicCall['act']

const TELLING: readonly string[] = ['bounds', 'travels', 'divides', 'starts'] satisfies readonly TellingAct[]

const tellsMore = (other: string, one: string, isBefore: boolean): boolean =>
  other === one ? isBefore : other.includes(one)

/** What a call goes from, along and to, in words for everybody; null for one that tells nothing. */
function publicCall({ act, side, marks }: WireCall, { landmark }: ForEverybody): WirePublicCall | null {
  if (!TELLING.includes(act)) return null
  const said = (role: Role): string[] =>
    marks.filter((mark) => mark.role === role).flatMap(({ quote }) => landmark(quote) ?? [])
  const of = (...roles: Role[]): string | null => {
    const words = roles.map(said).find(({ length }) => length > 0) ?? []
    // 公路边 and 公路 are one thing said twice.
    const told = words.filter(
      (one, index) => !words.some((other, at) => at !== index && tellsMore(other, one, at < index)),
    )
    return told.length === 0 ? null : told.join('、')
  }
  const told = {
    act: act as TellingAct,
    side,
    from: of('from'),
    along: of('line', 'neighbour', 'through'),
    to: of('to'),
  }
  return told.from === null && told.along === null && told.to === null ? null : told
}

export const publicCalls = ({ calls }: Pick<WireDescription, 'calls'>, forEverybody: ForEverybody): WirePublicCall[] =>
  calls.flatMap((call) => publicCall(call, forEverybody) ?? [])
