import type { ChangedThing } from '../live/model.ts'
import type { Language } from './sentence.ts'

export type CasePageWords = {
  readonly name: string
  readonly about: (day: string, version: number) => string
  readonly names: string
  readonly otherLanguage: { readonly file: string; readonly words: string }
  readonly sides: string
  readonly lines: string
  readonly linesHint: string
  readonly ruledLine: string
  readonly disputedExtent: string
  readonly illustrative: string
  readonly areas: string
  readonly areaOf: (squareMetres: string, mu: string) => string
  readonly ifClosed: (metres: string) => string
  readonly notClosed: string
  readonly description: string
  readonly document: string
  readonly evidence: string
  readonly evidenceColumns: readonly [string, string, string, string, string]
  readonly nothingFound: string
  readonly ruling: string
  readonly noRuling: string
  readonly awardTo: (winner: string) => string
  readonly prints: string
  readonly sheets: Readonly<Record<'bundle' | 'dispute-map' | 'ruling-map', string>>
  readonly layers: string
  readonly files: string
  readonly fileColumns: readonly [string, string]
  readonly log: string
  readonly logColumns: readonly [string, string, string]
  readonly things: Readonly<Record<ChangedThing, string>>
  readonly machineFiles: string
  readonly checking: string
}

export const CASE_PAGE_WORDS: Readonly<Record<Language, CasePageWords>> = {
  'zh-CN': {
    name: '案件包',
    about: (day, version) => `记录截至 ${day}，案件数据第 ${version} 版。本页只需浏览器，不联网。`,
    names: '本包含未遮的姓名，限办案使用，不得公开。',
    otherLanguage: { file: 'index-en.html', words: 'English' },
    sides: '当事各方',
    lines: '图上的线',
    linesHint: '点一段线，跳到画出它的文字；点文字，回到那段线。',
    ruledLine: '裁定的分界线',
    disputedExtent: '争议范围',
    illustrative: '示意图：地物没有实测。',
    areas: '面积',
    areaOf: (squareMetres, mu) => `${squareMetres} 平方米（${mu} 亩）`,
    ifClosed: (metres) => `缺口以 ${metres} 米直线相连时`,
    notClosed: '没有闭合，没有面积',
    description: '哪段文字',
    document: '原文',
    evidence: '证据',
    evidenceColumns: ['编号', '名称', '证明什么', '认定', '认定的话'],
    nothingFound: '未认定',
    ruling: '裁定',
    noRuling: '本案还没有裁定。',
    awardTo: (winner) => `归 ${winner}`,
    prints: '打印件和图层',
    sheets: {
      bundle: '全部合订（PDF）',
      'dispute-map': '主张图（PDF）',
      'ruling-map': '权属界线图（PDF）',
    },
    layers: '全部图层（GeoPackage，用 QGIS 等软件打开）',
    files: '原件',
    fileColumns: ['文件', 'SHA-256'],
    log: '经过',
    logColumns: ['时间', '谁', '动了什么'],
    things: {
      reading: '文书的读法',
      answers: '问题的答复',
      names: '同名的判断',
      places: '地名和位置',
      outlines: '界线',
      ruling: '裁定',
      seal: '封存',
      round: '新的一轮',
      evidence: '证据',
      procedure: '办案程序',
      files: '材料',
      scans: '图件',
      field: '现场记录',
      publication: '公示',
      other: '案件',
    },
    machineFiles:
      'readings 是读出的内容；record 是逐表逐行的记录；audit.jsonl 是操作日志，每条可按其 SHA-256 复核；manifest.json 列出每个文件的 SHA-256；exported.json 写明谁在何时导出。',
    checking: '这个压缩包可以用 sizhi import package 整个收进另一台机器。',
  },
  en: {
    name: 'Case package',
    about: (day, version) =>
      `On record up to ${day}, version ${version} of the case. This page needs a browser and no network.`,
    names: 'Names in this package are not masked: for the proceedings only, not to be published.',
    otherLanguage: { file: 'index.html', words: '中文' },
    sides: 'Sides',
    lines: 'Lines on the map',
    linesHint: 'Click a line for the words that made it; click the words for their line.',
    ruledLine: 'ruled dividing line',
    disputedExtent: 'disputed extent',
    illustrative: 'Illustrative: the features were not surveyed.',
    areas: 'Areas',
    areaOf: (squareMetres, mu) => `${squareMetres} m² (${mu} mu)`,
    ifClosed: (metres) => `if closed by a straight line of ${metres} m`,
    notClosed: 'not closed, no area',
    description: 'Which words',
    document: 'The document',
    evidence: 'Evidence',
    evidenceColumns: ['Number', 'Title', 'Offered to prove', 'Finding', 'In words'],
    nothingFound: 'no finding',
    ruling: 'Ruling',
    noRuling: 'This case has no ruling yet.',
    awardTo: (winner) => `to ${winner}`,
    prints: 'Printed sheets and layers',
    sheets: {
      bundle: 'Everything bound (PDF)',
      'dispute-map': 'Map of the dispute (PDF)',
      'ruling-map': 'Map of the ruling (PDF)',
    },
    layers: 'All layers (GeoPackage, for QGIS and other programs)',
    files: 'Originals',
    fileColumns: ['File', 'SHA-256'],
    log: 'What was done',
    logColumns: ['When', 'Who', 'What was touched'],
    things: {
      reading: 'how the document is read',
      answers: 'answers to questions',
      names: 'which names are one',
      places: 'names and places',
      outlines: 'lines',
      ruling: 'ruling',
      seal: 'seal',
      round: 'new round',
      evidence: 'evidence',
      procedure: 'procedure',
      files: 'files',
      scans: 'scans',
      field: 'field records',
      publication: 'publication',
      other: 'case',
    },
    machineFiles:
      'readings holds what was read; record every row of the record, table by table; audit.jsonl the log, each entry to be checked by its SHA-256; manifest.json the SHA-256 of every file; exported.json who exported when.',
    checking: 'This archive can be taken whole into another machine with sizhi import package.',
  },
}
