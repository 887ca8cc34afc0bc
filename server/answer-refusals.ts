import { RequestRefused } from './errors.ts'

export const questionNotFound = (key: string) =>
  new RequestRefused(404, 'question-not-found', {
    'zh-CN': `本案没有这个待答问题（${key}），请刷新后再答。`,
    en: `This case does not ask the question ${key}; reload and answer again.`,
  })

export const answerNotCandidate = (value: string, quote: string) =>
  new RequestRefused(422, 'answer-not-candidate', {
    'zh-CN': `“${value}”不是“${quote}”这一问的备选答案，没有保存；请从列出的答案中选。`,
    en: `${value} is none of the answers to the question about ${quote}; nothing was stored, choose one that is listed.`,
  })

export const nothingToWithdraw = (quote: string) =>
  new RequestRefused(404, 'nothing-to-withdraw', {
    'zh-CN': `“${quote}”这一问现在没有答复，无可收回；请刷新后再看。`,
    en: `The question about ${quote} has no answer to take back; reload and look again.`,
  })
