import { oneLine } from '../../../../geodata/text/one-line.ts'
import { descriptionTitle } from '../../../state/description-title.ts'

import type { CaseView } from '../../../../geodata/wire/case.ts'
import type { PinAim } from '../../../../geodata/wire/pins.ts'
import type { Catalogue } from '../../../i18n/zh-CN/index.ts'
import type { SelectionState } from '../../../state/selection.svelte.ts'

/** Something that an entry can be pinned to, with its words in a list. */
export type AimOption = { readonly key: string; readonly text: string; readonly aim: PinAim }
export type AimGroup = { readonly label: string; readonly options: readonly AimOption[] }

const LONGEST = 28
const short = (text: string): string => {
  const line = oneLine(text)
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line
}

const whole = ({ claimants, descriptions, outlines }: CaseView, words: Catalogue): AimOption[] => [
  ...(descriptions.some(({ subject }) => subject === 'disputed-extent') ||
  outlines.some(({ role }) => role === 'extent')
    ? [{ key: 'extent', text: words.pins.extent, aim: { kind: 'extent' } as const }]
    : []),
  ...claimants.map(({ letter }) => ({
    key: `claim ${letter}`,
    text: words.pins.claim(letter),
    aim: { kind: 'claim', claimantLetter: letter } as const,
  })),
]

const clauses = (view: CaseView, words: Catalogue): AimOption[] =>
  view.descriptions.flatMap((description) =>
    description.calls.map(({ start, end }, callIndex) => ({
      key: `clause ${description.id} ${callIndex}`,
      text: `${descriptionTitle(description, words, view.descriptions)}：${short(view.document.text.slice(start, end))}`,
      aim: { kind: 'clause', descriptionId: description.id, callIndex } as const,
    })),
  )

const segments = (view: CaseView, words: Catalogue): AimOption[] =>
  view.outlines.flatMap(({ descriptionId, segments: drawn }) => {
    const description = view.descriptions.find(({ id }) => id === descriptionId)
    const title = description ? descriptionTitle(description, words, view.descriptions) : ''
    return drawn.map(({ callIndex }, segmentIndex) => {
      const call = callIndex === null ? undefined : description?.calls[callIndex]
      const told = call ? short(view.document.text.slice(call.start, call.end)) : words.pins.wordless
      return {
        key: `segment ${descriptionId} ${segmentIndex}`,
        text: `${title} ${segmentIndex + 1}：${told}`,
        aim: { kind: 'segment', descriptionId, segmentIndex } as const,
      }
    })
  })

const places = ({ places: known }: CaseView): AimOption[] =>
  known.flatMap(({ id, names }) => {
    const name = names.map((one) => one.name).join('、')
    return name === '' ? [] : [{ key: `place ${id}`, text: name, aim: { kind: 'place', placeId: id } as const }]
  })

/** Everything of the case that an entry can be pinned to, but points. */
export const aimGroups = (view: CaseView, words: Catalogue): AimGroup[] =>
  [
    { label: words.pins.groups.whole, options: whole(view, words) },
    { label: words.pins.groups.clause, options: clauses(view, words) },
    { label: words.pins.groups.segment, options: segments(view, words) },
    { label: words.pins.groups.place, options: places(view) },
  ].filter(({ options }) => options.length > 0)

/** What is selected on the page, as the first thing to pin to; empty where nothing of that kind is. */
export function selectedAim({ clause, placeId }: SelectionState): string {
  if (placeId !== null) return `place ${placeId}`
  if (clause === null) return ''
  const { descriptionId, callIndex, segmentIndex } = clause
  return callIndex === null ? `segment ${descriptionId} ${segmentIndex ?? 0}` : `clause ${descriptionId} ${callIndex}`
}
