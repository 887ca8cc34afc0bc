import type { Language } from '../geodata/words/problem-sentences.ts'
import type { Problem } from '../geodata/problems.ts'
import { problemSentence } from '../geodata/words/problem-sentences.ts'

/** An answer to a request that cannot be met; `sentence` says what, where and what to do. */
export class RequestRefused extends Error {
  readonly statusCode: number
  readonly code: string
  readonly sentence: (language: Language) => string
  readonly details: Readonly<Record<string, unknown>>

  constructor(
    statusCode: number,
    code: string,
    sentence: Record<Language, string> | ((language: Language) => string),
    details: Readonly<Record<string, unknown>> = {},
  ) {
    const say = typeof sentence === 'function' ? sentence : (language: Language) => sentence[language]
    super(say('en'))
    this.name = 'RequestRefused'
    this.statusCode = statusCode
    this.code = code
    this.sentence = say
    this.details = details
  }
}

export const caseNotFound = (id: string) =>
  new RequestRefused(404, 'case-not-found', {
    'zh-CN': `没有编号为 ${id} 的案件，请从首页的案件列表进入。`,
    en: `There is no case ${id}; choose one from the list on the home page.`,
  })

export const nothingDisputed = (id: string) =>
  new RequestRefused(404, 'nothing-disputed', {
    'zh-CN': `案件 ${id} 还没有画出争议范围，也没有两方主张的重叠，分界线无从比较；请先把争议范围或双方的主张画出来。`,
    en: `Case ${id} has neither a disputed extent nor an overlap of two claims drawn, so there is nothing to divide; draw the extent or the claims first.`,
  })

export const caseExists = (id: string) =>
  new RequestRefused(409, 'case-exists', {
    'zh-CN': `案件 ${id} 已经存在，原有内容没有改动；请换一个编号。`,
    en: `Case ${id} exists already and was left as it is; choose another key.`,
  })

export const documentNotBase64 = (where: string) =>
  new RequestRefused(400, 'document-not-base64', {
    'zh-CN': `文件内容（${where}）不是完整的 Base64 编码，没有保存；请重新提交。`,
    en: `The file (${where}) is not whole base64 and was not stored; send it again.`,
  })

export const diskFull = () =>
  new RequestRefused(507, 'disk-full', {
    'zh-CN': '服务器的磁盘已满，这次没有保存；请管理员清出空间后重试。',
    en: 'The disk of the server is full and this was not stored; have room made and try again.',
  })

export const databaseAway = () =>
  new RequestRefused(503, 'database-away', {
    'zh-CN': '数据库暂时没有应答，没有保存任何内容，请稍后重试。',
    en: 'The database does not answer at the moment and nothing was stored; try again in a moment.',
  })

export const outcomeUnknown = () =>
  new RequestRefused(503, 'outcome-unknown', {
    'zh-CN': '数据库在保存时中断，不能确定是否已经保存；请重新打开页面核对，没有的再补。',
    en: 'The database broke off while storing, so it is not known whether this was stored; load the page again and enter it once more only if it is missing.',
  })

export const textUnstorable = (where: string) =>
  new RequestRefused(
    400,
    'text-unstorable',
    {
      'zh-CN': `提交的内容在 ${where} 处含有空字符或残缺的字符，不能原样保存，请改正后再提交。`,
      en: `The request holds a null character or half of a character at ${where}, which cannot be stored as it is; correct it and send it again.`,
    },
    { where },
  )

export const namesNotMet = (first: string, second: string) =>
  new RequestRefused(404, 'names-not-met', {
    'zh-CN': `本案没有同时出现“${first}”和“${second}”这两个地名，请从列表中选。`,
    en: `The names ${first} and ${second} were not both met in this case; choose two different names from the list.`,
  })

export const versionMissing = () =>
  new RequestRefused(428, 'version-missing', {
    'zh-CN': '修改案件须在 If-Match 中写明所看到的版本号，请刷新后再提交。',
    en: 'A change needs the version that you looked at in If-Match; reload and send it again.',
  })

export const staleVersion = (version: number) =>
  new RequestRefused(
    412,
    'stale-version',
    {
      'zh-CN': '别人刚刚改过本案，您的修改没有保存；请刷新看过之后再答。',
      en: 'Somebody changed this case meanwhile and yours was not stored; reload, look, and answer again.',
    },
    { version },
  )

const TOO_LARGE: ReadonlySet<string> = new Set(['document-too-large', 'places-file-too-large', 'grid-file-too-large'])

/** A data problem as an answer: the same sentence as on the command line. */
export const refusedBecause = (problem: Problem) =>
  new RequestRefused(
    TOO_LARGE.has(problem.code) ? 413 : 422,
    problem.code,
    (language) => problemSentence(problem, language),
    problem.details,
  )
