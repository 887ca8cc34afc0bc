import { describe, expect, test } from 'vitest'

import { readDescriptions } from '../../../geodata/boundary/find-descriptions.ts'
import { readDocumentFile } from '../../../server/files/document-file.ts'
import { docx, documentPart, paragraph, table } from '../../support/documents/docx.ts'
import { pdf, type PlacedWords } from '../../support/documents/pdf.ts'

async function textOf(bytes: Uint8Array): Promise<string> {
  const result = await readDocumentFile('paper', bytes)
  if (!result.ok) throw new Error(result.problem.code)
  return result.value.text
}

/** What each side says, as a reader of the paper would take it. */
const sidesIn = (text: string) =>
  readDescriptions(text).map(({ landName, reading }) => [
    landName,
    ...reading.calls.map(({ side, marks }) => `${side} ${marks.map(({ quote }) => quote).join('、')}`),
  ])

const FILLED = [['大塘窝', 'E 石坎', 'S 机耕路', 'W 大塘', 'N 松树林']]

describe('a form in Word', () => {
  const cell = (words: readonly string[], properties = '') =>
    `<w:tc><w:tcPr>${properties}</w:tcPr>${words.map(paragraph).join('')}</w:tc>`
  const rows = (...all: readonly (readonly string[])[]) =>
    `<w:tbl>${all.map((cells) => `<w:tr>${cells.join('')}</w:tr>`).join('')}</w:tbl>`

  test('with the sides over their values', async () => {
    const body = table([
      ['小地名', '面积（亩）', '东至', '南至', '西至', '北至'],
      ['大塘窝', '6', '石坎', '机耕路', '大塘', '松树林'],
    ])
    expect(sidesIn(await textOf(docx(documentPart(paragraph('林权登记申请表') + body))))).toEqual(FILLED)
  })

  test('with cells merged over columns and rows keeps each value under its side', async () => {
    const both = '<w:vMerge w:val="restart"/>'
    const goesOn = '<w:vMerge/>'
    const body = rows(
      [cell(['小地名'], both), cell(['面积'], both), cell(['四至'], '<w:gridSpan w:val="4"/>'), cell(['备注'], both)],
      [
        cell([''], goesOn),
        cell([''], goesOn),
        cell(['东']),
        cell(['南']),
        cell(['西']),
        cell(['北']),
        cell([''], goesOn),
      ],
      [cell(['大塘窝']), cell(['6亩']), cell(['石坎']), cell(['机耕路']), cell(['大塘']), cell(['松树林']), cell([''])],
    )
    const text = await textOf(docx(documentPart(body)))
    expect(text.split('\n')).toEqual([
      '小地名\t面积\t四至\t\t\t\t备注',
      '\t\t东\t南\t西\t北\t',
      '大塘窝\t6亩\t石坎\t机耕路\t大塘\t松树林\t',
    ])
    expect(sidesIn(text)).toEqual(FILLED)
  })

  test('with values broken over paragraphs of one cell', async () => {
    const body = rows(
      ['东至', '南至', '西至', '北至'].map((words) => cell([words])),
      [cell(['老虎头', '山脊分水']), cell(['机耕路']), cell(['大塘']), cell(['松树林'])],
    )
    expect(sidesIn(await textOf(docx(documentPart(body))))).toEqual([
      [null, 'E 老虎头 山脊分水', 'S 机耕路', 'W 大塘', 'N 松树林'],
    ])
  })

  test('with the sides beside their values', async () => {
    const body = rows(
      [cell(['四至'], '<w:vMerge w:val="restart"/>'), cell(['东']), cell(['石坎'])],
      [cell([''], '<w:vMerge/>'), cell(['南']), cell(['机耕路'])],
      [cell([''], '<w:vMerge/>'), cell(['西']), cell(['大塘'])],
      [cell([''], '<w:vMerge/>'), cell(['北']), cell(['松树林'])],
    )
    expect(sidesIn(await textOf(docx(documentPart(body))))).toEqual([[null, ...FILLED[0]!.slice(1)]])
  })
})

