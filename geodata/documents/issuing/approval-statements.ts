/** 得到当时大队、公社和县政府逐级审批同意 · 经大队、公社审核同意 · 公社不同意. */
import type { IssuerStep, Opinion } from '../model.ts'
import { OFFICE, stepOfOffice } from './offices.ts'
import { windowBefore, type FoundStatement } from './statement.ts'

const ONE = `[^,。;:、\\n《》()]{0,12}?${OFFICE}`
const JOINT = '(?:、|,|和|及|与|以及|至)'
const VERB =
  '(?<verb>(?:不|未)(?:予)?(?:同意|批准)|审批同意|审核同意|审查同意|审批|批准|审核|核准|签署同意|签字同意|签署意见|同意)'

const APPROVAL = new RegExp(
  `(?<lead>未|没有)?(?<opens>得到|获得|取得|报请|报经|报|经|由|被)?(?<offices>${ONE}(?:${JOINT}${ONE}){0,4})(?:的|逐级|分别|均|都|已|予以|也)*${VERB}$`,
  'u',
)
const VERBS = new RegExp(VERB, 'gu')
/** Five offices with their names and the words around them. */
const LONGEST_APPROVAL = 120
const EACH = new RegExp(`(?<name>${ONE})(?:${JOINT}|$)`, 'gu')

/** Words before an office that are no part of its name: 当时其所在的大队. */
const BEFORE_NAME = /^.*(?:当时|其时|原|所在|所属|得到|获得|报|经|由|其|的|了|在|向|被)/u

const SPEAKS_OF_FORM = /(?:审批|申请|登记|申报)表|填表/u

const opinionOf = (lead: string | undefined, verb: string): Opinion => {
  if (lead || /^[不未]/u.test(verb)) return 'refused'
  return /审核$|签署意见/u.test(verb) ? 'not-said' : 'approved'
}

/** Without approval (未经…审批) is told as a refusal. */
export const findApprovals = (text: string): FoundStatement[] =>
  [...text.matchAll(VERBS)].flatMap((verbFound) => {
    const end = verbFound.index + verbFound[0].length
    const from = Math.max(0, end - LONGEST_APPROVAL)
    const match = APPROVAL.exec(text.slice(from, end))
    if (!match) return []
    const { offices = '', verb = '', lead } = match.groups ?? {}
    const span = { start: from + match.index, end }
    const opinion = opinionOf(lead, verb)
    const window = windowBefore(text, span.start)
    const of = SPEAKS_OF_FORM.test(text.slice(window.start, span.end)) ? 'approval-form' : null
    return [...offices.matchAll(EACH)].flatMap(({ groups }) => {
      const by = (groups?.['name'] ?? '').replace(BEFORE_NAME, '')
      const step: IssuerStep | null = stepOfOffice(by)
      return step ? [{ ...span, step, by, opinion, seal: 'not-said', sealPlace: 'not-said', of } as const] : []
    })
  })
