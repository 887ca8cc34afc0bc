import { stepOf, type StepKind, type StepRecogniser } from '../step.ts'

import type { TokenKind } from '../token.ts'

const KIND_OF: Partial<Record<TokenKind, StepKind>> = {
  gap: 'gap',
  colon: 'colon',
  pause: 'gap',
  apart: 'apart',
  link: 'link',
  close: 'close',
  measure: 'measure',
  begin: 'begin',
  bracket: 'remark',
  remark: 'remark',
  straight: 'straight',
  between: 'close',
  quotation: 'gap',
  and: 'gap',
  award: 'remark',
  beyond: 'beyond',
  gloss: 'remark',
}

/** Words that stand for themselves: links, closes, lengths, stops. */
export const readPlainWord: StepRecogniser = ({ tokens, index }) => {
  const token = tokens[index]
  const kind = token && KIND_OF[token.kind]
  return token && kind ? { step: stepOf(kind, token), next: index + 1 } : null
}
