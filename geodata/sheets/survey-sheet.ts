import { success, type Result } from '../result.ts'
import { oneLine } from '../text/one-line.ts'
import { courseLegs } from '../words/course/course-legs.ts'
import { groundOfCase, lineOfOutline } from '../words/course/line-of-case.ts'
import { stretchWords } from '../words/course/course-description.ts'

import { claimOverlaps, outlineRows, outlineTitle } from './area-rows.ts'
import { flowPages, writingLine, type Block } from './flow.ts'
import { certaintyRows, lineRows, overlapRow } from './legend.ts'
import { GROUND_ROWS, illustrativeNote } from './map-parts.ts'
import { layMapSheet } from './map-sheet.ts'
import { pageSize, type LoosePage } from './page.ts'
import { OFFICER_CELLS, WITNESS_CELL, sideCells, signatureMarks, type SignatureCell } from './signatures.ts'

import type { WireOutline } from '../wire/geometry.ts'
import type { PrintMatter } from './matter.ts'
import type { TextDocument } from './text-document.ts'

const SURVEY_TITLE = '现场勘查笔录'

/** What is asked about each stretch of a line: told by the words, answered on the spot. */
type SurveyedStretch = { readonly line: string; readonly words: string; readonly calls: string }

/** The calls of a line in the words of the paper, each with the stretches that are drawn for it. */
function surveyedStretches({ view }: PrintMatter, outline: WireOutline): SurveyedStretch[] {
  const ground = groundOfCase(view)
  const legs = courseLegs(lineOfOutline(outline), ground)
  const told = stretchWords(legs, ground, 'zh-CN')
  const description = view.descriptions.find(({ id }) => id === outline.descriptionId)
  return legs.map((leg, index) => {
    const call = leg.segment?.callIndex == null ? undefined : description?.calls[leg.segment.callIndex]
    return {
      line: outlineTitle(outline),
      words: leg.is === 'open' ? '两头未接上，没有画线' : (told[index] ?? ''),
      calls: call ? oneLine(view.document.text.slice(call.start, call.end)) : '文中没有写',
    }
  })
}

const OPINIONS = '□一致\n□有争议'

/** Fields that are filled in on the spot. */
const SURVEY_FIELDS = [
  '勘查时间',
  '勘查地点',
  '天气',
  '勘查人员、单位',
  '记录人',
  '测量仪器、方法',
  '底图及图幅号',
] as const

const SURVEY_COLUMNS = ['序号', '所属界线', '图上所画', '文书所写', '现场指认', '意见', '照片、坐标、备注'] as const
const SHARES = [6, 13, 28, 28, 24, 14, 24] as const

const columns = SURVEY_COLUMNS.map((title, index) => ({ title, share: SHARES[index] ?? 10 }))

const EMPTY_ROWS = 6

const surveyRows = (matter: PrintMatter): string[][] => {
  const stretches = matter.view.outlines
    .filter(({ role }) => role !== 'dividing-line')
    .flatMap((outline) => surveyedStretches(matter, outline))
  const told = stretches.map(({ line, words, calls }, index) => [
    String(index + 1),
    line,
    words,
    calls,
    '',
    OPINIONS,
    '',
  ])
  const empty = Array.from({ length: EMPTY_ROWS }, (_, index) => [
    String(told.length + index + 1),
    '',
    '',
    '',
    '',
    OPINIONS,
    '',
  ])
  return [...told, ...empty]
}

const HOW_TO =
  '下列各段按文书文字画出，只供现场核对，不是认定。指认与图不符的，在图上另画并在“现场指认”一栏写明；各方指认不同的，分别记明，不作取舍。'
const CLOSING = '以上笔录和勘查图已向到场人宣读、出示。拒绝签名或者无故缺席的，由勘查人员记明事由，不视为承认。'
const BLANK = '\u3000\u3000\u3000\u3000\u3000\u3000\u3000\u3000'

