import { standingDates, standingFinding, standingPurpose, standingTitle } from '../desk/standing-entry.ts'
import { failure, success, type Result } from '../result.ts'
import { oneLine } from '../text/one-line.ts'
import { dayText } from '../words/day-text.ts'
import { FINDING_NAMES, LEGAL_KIND_NAMES } from '../words/evidence-names.ts'

import { flowPages, type Block } from './flow.ts'
import { pageSize, type LoosePage } from './page.ts'
import { signatureMarks } from './signatures.ts'

import type { EvidenceKind, PartyRole } from '../documents/model.ts'
import type { CaseView } from '../wire/case.ts'
import type { WireEvidence } from '../wire/evidence.ts'
import type { PrintMatter } from './matter.ts'
import type { TextDocument } from './text-document.ts'

export const ROLE_WORDS: Readonly<Record<PartyRole, string>> = {
  plaintiff: '原告',
  defendant: '被告',
  'third-party': '第三人',
}

const KIND_WORDS: Readonly<Record<EvidenceKind, string>> = {
  document: '书证',
  testimony: '证人证言（笔录）',
  'survey-record': '勘验笔录',
  'court-paper': '书证（裁判文书）',
  drawing: '书证（图）',
  'expert-opinion': '鉴定意见',
  'audio-visual': '视听资料',
  object: '物证',
}
const NOTHING = '未说明'

const EVIDENCE_COLUMNS = ['编号', '证据名称', '种类', '日期', '证明目的', '法院认定', '页码', '备注'] as const
const EVIDENCE_SHARES = [8, 34, 16, 16, 42, 44, 9, 24] as const
const columns = EVIDENCE_COLUMNS.map((title, index) => ({ title, share: EVIDENCE_SHARES[index] ?? 10 }))

const partiesOf = ({ parties }: CaseView, role: PartyRole): string =>
  parties
    .filter((party) => party.role === role)
    .map(({ name }) => name)
    .join('、')

/** Where the original is, and that words of the row are a person's. */
function keptBy({ person }: WireEvidence): string[] {
  if (!person) return []
  const { holder, changedBy, isEntered, samePaperAs } = person
  return [
    isEntered ? `由${changedBy}补录` : `由${changedBy}补记`,
    ...(holder ? [['存于', holder.name, holder.fileNumber, holder.page && `第${holder.page}页`].join('')] : []),
    ...(samePaperAs ? [`与${ROLE_WORDS[samePaperAs.offeredBy]}证据 ${samePaperAs.number} 为同一份（由人确认）`] : []),
  ]
}

function notesOf(entry: WireEvidence, view: CaseView): string {
  const { samePaperAs, records, descriptionId, number, offeredBy } = entry
  const proposals = view.samePapers.flatMap(({ basis, first, second }) => {
    if (basis === 'stated') return []
    const other = [first, second].find((one) => one.offeredBy !== offeredBy || one.number !== number)
    const isOurs = [first, second].some((one) => one.offeredBy === offeredBy && one.number === number)
    return isOurs && other ? [`可能与${ROLE_WORDS[other.offeredBy]}证据 ${other.number} 为同一份，待人确认`] : []
  })
  return [
    ...keptBy(entry),
    ...(samePaperAs ? [`与${ROLE_WORDS[samePaperAs.offeredBy]}证据 ${samePaperAs.number} 为同一份`] : []),
    ...proposals,
    ...(records.length > 1 ? [`含 ${records.length} 件`] : []),
    ...(descriptionId === null ? [] : ['载有界至']),
  ].join('；')
}

