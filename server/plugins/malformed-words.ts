import type { FastifyError } from 'fastify'
import type { Language } from '../../geodata/words/problem-sentences.ts'

type Fault = NonNullable<FastifyError['validation']>[number]
type Said = Record<Language, string>

const MOST_VALUES_NAMED = 12
const TYPES: Readonly<Record<string, Said>> = {
  string: { 'zh-CN': '文字', en: 'text' },
  number: { 'zh-CN': '数', en: 'a number' },
  integer: { 'zh-CN': '整数', en: 'a whole number' },
  boolean: { 'zh-CN': 'true 或 false', en: 'true or false' },
  array: { 'zh-CN': '一个列表', en: 'a list' },
  object: { 'zh-CN': '一个对象', en: 'an object' },
  null: { 'zh-CN': 'null', en: 'null' },
}

const joined = (words: readonly string[], language: Language): string => words.join(language === 'en' ? ' or ' : ' 或 ')

function valuesSaid(values: readonly unknown[], language: Language): string {
  const named = values.slice(0, MOST_VALUES_NAMED).map(String)
  const more = values.length > named.length ? '…' : ''
  return named.join(language === 'en' ? ', ' : '、') + more
}

function typesSaid(type: unknown, language: Language): string {
  return joined(
    [type].flat().map((each) => TYPES[String(each)]?.[language] ?? String(each)),
    language,
  )
}

/** What a value is to be, in the words of JSON Schema's keywords; undefined for keywords that say little to anybody. */
function wanted({ keyword, params }: Fault, language: Language): string | undefined {
  const say = (chinese: string, english: string): string => (language === 'en' ? english : chinese)
  const limit = String(params['limit'])
  switch (keyword) {
    case 'required':
      return say(`缺少 ${String(params['missingProperty'])}`, `${String(params['missingProperty'])} is missing`)
    case 'additionalProperties':
      return say(
        `不应有 ${String(params['additionalProperty'])}`,
        `${String(params['additionalProperty'])} does not belong there`,
      )
    case 'enum': {
      const values = valuesSaid(params['allowedValues'] as readonly unknown[], language)
      return say(`只能是 ${values}`, `it must be one of ${values}`)
    }
    case 'type':
      return say(`应为${typesSaid(params['type'], language)}`, `it must be ${typesSaid(params['type'], language)}`)
    case 'minLength':
      return say(`至少 ${limit} 个字`, `characters: ${limit} at least`)
    case 'maxLength':
      return say(`最多 ${limit} 个字`, `characters: ${limit} at most`)
    case 'minItems':
      return say(`至少 ${limit} 项`, `entries: ${limit} at least`)
    case 'maxItems':
      return say(`最多 ${limit} 项`, `entries: ${limit} at most`)
    case 'minimum':
      return say(`不能小于 ${limit}`, `it must be at least ${limit}`)
    case 'maximum':
      return say(`不能大于 ${limit}`, `it must be at most ${limit}`)
    case 'pattern':
      return say('写法不对，或没有填', 'it is empty or not written as it should be')
    case 'format':
      return say(`不是 ${String(params['format'])} 的写法`, `it is not written as a ${String(params['format'])}`)
    default:
      return undefined
  }
}

/** One sentence on a request that is not of the form its route takes: where, what is wrong, what to do. */
export function malformedSentence(where: string, fault: Fault | undefined, language: Language): string {
  const what = fault && wanted(fault, language)
  if (language === 'en')
    return `The request is not of the expected form at ${where}${what === undefined ? '' : `: ${what}`}; correct it and send it again.`
  return `提交的内容在 ${where} 处不合要求${what === undefined ? '' : `（${what}）`}，请改正后再提交。`
}
