import { evidenceMatrix, type MatrixCell, type MatrixRow } from '../desk/matrix.ts'
import { standingTitle } from '../desk/standing-entry.ts'
import { chinaDay } from '../procedure/day.ts'
import { failure, success, type Result } from '../result.ts'
import { oneLine } from '../text/one-line.ts'
import { dayText } from '../words/day-text.ts'
import { FINDING_NAMES, STANCE_NAMES } from '../words/evidence-names.ts'

import { ROLE_WORDS } from './evidence-list.ts'
import { flowPages, type Block } from './flow.ts'
import { bodyOf, pageSize, type LoosePage } from './page.ts'

import type { Issue } from '../desk/issues.ts'
import type { WireEvidence } from '../wire/evidence.ts'
import type { PrintMatter } from './matter.ts'

const WIDTHS = { number: 21, paper: 58, issue: 21, finding: 24 } as const
const LONGEST_HEAD = 10

function issueText(issue: Issue): string {
  if (issue.kind === 'extent') return '争议范围归谁'
  if (issue.kind === 'claim') return `${issue.claimantLetter} 方主张`
  return `${issue.claimantLetter} 方：“${oneLine(issue.words.quote)}”`
}

/** The number by which the list above the table tells the issue, and as many of its words as a narrow column holds. */
function headOf(issue: Issue, number: number): string {
  const words = [
    ...(issue.kind === 'clause' ? `${issue.claimantLetter}：${oneLine(issue.words.quote)}` : issueText(issue)),
  ]
  return `争点 ${number}\n${words.length > LONGEST_HEAD ? `${words.slice(0, LONGEST_HEAD).join('')}…` : words.join('')}`
}

const entryWords = ({ offeredBy, number }: Pick<WireEvidence, 'offeredBy' | 'number'>): string =>
  `${ROLE_WORDS[offeredBy]} ${number}`
const papersWords = ({ entries }: MatrixRow): string => entries.map(entryWords).join('\n')

function cellText({ decision, proposal, isPinned }: MatrixCell): string {
  const stance = decision
    ? [STANCE_NAMES[decision.stance], decision.decidedBy]
    : proposal.length > 0
      ? [`（${STANCE_NAMES.for}）`]
      : ['—']
  return [...stance, ...(isPinned ? ['钉在此处'] : [])].join('\n')
}

const rowOf = (row: MatrixRow, issues: readonly Issue[]): string[] => [
  papersWords(row),
  row.entries[0] ? oneLine(standingTitle(row.entries[0])) : '',
  ...row.cells.filter(({ issue }) => issues.includes(issue)).map(cellText),
  row.findings.length === 0 ? '判决未提及' : row.findings.map((finding) => FINDING_NAMES[finding]).join('\n'),
]

/** As many issues beside each other as a page is wide; the others follow in further tables. */
function groupsOf(issues: readonly Issue[], widthMillimetres: number): Issue[][] {
  const { number, paper, issue, finding } = WIDTHS
  const most = Math.max(1, Math.floor((widthMillimetres - number - paper - finding) / issue))
  const count = Math.ceil(issues.length / most)
  const size = Math.ceil(issues.length / Math.max(1, count))
  return Array.from({ length: count }, (_, index) => issues.slice(index * size, (index + 1) * size))
}

function tableOf(rows: readonly MatrixRow[], issues: readonly Issue[], all: readonly Issue[]): Block {
  return {
    is: 'table',
    columns: [
      { title: '证据编号', share: WIDTHS.number },
      { title: '材料', share: WIDTHS.paper },
      ...issues.map((issue) => ({
        title: headOf(issue, all.indexOf(issue) + 1),
        share: WIDTHS.issue,
        anchor: 'middle' as const,
      })),
      { title: '法院认定', share: WIDTHS.finding },
    ],
    rows: rows.map((row) => rowOf(row, issues)),
  }
}

/** What persons decided, with day and reason, since a cell has room for the name alone. */
function decisionTexts(rows: readonly MatrixRow[], issues: readonly Issue[]): string[] {
  return rows.flatMap((row) =>
    row.cells.flatMap(({ issue, decision }) => {
      if (decision === null) return []
      const { stance, decidedBy, decidedAt, note } = decision
      const head = `${row.entries.map(entryWords).join('、')}，争点 ${issues.indexOf(issue) + 1}：${STANCE_NAMES[stance]}`
      return [`${head}，${decidedBy}，${dayText(chinaDay(decidedAt))}${note === '' ? '' : `；${oneLine(note)}`}。`]
    }),
  )
}

/** How many entries there are, and how many papers: some are offered by both sides. */
export function evidenceCount(evidence: readonly WireEvidence[]): string {
  const papers = new Set(evidence.map(({ paperId }) => paperId)).size
  const joined = papers < evidence.length ? `，双方提交的同一份材料并为一份，计 ${papers} 份` : ''
  return `各方证据目录共 ${evidence.length} 项${joined}。`
}

/** 证据与争点对照表: every paper against every issue, over as many pages as it takes. */
export function matrixPages(matter: PrintMatter): Result<LoosePage[]> {
  const { view, options } = matter
  const { issues, rows, loose } = evidenceMatrix(view)
  if (rows.length === 0) return failure({ code: 'sheet-without-evidence', details: { party: '各方' } })
  const size = pageSize(options.paper, true)
  const groups = groupsOf(issues, bodyOf(size).width)
  const decided = decisionTexts(rows, issues)
  const texts = (words: readonly string[]): Block[] => words.map((text) => ({ is: 'text', text, indent: 3 }))
  const blocks: Block[] = [
    { is: 'title', text: '证据与争点对照表' },
    { is: 'text', text: `案由：${view.title}\u3000\u3000\u3000印制：${dayText(options.printedOn)}` },
    {
      is: 'text',
      text: `${evidenceCount(view.evidence)}同一份材料占一行。格内写明支持、反对或中性的是人定的，并有姓名；加括号的是机器按谁提交、载有谁的界至所作的建议，不算数；“—”为未定。`,
    },
    { is: 'heading', text: '争点' },
    ...texts(issues.map((issue, index) => `争点 ${index + 1}\u3000${issueText(issue)}`)),
    ...groups.flatMap((group, index): Block[] => [
      ...(index === 0 ? [] : [{ is: 'new-page' as const }]),
      {
        is: 'heading',
        text:
          groups.length === 1
            ? '对照'
            : `对照（争点 ${issues.indexOf(group[0]!) + 1} 至 ${issues.indexOf(group.at(-1)!) + 1}）`,
      },
      tableOf(rows, group, issues),
    ]),
    { is: 'heading', text: '人定的各格' },
    ...texts(decided.length === 0 ? ['尚无人定的格。'] : decided),
    ...(loose.length === 0
      ? []
      : texts([
          `争点已不在（重读或改画之后）而照留的：${loose
            .map((one) => `${entryWords(one)}，${STANCE_NAMES[one.stance]}，${one.decidedBy}`)
            .join('；')}。`,
        ])),
  ]
  return success(flowPages(size, matter.furnitureOf('evidence-matrix'), blocks))
}