/** One row of the list; what the document leaves unsaid is said to be unsaid. */
function evidenceRow(entry: WireEvidence, view: CaseView): string[] {
  const { person } = entry
  const kinds = person?.kind
    ? [LEGAL_KIND_NAMES[person.kind]]
    : [...new Set(entry.records.map(({ kind }) => KIND_WORDS[kind]))]
  const dates = standingDates(entry).map(({ words }) => oneLine(words))
  const found = standingFinding(entry)
  const finding = found ? FINDING_NAMES[found.finding] : '判决未提及'
  const words = found?.words ? `：${oneLine(found.words)}` : ''
  const purpose = standingPurpose(entry)
  return [
    entry.number,
    oneLine(standingTitle(entry)),
    kinds.length === 0 ? NOTHING : kinds.join('、'),
    dates.length === 0 ? NOTHING : dates.join('；'),
    purpose === null ? NOTHING : oneLine(purpose),
    `${finding}${words}`,
    '',
    notesOf(entry, view),
  ]
}

type EvidenceList = {
  readonly title: string
  readonly offeredBy: string
  readonly rows: readonly (readonly string[])[]
  readonly remark: string
}

function evidenceList({ view, hasPrivateNames }: PrintMatter, role: PartyRole): EvidenceList {
  const entries = view.evidence.filter(({ offeredBy }) => offeredBy === role)
  const source = [view.document.authority, view.document.number].filter(Boolean).join(' ') || view.document.fileName
  return {
    title: `${ROLE_WORDS[role]}证据目录`,
    offeredBy: partiesOf(view, role),
    rows: entries.map((entry) => evidenceRow(entry, view)),
    remark: `共 ${entries.length} 项。名称、证明目的和认定照录${source}的文字（错漏未改，${hasPrivateNames ? '农户姓名已遮，其他私人姓名未遮，限办案使用' : '私人姓名已遮'}）；编号为提交人自编；页码由提交人填写。`,
  }
}

function listBlocks(matter: PrintMatter, role: PartyRole): Block[] {
  const { title, offeredBy, rows, remark } = evidenceList(matter, role)
  const cell = (name: string) => ({
    title: name,
    fields: [
      ['签名', ''],
      ['日期', ''],
    ] as const,
  })
  return [
    { is: 'title', text: title },
    { is: 'text', text: `案由：${matter.view.title}` },
    {
      is: 'text',
      text: `提交人：${offeredBy === '' ? NOTHING : offeredBy}\u3000\u3000\u3000印制：${dayText(matter.options.printedOn)}`,
    },
    { is: 'space', height: 1.5 },
    {
      is: 'table',
      columns,
      rows,
    },
    { is: 'text', text: remark },
    { is: 'space', height: 2 },
    {
      is: 'marks',
      height: 24,
      draw: (left, top, width) =>
        signatureMarks({ left, top, width, height: 22 }, [cell('提交人'), cell('签收人'), cell('核对人')]),
    },
  ]
}

/** The list as text, to be filled in further. */
export function evidenceText(matter: PrintMatter, role: PartyRole): Result<TextDocument> {
  const { title, offeredBy, rows, remark } = evidenceList(matter, role)
  if (rows.length === 0) return failure({ code: 'sheet-without-evidence', details: { party: ROLE_WORDS[role] } })
  const furniture = matter.furnitureOf(`evidence-${role}`)
  const parts: TextDocument['parts'] = [
    { is: 'text', text: `案由：${matter.view.title}\n提交人：${offeredBy === '' ? NOTHING : offeredBy}` },
    { is: 'table', columns, rows },
    { is: 'text', text: `${remark}\n图件编号 ${furniture.exhibitNumber}\u3000${furniture.state}` },
    {
      is: 'text',
      text: '提交人（签名）：\u3000\u3000\u3000\u3000\u3000\u3000\u3000\u3000签收人（签名）：\u3000\u3000\u3000\u3000\u3000\u3000\u3000\u3000日期：',
    },
  ]
  return success({ title, parts })
}

/** 证据目录 of one party, numbered as the party numbers. */
export function evidencePages(matter: PrintMatter, role: PartyRole): Result<LoosePage[]> {
  if (!matter.view.evidence.some(({ offeredBy }) => offeredBy === role))
    return failure({ code: 'sheet-without-evidence', details: { party: ROLE_WORDS[role] } })
  const sheet = `evidence-${role}` as const
  return success(flowPages(pageSize(matter.options.paper, false), matter.furnitureOf(sheet), listBlocks(matter, role)))
}
