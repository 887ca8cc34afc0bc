import { muText } from '../../i18n/figures.ts'

import { windsOfParts } from './divided-parts.ts'
import { exactAxis, WINDS, type Wind } from './winds.ts'

import type { CaseView } from '../../../geodata/wire/case.ts'
import type { WireDivisionProposal, WireDivisions } from '../../../geodata/wire/divisions.ts'
import type { Language } from '../../i18n/catalogue.ts'
import type { Catalogue } from '../../i18n/zh-CN/index.ts'

export type DivisionPart = { readonly wind: Wind; readonly squareMetres: number }

export function bearingName(degrees: number, words: Catalogue): string {
  const axis = exactAxis(degrees)
  return words.divisions.bearing(String(degrees), axis === null ? '' : words.divisions.axis[axis])
}

/** With its spot height, which tells hills of one name apart. */
export function placeName(id: string | null, { places }: Pick<CaseView, 'places'>, words: Catalogue): string {
  const place = places.find((known) => known.id === id)
  const height = place?.spotHeightMetres?.toFixed(1) ?? ''
  return [place?.names[0]?.name ?? '', height].join(' ').trim() || words.divisions.unnamed
}

/** What a proposal is called, on its card and on the map. */
export const divisionTitle = (
  { kind, bearingDegrees, placeId, terrain, claims }: WireDivisionProposal,
  view: Pick<CaseView, 'places'>,
  words: Catalogue,
): string =>
  words.divisions.kind[kind]({
    bearing: bearingDegrees === null ? '' : bearingName(bearingDegrees, words),
    place: placeName(placeId, view, words),
    number: terrain?.number ?? 1,
    one: claims?.claimantLetters[0] ?? '',
    other: claims?.claimantLetters[1] ?? '',
  })

/** Both parts, in the order of the winds from north on, however the line was walked; empty where it parts nothing. */
export function divisionParts(
  proposal: WireDivisionProposal,
  extent: WireDivisions['extent'],
  { centralMeridianDegrees }: Pick<CaseView, 'centralMeridianDegrees'>,
): DivisionPart[] {
  const { division } = proposal
  const winds = division.type === 'parts' ? windsOfParts(proposal, extent, centralMeridianDegrees) : null
  if (division.type !== 'parts' || winds === null) return []
  const { leftSquareMetres, rightSquareMetres } = division.measures
  return [
    { wind: winds.left, squareMetres: leftSquareMetres },
    { wind: winds.right, squareMetres: rightSquareMetres },
  ].sort((one, other) => WINDS.indexOf(one.wind) - WINDS.indexOf(other.wind))
}

/** Both parts in a few words, for the map. */
export const partsText = (parts: readonly DivisionPart[], words: Catalogue, language: Language): string =>
  parts
    .map(({ wind, squareMetres }) =>
      words.divisions.partArea(words.divisions.part(words.divisions.side[wind]), muText(squareMetres, language)),
    )
    .join(' · ')