/** The record as text, to be filled in on a machine. */
export function surveyText(matter: PrintMatter): Result<TextDocument> {
  const { view } = matter
  const signers = [
    ...view.claimants.map(({ letter, name }) => `${letter} 方（${name}）代表人`),
    '勘查（调处）人员',
    '记录人',
    '见证人',
  ]
  const parts: TextDocument['parts'] = [
    { is: 'text', text: `案由：${view.title}（${view.countyName}）` },
    { is: 'heading', text: '一、勘查情况' },
    { is: 'text', text: SURVEY_FIELDS.map((label) => `${label}：`).join('\n') },
    { is: 'heading', text: '二、到场人' },
    { is: 'text', text: view.parties.map(({ name }) => `${name}：`).join('\n') },
    { is: 'heading', text: '三、逐段指认' },
    { is: 'text', text: HOW_TO },
    { is: 'table', columns, rows: surveyRows(matter) },
    { is: 'heading', text: '四、各方陈述和其他记明的事项' },
    { is: 'text', text: '\n\n\n' },
    { is: 'text', text: CLOSING },
    { is: 'text', text: signers.map((who) => `${who}（签名）：${BLANK}日期：${BLANK}拒签、缺席事由：`).join('\n') },
    {
      is: 'text',
      text: `图件编号 ${matter.furnitureOf('survey-sheet').exhibitNumber}\u3000${matter.furnitureOf('survey-sheet').state}`,
    },
  ]
  return success({ title: SURVEY_TITLE, parts })
}

function recordBlocks(matter: PrintMatter): Block[] {
  const { view } = matter
  const cells: SignatureCell[] = [...sideCells(view), ...OFFICER_CELLS, WITNESS_CELL]
  const fields = SURVEY_FIELDS.map((label): Block => ({
    is: 'marks',
    height: 7,
    draw: (left, top, width) => writingLine(left, top, width, label),
  }))
  const attendants = view.parties.map(({ name }): Block => ({
    is: 'marks',
    height: 7,
    draw: (left, top, width) => writingLine(left, top, width, `${name} 到场人`),
  }))
  return [
    { is: 'title', text: SURVEY_TITLE },
    { is: 'text', text: `案由：${view.title}（${view.countyName}）。所附勘查图与本笔录一并签名。` },
    { is: 'heading', text: '一、勘查情况' },
    ...fields,
    { is: 'heading', text: '二、到场人' },
    ...attendants,
    { is: 'heading', text: '三、逐段指认' },
    { is: 'text', text: HOW_TO },
    {
      is: 'table',
      columns,
      rows: surveyRows(matter),
      leastRowHeight: 11,
    },
    { is: 'heading', text: '四、各方陈述和其他记明的事项' },
    ...Array.from({ length: 6 }, (): Block => ({
      is: 'marks',
      height: 8,
      draw: (left, top, width) => writingLine(left, top, width, ''),
    })),
    { is: 'text', text: CLOSING },
    { is: 'space', height: 2 },
    {
      is: 'marks',
      height: 62,
      draw: (left, top, width) => signatureMarks({ left, top, width, height: 60 }, cells),
    },
  ]
}

/** 勘查图 with its record: to take along, to write on and to sign on the spot. */
export function surveyPages(matter: PrintMatter): Result<LoosePage[]> {
  const { view, options } = matter
  const outlines = view.outlines.filter(({ role }) => role !== 'dividing-line')
  const overlaps = claimOverlaps(matter)
  const laid = layMapSheet(matter, {
    sheet: 'survey-sheet',
    title: `${view.title}现场勘查图`,
    subtitle: `${view.countyName}\u3000附于现场勘查笔录；现场指认的点和线画在本图上`,
    content: { outlines, overlaps: overlaps.map(({ overlap }) => overlap), awards: [], numbered: [] },
    focus: outlines,
    legend: [...lineRows(outlines, view.claimants), overlapRow, ...certaintyRows(outlines), ...GROUND_ROWS],
    areas: outlineRows(matter, outlines),
    note: illustrativeNote(matter),
    signatures: [
      ...sideCells(view),
      ...OFFICER_CELLS,
      WITNESS_CELL,
      {
        title: '制图',
        fields: [
          ['制图人', options.drawnBy],
          ['身份', options.capacity],
          ['勘查、制图日期', ''],
        ],
      },
    ],
  })
  if (!laid.ok) return laid
  const record = flowPages(pageSize(options.paper, false), matter.furnitureOf('survey-sheet'), recordBlocks(matter))
  return success([laid.value.page, ...record])
}
