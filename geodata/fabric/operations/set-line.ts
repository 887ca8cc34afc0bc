import { lineOf } from '../find.ts'
import { isSameWords } from '../joined-attributes.ts'

import type { Fabric, FabricLine, LineWords } from '../model.ts'

export type LineChange = {
  readonly words?: readonly LineWords[]
  readonly certainty?: FabricLine['certainty']
  readonly method?: Exclude<FabricLine['method'], 'follows-feature'>
  readonly accuracyMetres?: number | null
  readonly drawnBy: string
}

/**
 * What a person says of a line besides its course. A certainty goes to the words too, but for those given in the same change;
 * a method other than along a feature gives up the place.
 */
export function setLine(
  fabric: Fabric,
  lineId: string,
  { words, certainty, method, accuracyMetres, drawnBy }: LineChange,
): Fabric {
  const line = lineOf(fabric, lineId)
  const said = (words ?? line.words).filter(
    (one, index, all) => all.findIndex((other) => isSameWords(one, other)) === index,
  )
  const changed: FabricLine = {
    ...line,
    words: certainty && !words ? said.map((one) => ({ ...one, certainty })) : said,
    ...(certainty === undefined ? {} : { certainty }),
    ...(method === undefined ? {} : { method, placeId: null, reason: 'drawn-by-a-person' as const }),
    ...(accuracyMetres === undefined ? {} : { accuracyMetres }),
    drawnBy,
  }
  return { ...fabric, lines: fabric.lines.map((one) => (one.id === lineId ? changed : one)) }
}
