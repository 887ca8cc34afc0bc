import { foldText } from '../../text/fold.ts'
import { genericKindOf } from '../generic-nouns.ts'
import { comparableName, nameWithoutPosition } from '../name-core.ts'

import type { Call, Mark } from '../../boundary/model.ts'
import type { Claimant, DocumentDescription, EvidenceEntry, Party, PartyRole } from '../../documents/model.ts'
import type { NameUse } from '../model.ts'
import type { Place } from '../place.ts'

/** What a case knows of names. Spans cite `text`. */
export type NamesOfCase = {
  readonly text: string
  /** What the document is called as a source. */
  readonly documentWords: string
  readonly descriptions: readonly (Pick<
    DocumentDescription,
    'landName' | 'claimantLetter' | 'paperTitle' | 'paperDate'
  > & { readonly calls: readonly Call[] })[]
  readonly claimants: readonly Claimant[]
  readonly parties: readonly Pick<Party, 'shortName' | 'otherNames' | 'role'>[]
  readonly evidence: readonly Pick<EvidenceEntry, 'number' | 'offeredBy' | 'title'>[]
  readonly places: readonly Place[]
}

/** Phrases longer than this hold more than a name. */
const LONGEST_NAME = 10
const MASKED_PERSON = /某[甲乙丙丁戊己庚辛壬癸]?/u
/** 琴八屋背到大岭 are two names. */
const BETWEEN_NAMES = /[到至及和与、，,]/u

/** Bare kinds (公路边, 山脊) and persons are no names of places. */
const isName = (name: string): boolean =>
  [...name].length >= 2 &&
  [...name].length <= LONGEST_NAME &&
  genericKindOf(nameWithoutPosition(name)) === undefined &&
  !MASKED_PERSON.test(name)

type WrittenName = Pick<NameUse, 'name' | 'quote'>

/** The names in the words of a mark; as written unless the words hold more than one. */
const namesIn = (quote: string): WrittenName[] => {
  const names = comparableName(quote).split(BETWEEN_NAMES)
  return names.map((name) => ({ name, quote: names.length === 1 ? quote : name }))
}

const claimantName = ({ claimants }: NamesOfCase, letter: string | null): string | null =>
  claimants.find((claimant) => claimant.letter === letter)?.name ?? null

/** The side whose parties stand in a role; null when nobody does. */
export const nameOfRole = ({ claimants, parties }: NamesOfCase, role: PartyRole): string | null => {
  const inRole = parties.filter((party) => party.role === role).map(({ shortName }) => shortName)
  return claimants.find((claimant) => claimant.parties.some((name) => inRole.includes(name)))?.name ?? inRole[0] ?? null
}

const TOLD_ROLES: readonly Mark['role'][] = ['line', 'from', 'to', 'through', 'neighbour', 'alias']

function usesInDescriptions(names: NamesOfCase): NameUse[] {
  return names.descriptions.flatMap(({ landName, claimantLetter, paperTitle, paperDate, calls }) => {
    const marks = calls.flatMap((call) => call.marks.filter(({ role }) => TOLD_ROLES.includes(role)))
    const quotes = [...(landName === null ? [] : [landName]), ...marks.map(({ quote }) => quote)]
    return quotes.flatMap(namesIn).map((written) => ({
      ...written,
      party: claimantName(names, claimantLetter),
      era: paperDate?.words ?? null,
      source: 'description' as const,
      sourceWords: paperTitle === null ? names.documentWords : foldText(paperTitle),
    }))
  })
}

const usesInGazetteer = ({ places }: NamesOfCase): NameUse[] =>
  places.flatMap((place) =>
    place.names.map(({ name, source, party, era }) => ({
      name: comparableName(name),
      quote: name,
      party: party ?? null,
      era: era ?? null,
      source: 'gazetteer' as const,
      sourceWords: source,
    })),
  )

const usesOfParties = ({ parties, documentWords }: NamesOfCase): NameUse[] =>
  parties.flatMap(({ shortName, otherNames }) =>
    [shortName, ...otherNames].map((name) => ({
      name: foldText(name),
      quote: name,
      party: shortName,
      era: null,
      source: 'party' as const,
      sourceWords: documentWords,
    })),
  )

const sameUse = (one: NameUse, other: NameUse): boolean =>
  one.name === other.name &&
  one.party === other.party &&
  one.era === other.era &&
  one.source === other.source &&
  one.sourceWords === other.sourceWords

/** Each use once, in the order in which they were met. */
export const withoutRepeats = (uses: readonly NameUse[]): NameUse[] =>
  uses.filter((use, index) => uses.findIndex((other) => sameUse(use, other)) === index)

/** Names met in descriptions, in the gazetteer and as parties: name × party × era × source. */
export const nameUses = (names: NamesOfCase): NameUse[] =>
  withoutRepeats(
    [...usesInDescriptions(names), ...usesInGazetteer(names), ...usesOfParties(names)].filter(({ name }) =>
      isName(name),
    ),
  )
