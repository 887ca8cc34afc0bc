import { isMasked } from '../boundary/people.ts'
import { maskedHolders } from '../strips/masked-holders.ts'
import { foldText } from '../text/fold.ts'
import { isPrivateName, partyNames, witnessesOf, type MaskedName } from '../words/private-names.ts'

import { NEIGHBOUR_FORM, PERSON_FORMS } from './private-forms.ts'

import type { CaseView } from '../wire/case.ts'
import type { PrivateKind } from '../public-record/model.ts'

const HOUSEHOLD = '户'
/** A name of two characters is a name in these only: 龙山 and 杨梅 are ground and trees. */
const HOLDS_PERSONS = new Set(['holder', 'grave'])

type Persons = { readonly kind: PrivateKind; /** One person's names. */ readonly names: readonly string[] }

const single = (kind: PrivateKind, names: readonly string[]): Persons[] =>
  [...new Set(names)].filter((name) => name !== '' && !isMasked(name)).map((name) => ({ kind, names: [name] }))

const householdHeads = ({ strips }: CaseView): string[] =>
  strips.flatMap(({ shares }) => shares.flatMap(({ holder }) => (holder === null ? [] : [holder.replace(/户$/u, '')])))

const personsOfForms = ({ document }: CaseView): Persons[] => {
  const text = foldText(document.text)
  return PERSON_FORMS.flatMap(({ kind, form }) =>
    single(
      kind,
      [...text.matchAll(form)]
        .flatMap(({ groups }) => (groups?.['names'] ?? '').split(/[、，,和与及]/u))
        .filter(isPrivateName),
    ),
  )
}

const namedIn = (words: string, mayBeShort: boolean): string[] =>
  [...foldText(words).matchAll(NEIGHBOUR_FORM)]
    .flatMap(({ groups }) => groups?.['name'] ?? [])
    .filter((name) => (mayBeShort || name.length > 2) && isPrivateName(name))

/** Whoever is named where bounds, land and places are named: 东至某人自留山. */
const neighbours = ({ descriptions, places }: CaseView): string[] => [
  ...descriptions.flatMap(({ landName, calls }) => [
    ...namedIn(landName ?? '', false),
    ...calls.flatMap(({ marks }) =>
      marks.flatMap(({ quote, kind, role }) => namedIn(quote, HOLDS_PERSONS.has(kind) || role === 'neighbour')),
    ),
  ]),
  ...places.flatMap(({ names, kind }) => names.flatMap(({ name }) => namedIn(name, HOLDS_PERSONS.has(kind)))),
]

function everybody(view: CaseView): Persons[] {
  return [
    ...partyNames(view).map((names): Persons => ({ kind: 'party-persons', names })),
    ...single('household-heads', householdHeads(view)),
    ...single('witnesses', witnessesOf(view)),
    ...personsOfForms(view),
    ...single('neighbours', neighbours(view)),
  ]
}

/**
 * The names that a profile masks, with what stands in their place: one person one masked name, the longest names first. A party whose
 * name stays is not masked for being a neighbour or a witness too, but as a minor.
 */
export function personsMasked(view: CaseView, masks: readonly PrivateKind[]): MaskedName[] {
  const all = everybody(view)
  const kept = new Set(
    all.filter(({ kind }) => kind === 'party-persons' && !masks.includes(kind)).flatMap(({ names }) => names),
  )
  const masked = all
    .filter(({ kind, names }) => masks.includes(kind) && (kind === 'minors' || names.every((name) => !kept.has(name))))
    .map(({ names }) => names)
  const standing = view.strips.flatMap(({ shares }) =>
    shares.flatMap(({ holder }) => (holder && isMasked(holder) ? [holder] : [])),
  )
  const maskOf = maskedHolders([...standing, ...masked.map(([name]) => `${name}${HOUSEHOLD}`)])
  const pairs = masked.flatMap((names) =>
    names.flatMap((name) => {
      const instead = (maskOf.get(`${names[0]}${HOUSEHOLD}`) ?? name).slice(0, -HOUSEHOLD.length)
      return [...new Set([name, foldText(name)])].map((written): [string, string] => [written, instead])
    }),
  )
  return [...new Map(pairs.reverse())].sort(([one], [other]) => other.length - one.length)
}
