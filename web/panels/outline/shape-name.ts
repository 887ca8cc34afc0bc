import { descriptionTitle } from '../../state/description-title.ts'

import type { Fabric, FabricShape } from '../../../geodata/fabric/model.ts'
import type { CaseView } from '../../../geodata/wire/case.ts'
import type { Catalogue } from '../../i18n/zh-CN/index.ts'

/** What a shape in hand is called. */
export function shapeName({ of }: Pick<FabricShape, 'of'>, view: CaseView, words: Catalogue): string {
  if (of.kind === 'free') return of.name
  if (of.kind === 'award') {
    const text = view.document.text.slice(of.call.start, of.call.end)
    const ruling = view.descriptions.find(({ id }) => id === view.ruling?.descriptionId)
    const index = ruling?.calls.findIndex(({ start, end }) => start === of.call.start && end === of.call.end)
    return words.outline.awardOf(view.ruling?.awards.find(({ callIndex }) => callIndex === index)?.winner ?? text)
  }
  const description = view.descriptions.find(({ id }) => id === of.descriptionId)
  return description ? descriptionTitle(description, words, view.descriptions) : words.map.descriptionLine
}

const LONGEST_NAME = 90

/** A name that no shape in hand bears yet. */
export function freeName(name: string, { shapes }: Fabric): string {
  const short = name.slice(0, LONGEST_NAME)
  const taken = new Set(shapes.flatMap(({ of }) => (of.kind === 'free' ? [of.name] : [])))
  let number = 1
  while (taken.has(number === 1 ? short : `${short} ${number}`)) number++
  return number === 1 ? short : `${short} ${number}`
}
