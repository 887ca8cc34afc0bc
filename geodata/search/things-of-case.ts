/** What a case holds beside its document, as it is searched. */
import { standingTitle } from '../desk/standing-entry.ts'

import { toldText, type MaskedName } from './told-text.ts'

import type { WireEvidence } from '../wire/evidence.ts'
import type { WirePlace } from '../wire/geometry.ts'
import type { WireClaimant } from '../wire/case.ts'
import type { WireDescription } from '../wire/reading.ts'
import type { SearchField } from '../wire/search.ts'
import type { CaseMatter } from './case-matter.ts'
import type { SearchedField, SearchedThing } from './found-things.ts'

type Words = string | { readonly quote: string; readonly start: number } | null | undefined

/** Makes things of words; what is empty is no field. */
function fieldsWith(names: readonly MaskedName[]) {
  const fieldOf = (field: SearchField, words: NonNullable<Words>): SearchedField => ({
    field,
    text:
      typeof words === 'string'
        ? toldText({ text: words }, names)
        : toldText({ text: words.quote, documentStart: words.start }, names),
  })
  return (
    [titleField, title]: readonly [SearchField, NonNullable<Words>],
    further: readonly (readonly [SearchField, Words])[],
  ): SearchedThing['fields'] => [
    fieldOf(titleField, title),
    ...further.flatMap(([field, words]) =>
      words === null || words === undefined || words === '' ? [] : [fieldOf(field, words)],
    ),
  ]
}
type MakeFields = ReturnType<typeof fieldsWith>

function entry(one: WireEvidence, fields: MakeFields): SearchedThing {
  const { offeredBy, number, title, records, purpose, findingWords, person } = one
  const opinions = (person?.opinions ?? []).map(({ words }) => ['opinion', words] as const)
  const standing = standingTitle(one)
  return {
    target: { kind: 'entry', offeredBy, number },
    fields: fields(
      ['title', standing === title.quote ? title : standing],
      [
        ...(standing === title.quote ? [] : [['title', title] as const]),
        ...records
          .filter((record) => record.title.quote !== title.quote)
          .map((record) => ['record', record.title] as const),
        ...records.map(({ date }) => ['date', date?.words] as const),
        ['date', person?.date?.words],
        [
          'holder',
          person?.holder && [person.holder.name, person.holder.fileNumber, person.holder.page].join(' ').trim(),
        ],
        ['purpose', purpose],
        ['purpose', person?.purpose],
        ...opinions,
        ['testimony', person?.testimony?.seen],
        ['testimony', person?.testimony?.believed],
        ['finding', findingWords],
        ['finding', person?.finding?.reason],
      ],
    ),
  }
}

function place({ id, names }: WirePlace, fields: MakeFields): SearchedThing {
  const [first, ...others] = names
  return {
    target: { kind: 'place', placeId: id },
    fields: fields(
      ['name', first?.name ?? ''],
      [...others.map(({ name }) => ['name', name] as const), ...names.map(({ party }) => ['party', party] as const)],
    ),
  }
}

function claimant(one: WireClaimant, { descriptions, parties }: CaseMatter, fields: MakeFields): SearchedThing {
  const own = parties.filter(({ name, shortName }) => one.parties.includes(name) || one.parties.includes(shortName))
  const names = new Set([
    ...one.parties,
    ...own.flatMap(({ name, shortName, otherNames, correction }) => [
      name,
      shortName,
      ...otherNames,
      correction?.nameAsRead ?? '',
    ]),
  ])
  names.delete(one.name)
  return {
    target: {
      kind: 'boundary',
      descriptionId: descriptions.find(({ claimantLetter }) => claimantLetter === one.letter)?.id ?? null,
    },
    fields: fields(
      ['name', one.name],
      [...names].map((name) => ['party', name]),
    ),
  }
}

const boundary = (
  { id, start, end, landName, paperTitle, paperDate }: WireDescription,
  { document }: CaseMatter,
  fields: MakeFields,
): SearchedThing => ({
  target: { kind: 'boundary', descriptionId: id },
  fields: fields(
    ['title', landName ?? paperTitle ?? ''],
    [
      ['paper', landName === null ? null : paperTitle],
      ['date', paperDate?.words],
      ['words', { quote: document.text.slice(start, end), start }],
    ],
  ),
})

function rulingOf({ ruling, rounds }: CaseMatter, fields: MakeFields): SearchedThing[] {
  if (ruling === null) return []
  return [
    {
      target: { kind: 'boundary', descriptionId: ruling.descriptionId },
      fields: fields(
        ['title', ruling.number],
        [
          ['authority', ruling.authority],
          ['date', ruling.date?.words],
          ...ruling.awards.map(({ winner }) => ['award', winner] as const),
          ...rounds.map(({ opened }) => ['reason', opened?.reason] as const),
        ],
      ),
    },
  ]
}

function ordersOf({ orders }: CaseMatter, fields: MakeFields): SearchedThing[] {
  return orders.map(({ words }) => {
    const { start, end } = words
    return {
      target: { kind: 'words', start, end, descriptionId: null, callIndex: null },
      fields: fields(['words', words], []),
    }
  })
}

export type ThingsOfCase = Readonly<Record<'evidence' | 'places' | 'claims' | 'rulings', readonly SearchedThing[]>>

/** `names` are those that the audience is not told. */
export function thingsOfCase(matter: CaseMatter, names: readonly MaskedName[]): ThingsOfCase {
  const fields = fieldsWith(names)
  const isRuled = ({ subject }: WireDescription) => subject === 'ruling-line'
  const boundaries = (wanted: boolean) =>
    matter.descriptions.filter((one) => isRuled(one) === wanted).map((one) => boundary(one, matter, fields))
  return {
    evidence: matter.evidence.map((one) => entry(one, fields)),
    places: matter.places.map((one) => place(one, fields)),
    claims: [...matter.claimants.map((one) => claimant(one, matter, fields)), ...boundaries(false)],
    rulings: [...rulingOf(matter, fields), ...ordersOf(matter, fields), ...boundaries(true)],
  }
}
