/** Who filled a form or certificate in: 琴八队填入《…审批表》 · 工作队将…填入…《山界林权证》 · 填表上报. */
import type { DocumentKind } from '../model.ts'
import { windowBefore, type FoundStatement } from './statement.ts'

const FILLS =
  /(?:填入|填写|填报|填进|登记入)(?=[^,。;:\n《》]{0,20}《)|(?<form>填表(?:上报|申报|呈报)?)|(?<self>是(?<writer>[^,。;:\n《》]{1,12}?)填写)/gu

/** Who stands before 将 or the verb: a unit, a team of officers, a person. */
const WHO =
  /(?<name>[^,。;:\n《》”“()]{0,14}?(?:工作队|工作组|生产大队|生产队|村民小组|小组|大队|屯|村|队|组))(?:\([^()]{0,30}\))?(?:和[^,。;:\n《》]{0,40})?(?:已|曾|分别|都|均)?(?:将[^。;\n《》]{0,40})?$/u
const BEFORE_NAME = /^.*(?:年|月|日|时|的|由)/u

const writerIn = (words: string): string | null => WHO.exec(words)?.groups?.['name']?.replace(BEFORE_NAME, '') || null

const kindMeant = (groups: Record<string, string | undefined>): DocumentKind | null =>
  groups['form'] === undefined ? null : 'approval-form'

/** `by` is null where several fill in at once: then each claimant that is named filled its own. */
export const findFillings = (text: string): FoundStatement[] =>
  [...text.matchAll(FILLS)].flatMap((match) => {
    const groups = match.groups ?? {}
    const window = windowBefore(text, match.index)
    const words = text.slice(window.start, window.end)
    // 琴八队填表上报的…: filled in before, and only told again.
    if (groups['form'] && text.startsWith('的', match.index + match[0].length)) return []
    const clauseStart = Math.max(words.lastIndexOf(','), words.lastIndexOf(':')) + 1
    const several = /分别|各自/u.test(words.slice(clauseStart))
    const by = groups['writer'] ?? (several ? null : writerIn(words))
    if (!by && !several) return []
    const span = { start: window.start + clauseStart, end: match.index + match[0].length }
    const said = { opinion: 'not-said', seal: 'not-said', sealPlace: 'not-said' } as const
    return [{ ...span, step: 'filled', by, ...said, of: kindMeant(groups) } as const]
  })
