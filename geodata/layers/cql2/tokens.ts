import { FilterProblem } from './problem.ts'

export type Token = {
  readonly kind: 'word' | 'property' | 'text' | 'number' | 'sign' | 'end'
  readonly value: string
  /** Counted from 1. */
  readonly at: number
}

const FORMS: readonly (readonly [Token['kind'], RegExp])[] = [
  ['number', /[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/uy],
  ['word', /[\p{L}_][\p{L}\p{N}_-]*/uy],
  ['property', /"(?:[^"]|"")+"/uy],
  ['text', /'(?:[^']|'')*'/uy],
  ['sign', /<>|<=|>=|[=<>(),]/uy],
]
const SPACE = /\s*/uy

const unquoted = (text: string, mark: string): string => text.slice(1, -1).replaceAll(mark + mark, mark)

function tokenAt(text: string, index: number): readonly [Token, number] {
  for (const [kind, form] of FORMS) {
    form.lastIndex = index
    const [found] = form.exec(text) ?? []
    if (found === undefined) continue
    const value = kind === 'text' ? unquoted(found, "'") : kind === 'property' ? unquoted(found, '"') : found
    return [{ kind, value, at: index + 1 }, index + found.length]
  }
  throw new FilterProblem(String(index + 1), {
    'zh-CN': '列名、数、加单引号的文字或比较符',
    en: 'a name, a number, text in single quotes or a comparison',
  })
}

/** The words and signs of CQL2 text. Throws FilterProblem where one cannot be read. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  for (let index = 0; ;) {
    SPACE.lastIndex = index
    index += SPACE.exec(text)![0].length
    if (index >= text.length) return [...tokens, { kind: 'end', value: '', at: text.length + 1 }]
    const [token, next] = tokenAt(text, index)
    tokens.push(token)
    index = next
  }
}
