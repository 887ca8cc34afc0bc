import { muOf } from '../../geodata/claims/model.ts'
import { PROCEDURE_NAMES } from '../../geodata/words/procedure/all-names.ts'
import { BYTE_ORDER_MARK, spreadsheetCell } from '../exports/spreadsheet-cell.ts'

import { ledgerRows } from './view-ledger.ts'

import type { Language } from '../../geodata/words/problem-sentences.ts'
import type { LedgerQuery, LedgerRow } from '../../geodata/wire/ledger.ts'
import type { Database } from '../db/database.ts'

/** Each in a transaction of its own: a slow reader keeps nobody waiting. */
const ROWS_AT_A_TIME = 500

type Cell = string | number | null
type Column = readonly [head: Record<Language, string>, of: (row: LedgerRow, language: Language) => Cell]

const mu = (squareMetres: number | undefined): Cell =>
  squareMetres === undefined ? null : Number(muOf(squareMetres).toFixed(1))
const yes = (told: boolean, words: Record<Language, string>, language: Language): Cell =>
  told ? words[language] : null

const COLUMNS: readonly Column[] = [
  [{ 'zh-CN': '案件', en: 'case' }, ({ id }) => id],
  [{ 'zh-CN': '案名', en: 'title' }, ({ title }) => title],
  [{ 'zh-CN': '县', en: 'county' }, ({ countyName }) => countyName],
  [{ 'zh-CN': '年度', en: 'year' }, ({ year }) => year],
  [
    { 'zh-CN': '各方', en: 'sides' },
    ({ claimants }) => claimants.map(({ letter, name }) => `${letter} ${name}`).join('; '),
  ],
  [
    { 'zh-CN': '程序', en: 'stands at' },
    ({ state }, language) => (state === null ? null : PROCEDURE_NAMES[language].states[state]),
  ],
  [{ 'zh-CN': '自', en: 'since' }, ({ since }) => since],
  [{ 'zh-CN': '办理', en: 'filing' }, ({ filing }, language) => PROCEDURE_NAMES[language].filings[filing]],
  [
    { 'zh-CN': '下一期限', en: 'next deadline' },
    ({ next }, language) => (next === null ? null : PROCEDURE_NAMES[language].deadlines[next.key]),
  ],
  [{ 'zh-CN': '届满', en: 'due' }, ({ next }) => next?.due ?? null],
  [
    { 'zh-CN': '期限情况', en: 'deadline stands' },
    ({ next }, language) => (next === null ? null : PROCEDURE_NAMES[language].standings[next.standing]),
  ],
  [
    { 'zh-CN': '期限依据', en: 'rule of the deadline' },
    ({ next }, language) =>
      yes(
        next !== null && !next.isChecked,
        { 'zh-CN': '未核对原文，仅供提醒', en: 'wording not checked, a reminder only' },
        language,
      ),
  ],
  [
    { 'zh-CN': '争议面积（亩，高斯平面）', en: 'disputed mu (planar)' },
    ({ disputed }) => mu(disputed?.planarSquareMetres),
  ],
  [
    { 'zh-CN': '面积说明', en: 'note on the area' },
    ({ disputed, illustrative }, language) =>
      [
        yes(
          (disputed?.closedByStraightMetres ?? 0) > 0,
          { 'zh-CN': '缺口以直线闭合', en: 'gaps closed by straight lines' },
          language,
        ),
        yes(illustrative, { 'zh-CN': '示意', en: 'illustrative' }, language),
      ]
        .filter((part) => part !== null)
        .join('; '),
  ],
  [{ 'zh-CN': '待答问题', en: 'open questions' }, ({ openQuestions }) => openQuestions],
]

const line = (cells: readonly Cell[]): string => `${cells.map(spreadsheetCell).join(',')}\r\n`

/** What the filters find, as a table that office programs open: UTF-8 with a mark, one row a case. */
export async function* exportLedger(
  database: Pick<Database, 'inTransaction'>,
  query: LedgerQuery,
  now: string,
  language: Language,
): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + line(COLUMNS.map(([head]) => head[language]))
  for (let offset = 0; ; offset += ROWS_AT_A_TIME) {
    const rows = await database.inTransaction((client) =>
      ledgerRows(client, query, now, { limit: ROWS_AT_A_TIME, offset }),
    )
    if (rows.length > 0) yield rows.map((row) => line(COLUMNS.map(([, of]) => of(row, language)))).join('')
    if (rows.length < ROWS_AT_A_TIME) return
  }
}
