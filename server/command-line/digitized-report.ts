import { muOf } from '../../geodata/claims/model.ts'
import { ellipsoidalAreaSquareMetres } from '../../geodata/crs/ellipsoidal-area.ts'
import { REPORT_WORDS } from '../../geodata/words/report-words.ts'

import type { DigitizedCase, DigitizedOutline } from '../../geodata/digitize.ts'
import type { DocumentDescription, EvidenceEntry } from '../../geodata/documents/model.ts'
import type { Language } from '../../geodata/words/problem-sentences.ts'
import type { MultiPolygon, Polygon } from 'geojson'

const SHORT_QUOTE = 24
const short = (text: string): string => (text.length > SHORT_QUOTE ? `${text.slice(0, SHORT_QUOTE)}…` : text)

const areaMu = (land: Polygon | MultiPolygon): string => {
  const rings = land.type === 'Polygon' ? [land.coordinates[0]!] : land.coordinates.map(([outer]) => outer!)
  return muOf(rings.reduce((sum, ring) => sum + ellipsoidalAreaSquareMetres(ring.slice(0, -1)), 0)).toFixed(1)
}

/** What a document was found to say and what could be drawn of it, for a person to read. */
export function digitizedReport(text: string, digitized: DigitizedCase, language: Language): string {
  const say = REPORT_WORDS[language]
  const { document, outlines, awards, questions } = digitized
  const claimant = (letter: string | null) => document.claimants.find((known) => known.letter === letter)

  const describe = (description: DocumentDescription): string =>
    [
      `${say.subjects[description.subject]}${description.claimantLetter === null ? '' : ` ${description.claimantLetter} ${claimant(description.claimantLetter)?.name ?? ''}`}`,
      `[${description.start}–${description.end})`,
      description.paperTitle ?? '',
      description.paperDate?.words ?? '',
      short(text.slice(description.start, description.end)),
    ]
      .filter((part) => part !== '')
      .join(' ')

  const drawn = ({ descriptionIndex, role, outline }: DigitizedOutline): string[] => {
    const { calls } = document.descriptions[descriptionIndex]!.reading
    const area =
      outline.polygon === null
        ? role === 'dividing-line'
          ? ''
          : say.noArea
        : outline.closedByStraightMetres === 0
          ? say.area(areaMu(outline.polygon))
          : say.areaIfClosed(areaMu(outline.polygon), outline.closedByStraightMetres.toFixed(0))
    return [
      `${describe(document.descriptions[descriptionIndex]!)}`,
      ...(area === '' ? [] : [`  ${area}`]),
      ...outline.segments.map(({ callIndex, markIndex, placeId, method, certainty, lengthMetres }) => {
        const call = callIndex === null ? undefined : calls[callIndex]
        const words = call ? short(text.slice(call.start, call.end)) : '—'
        const mark = call && markIndex !== null ? (call.marks[markIndex]?.quote ?? '—') : '—'
        return `  ${words} | ${mark} | ${placeId ?? '—'} | ${say.methods[method]} | ${say.certainties[certainty]} | ${lengthMetres.toFixed(0)} m`
      }),
      ...outline.openSides.map(
        ({ callIndex, side, gapMetres }) =>
          `  ${say.open(callIndex === null ? (side ?? '') : short(text.slice(calls[callIndex]!.start, calls[callIndex]!.end)), gapMetres === null ? null : gapMetres.toFixed(0))}`,
      ),
      ...(outline.unlocated.length === 0
        ? []
        : [`  ${say.unlocated(outline.unlocated.map(({ quote }) => quote).join('、'))}`]),
    ]
  }

  const evidence = ({ offeredBy, number, title, purpose, finding, samePaperAs }: EvidenceEntry): string =>
    `  ${say.roles[offeredBy]} ${number} ${title.quote} | ${purpose?.quote ?? '—'} | ${finding ? say.findings[finding] : '—'}${samePaperAs ? ` (${say.roles[samePaperAs.offeredBy]} ${samePaperAs.number})` : ''}`

  return [
    `${say.document}: ${say.kinds[document.kind]} | ${say.number} ${document.number ?? say.unknown} | ${say.authority} ${document.authority ?? say.unknown} | ${document.date?.words ?? say.unknown}`,
    ...(document.decision
      ? [
          `${say.decision}: ${document.decision.authority} ${document.decision.number} ${document.decision.date?.words ?? say.unknown}`,
        ]
      : []),
    `${say.parties}:`,
    ...document.parties.map(
      ({ role, name, shortName }) => `  ${say.roles[role]} ${name}${shortName === name ? '' : ` (${shortName})`}`,
    ),
    `${say.claimants}: ${document.claimants.map(({ letter, name }) => `${letter} ${name}`).join('; ')}`,
    `${say.descriptions}:`,
    ...document.descriptions.map(
      (description) => `  ${describe(description)}${description.blank ? ` ${say.blank}` : ''}`,
    ),
    `${say.drawings}:`,
    ...outlines.flatMap(drawn).map((line) => `  ${line}`),
    ...awards.map(
      ({ claimantLetter, polygon }) =>
        `  ${say.award} ${claimantLetter ?? '—'} ${claimant(claimantLetter)?.name ?? ''} ${polygon ? say.area(areaMu(polygon)) : say.noArea}`,
    ),
    `${say.questions}:`,
    ...questions.map(({ code, quote, answer }) => `  ${code} ${quote} → ${answer ?? say.unanswered}`),
    `${say.evidence}:`,
    ...document.evidence.map(evidence),
  ].join('\n')
}
