import { metresAround } from '../../../geodata/publication/local-metres.ts'
import { metresText, roundMetres } from '../../i18n/figures.ts'

import type { FieldContent, FieldPoint, FieldTrack } from '../../../geodata/wire/field.ts'
import type { Language } from '../../i18n/catalogue.ts'
import type { Catalogue } from '../../i18n/zh-CN/index.ts'

const DEGREE_DIGITS = 5

/** How wrong a position may be, as the phone said. */
export const accuracyText = (metres: number | null, words: Catalogue, language: Language): string =>
  metres === null ? words.field.list.noAccuracy : words.field.list.accuracy(metresText(Math.max(1, metres), language))

/** Longitude, latitude. */
export const positionText = ([longitude = NaN, latitude = NaN]: readonly number[]): string =>
  `${longitude.toFixed(DEGREE_DIGITS)}, ${latitude.toFixed(DEGREE_DIGITS)}`

/** What each side calls a point and says of it. */
export const sidesText = ({ sides }: FieldPoint, words: Catalogue): string =>
  sides
    .map(({ letter, placeName, standing }) =>
      words.field.list.called(
        letter,
        placeName,
        standing === null ? words.field.point.notAsked : words.field.point.standings[standing],
      ),
    )
    .join(words.shell.comma)

function lengthMetres({ fixes }: FieldTrack): number {
  let metres = 0
  for (const [index, { position }] of fixes.entries()) {
    if (index > 0) metres += Math.hypot(...metresAround(fixes[index - 1]!.position)(position))
  }
  return metres
}

/** What a record says, in a line. */
export function recordText(content: FieldContent, words: Catalogue, language: Language): string {
  const list = words.field.list
  const said = (parts: readonly string[]) => parts.filter((part) => part !== '').join(words.shell.comma)
  switch (content.kind) {
    case 'point': {
      const what = content.landmark === null ? '' : words.codes.kind[content.landmark]
      return said([
        what,
        positionText(content.position),
        accuracyText(content.accuracyMetres, words, language),
        sidesText(content, words),
        content.remark,
      ])
    }
    case 'track':
      return said([
        list.fixes(content.fixes.length, metresText(roundMetres(lengthMetres(content)), language)),
        content.remark,
      ])
    case 'photograph':
      return said([
        content.fileName,
        content.position === null ? list.noPosition : accuracyText(content.accuracyMetres, words, language),
        content.remark,
      ])
    case 'signature':
      return content.outcome === 'signed'
        ? list.signed(content.signer, content.signed.length)
        : list.refusedBy(content.signer, content.reason)
    case 'withdrawal':
      return list.withdrawn(content.reason)
  }
}
