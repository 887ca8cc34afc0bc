import type { Language } from '../sentence.ts'

/** What a poster says beside the words of the record. */
export type PosterWords = {
  readonly sealedRuling: string
  readonly argued: string
  readonly decided: string
  readonly whose: string
  readonly why: string
  readonly nowPossible: string
  readonly askWhom: string
  readonly ruledSketch: string
  readonly oldSketch: string
  readonly bounds: string
  readonly ruledLine: string
  readonly noSketch: string
  readonly line: string
  readonly north: string
  readonly illustrative: string
  readonly scan: string
  readonly scanToObject: string
  readonly atAddress: (address: string) => string
  readonly postedBy: readonly string[]
  readonly version: (version: number, day: string) => string
  readonly page: (number: number, count: number) => string
  readonly reviewed: (mapReviewNumber: string) => string
  readonly hash: (sha256: string) => string
}

export const POSTER_WORDS: Readonly<Record<Language, PosterWords>> = {
  'zh-CN': {
    sealedRuling: '山界处理决定',
    argued: '争的是什么',
    decided: '怎么定的',
    whose: '哪边归谁',
    why: '为什么这样定',
    nowPossible: '现在可以做什么',
    askWhom: '去问谁',
    ruledSketch: '图一：定的界线在哪里',
    oldSketch: '图二：各家原来说到哪里',
    bounds: '各家凭据上写的，同定的界线对着看',
    ruledLine: '定的界线',
    noSketch: '四边还没有全部定准，先不画图，免得误会。',
    line: '界线',
    north: '北',
    illustrative: '示意',
    scan: '手机扫一扫看这一页',
    scanToObject: '手机扫一扫看、提意见',
    atAddress: (address) => `网上看：${address}`,
    postedBy: ['张贴单位（盖章）', '张贴人', '张贴日期'],
    version: (version, day) => `第 ${version} 版，${day}公开`,
    page: (number, count) => `第 ${number} 页，共 ${count} 页`,
    reviewed: (mapReviewNumber) => `审图号：${mapReviewNumber}`,
    hash: (sha256) => `核对码 ${sha256}`,
  },
  en: {
    sealedRuling: 'Ruling on a boundary',
    argued: 'What was argued over',
    decided: 'What was decided',
    whose: 'Which side is whose',
    why: 'Why it was decided so',
    nowPossible: 'What can be done now',
    askWhom: 'Whom to ask',
    ruledSketch: 'Sketch 1: where the line was drawn',
    oldSketch: 'Sketch 2: how far each side said its land reaches',
    bounds: 'What each side’s paper says, beside the decided line',
    ruledLine: 'The decided line',
    noSketch: 'Not every side is settled yet: no sketch is drawn, so that none misleads.',
    line: 'the line',
    north: 'N',
    illustrative: 'Sketch',
    scan: 'Scan to read this page',
    scanToObject: 'Scan to read or object',
    atAddress: (address) => `Read it at ${address}`,
    postedBy: ['Put up by (seal)', 'Name', 'Day'],
    version: (version, day) => `Version ${version}, published ${day}`,
    page: (number, count) => `Page ${number} of ${count}`,
    reviewed: (mapReviewNumber) => `map review number ${mapReviewNumber}`,
    hash: (sha256) => `Checksum ${sha256}`,
  },
}