describe('a register on a page of the web', () => {
  const page = (rows: string) => Buffer.from(`<!DOCTYPE html><html><body><table>${rows}</table></body></html>`)

  test('with merged headers gives a description for each parcel', async () => {
    const text = await textOf(
      page(
        '<thead><tr><th rowspan=2>小地名</th><th rowspan=2>面积</th><th colspan=4>四至</th></tr>' +
          '<tr><th>东<br>至</th><th>南至</th><th>西至</th><th>北至</th></tr></thead>' +
          '<tbody><tr><td>大塘窝</td><td>6亩</td><td>石坎</td><td>机耕路</td><td>大塘</td><td>松树林</td></tr>' +
          '<tr><td>横岭</td><td>3亩</td><td>山脊</td><td>小溪</td><td></td><td>古路</td></tr></tbody>',
      ),
    )
    expect(sidesIn(text)).toEqual([...FILLED, ['横岭', 'E 山脊', 'S 小溪', 'W ', 'N 古路']])
  })

  test('that claims a million merged columns is read in no time and room', async () => {
    const text = await textOf(page('<tr><td colspan=1000000 rowspan=1000000>东至</td><td>山脊</td></tr>'.repeat(50)))
    expect(text.length).toBeLessThan(200_000)
  })
})

describe('a register that was printed', () => {
  const COLUMNS = [60, 130, 190, 280, 370, 460]
  const row = (y: number, words: readonly string[]): PlacedWords[] =>
    words.flatMap((word, index) => (word === '' ? [] : [{ words: word, x: COLUMNS[index]!, y }]))

  test('keeps each value under its side, also where a cell is empty', async () => {
    const text = await textOf(
      pdf([
        [
          ...row(760, ['小地名', '面积', '东至', '南至', '西至', '北至']),
          ...row(730, ['大塘窝', '6亩', '石坎', '机耕路', '大塘', '松树林']),
          ...row(700, ['横岭', '3亩', '', '小溪', '', '古路']),
        ],
      ]),
    )
    expect(text.split('\n')[2]).toBe('横岭\t3亩\t\t小溪\t\t古路')
    expect(sidesIn(text)).toEqual([...FILLED, ['横岭', 'E ', 'S 小溪', 'W ', 'N 古路']])
  })

  test('joins a cell that the paper broke over two lines, and leads its words back to the page', async () => {
    const bytes = pdf([
      [
        ...row(760, ['小地名', '面积', '东至', '南至', '西至', '北至']),
        ...row(730, ['大塘窝', '6亩', '老鹰岩山脊', '机耕路', '大塘', '松树林']),
        ...row(714, ['', '', '分水线', '', '', '']),
        ...row(684, ['横岭', '3亩', '山脊', '小溪', '石坎', '古路']),
      ],
    ])
    expect(sidesIn(await textOf(bytes))).toEqual([
      ['大塘窝', 'E 老鹰岩山脊分水线', 'S 机耕路', 'W 大塘', 'N 松树林'],
      ['横岭', 'E 山脊', 'S 小溪', 'W 石坎', 'N 古路'],
    ])
    const read = await readDocumentFile('paper', bytes)
    if (!read.ok) throw new Error(read.problem.code)
    const { text, provenance } = read.value
    const pieces = provenance.pages.map(({ start, end }) => text.slice(start, end))
    expect(pieces).toEqual(expect.arrayContaining(['老鹰岩山脊', '分水线']))
  })

  test('with its names in the middle of their rows', async () => {
    const text = await textOf(
      pdf([
        [
          ...row(760, ['小地名', '面积', '东至', '南至', '西至', '北至']),
          ...row(732, ['', '', '老鹰岩山脊', '机耕路', '大塘', '松树林']),
          ...row(724, ['大塘窝', '6亩', '', '', '', '']),
          ...row(716, ['', '', '分水线', '', '', '']),
          ...row(690, ['横岭', '3亩', '山脊', '小溪', '石坎', '古路']),
        ],
      ]),
    )
    expect(sidesIn(text)).toEqual([
      ['大塘窝', 'E 老鹰岩山脊分水线', 'S 机耕路', 'W 大塘', 'N 松树林'],
      ['横岭', 'E 山脊', 'S 小溪', 'W 石坎', 'N 古路'],
    ])
  })
})
