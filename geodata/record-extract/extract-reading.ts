import { PAIR_LETTERS, type RecordExtract } from './model.ts'
import { SIDE_WORDS, sideNames } from './side-names.ts'

import type { DocumentDescription, DocumentReading, Party, PartyRole } from '../documents/model.ts'
import type { Span } from '../text/span.ts'
import type { ExtractText } from './extract-text.ts'

/** The record knows these roles and no neutral ones: they only tell the papers of the sides apart until somebody files. */
const ROLES: readonly [PartyRole, PartyRole] = ['plaintiff', 'defendant']

const spanOfName = (text: string, name: string): Span => {
  const start = Math.max(0, text.indexOf(name))
  return { start, end: start + name.length }
}

const partyOf = (text: string, name: string, index: number): Party => ({
  ...spanOfName(text, name),
  name,
  shortName: name,
  role: ROLES[index]!,
  otherNames: [SIDE_WORDS[PAIR_LETTERS[index]!]!],
})

/** A table of points that the program wrote itself: nothing in it is left to read. */
const described = (
  span: Span,
  subject: DocumentDescription['subject'],
  claimantLetter: string | null,
  landName: string,
): DocumentDescription => ({
  ...span,
  subject,
  landName,
  claimantLetter,
  paperTitle: '县图层摘录',
  paperDate: null,
  blank: false,
  reading: { form: null, calls: [], areas: [], questions: [], questionPlaces: [], unread: [] },
})

/** The claims of A and B and the disputed extent, as the extract tells them. */
export const describedInExtract = ({ parcels }: RecordExtract, spans: ExtractText): DocumentDescription[] => [
  ...spans.parcels.map((span, index) => described(span, 'claim', PAIR_LETTERS[index]!, parcels[index]!.number)),
  described(spans.overlap, 'disputed-extent', null, '重叠的部分'),
]

/** What the extract says of itself and of the sides; its descriptions are a person's word and come apart. */
export function readingOfExtract({ parcels }: RecordExtract, { text }: ExtractText): DocumentReading {
  const names = sideNames(parcels)
  return {
    kind: 'unknown',
    number: null,
    authority: null,
    date: null,
    blank: false,
    decision: null,
    parties: names.map((name, index) => partyOf(text, name, index)),
    claimants: names.map((name, index) => ({ letter: PAIR_LETTERS[index]!, name, parties: [name] })),
    descriptions: [],
    awards: [],
    evidence: [],
    samePapers: [],
    papers: [],
    orders: [],
    timeline: [],
    corrections: [],
  }
}
