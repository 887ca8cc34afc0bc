/** Points that the words tell by a height: 标高370.5处, 山顶（高程370.5米）, 412高地. */
import { foldText } from '../text/fold.ts'

import type { Mark } from '../boundary/model.ts'
import type { Place } from '../places/place.ts'

const FIGURE = String.raw`(?<metres>\d{2,4}(?:\.\d{1,3})?)`
const FORMS: readonly RegExp[] = [
  new RegExp(String.raw`(?:标高|高程|海拔|三角|测量)点?(?:高程)?(?:为|约为|约|是|:)?${FIGURE}`, 'u'),
  new RegExp(String.raw`${FIGURE}(?:米|m)?的?(?:高地|高程|标高|海拔|高点)`, 'u'),
  new RegExp(String.raw`${FIGURE}(?:米|m)的?(?:山头|山顶|山峰|尖峰|峰顶|顶峰|山|峰|顶)`, 'u'),
  new RegExp(String.raw`(?<metres>\d{2,4}\.\d{1,3})`, 'u'),
]

function heightIn(words: string): number | undefined {
  const folded = foldText(words)
  for (const form of FORMS) {
    const metres = form.exec(folded)?.groups?.['metres']
    if (metres !== undefined) return Number(metres)
  }
  return undefined
}

/** The height of a summit in metres, in its own words or in those set beside it in brackets; undefined where none is told. */
export function spotHeightOf(mark: Mark, aliases: readonly Mark[]): number | undefined {
  for (const { kind, readAs, quote } of [mark, ...aliases]) {
    const height = kind === 'peak' ? heightIn(readAs ?? quote) : undefined
    if (height !== undefined) return height
  }
  return undefined
}

/** Of one point: words round a height to metres. */
const SAME_HEIGHT_METRES = 0.5

/** The height of a place on the map, told by itself or by its names. */
const heightOfPlace = ({ spotHeightMetres, names }: Place): number | undefined =>
  spotHeightMetres ?? names.map(({ name }) => heightIn(name)).find((height) => height !== undefined)

/** Whether a peak of the gazetteer stands as high as the words say; undefined where nobody told its height. */
export function standsAsHigh(place: Place, heightMetres: number): boolean | undefined {
  const own = place.kind === 'peak' ? heightOfPlace(place) : undefined
  return own === undefined ? undefined : Math.abs(own - heightMetres) <= SAME_HEIGHT_METRES
}
