/** What may be told of a fault: never what a person typed, which the message of an error may repeat. */
export type FaultFacts = {
  readonly error: string
  readonly code?: string
  /** Only of errors that the language itself words. */
  readonly message?: string
  /** Of the database: where it stood against a rule, not what stood there. */
  readonly table?: string
  readonly constraint?: string
  readonly frames: readonly string[]
  readonly cause?: FaultFacts
}

const FRAMES = 12
const DEEPEST_CAUSE = 3
/** Their messages name parts of the program. */
const WORDED_BY_THE_LANGUAGE: ReadonlySet<string> = new Set(['TypeError', 'ReferenceError'])
const NAME = /^[\w.-]{1,80}$/u

const named = (value: unknown): string | undefined =>
  (typeof value === 'string' || typeof value === 'number') && NAME.test(String(value)) ? String(value) : undefined

/** A message may itself hold lines that look like frames: it is cut off first. */
function framesOf({ stack = '', message }: Error): string[] {
  const begin = message === '' ? -1 : stack.indexOf(message)
  const lines = stack.slice(begin < 0 ? 0 : begin + message.length).split('\n')
  return lines
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '))
    .slice(0, FRAMES)
}

/** What is known of a fault without a word of anybody's data. */
export function faultFacts(fault: unknown, depth = 0): FaultFacts {
  if (!(fault instanceof Error)) return { error: typeof fault, frames: [] }
  const { code, table, constraint } = fault as Error & Record<'code' | 'table' | 'constraint', unknown>
  const [isNamed, inTable, against] = [named(code), named(table), named(constraint)]
  return {
    error: named(fault.name) ?? 'Error',
    ...(isNamed !== undefined && { code: isNamed }),
    ...(WORDED_BY_THE_LANGUAGE.has(fault.name) && { message: fault.message }),
    ...(inTable !== undefined && { table: inTable }),
    ...(against !== undefined && { constraint: against }),
    frames: framesOf(fault),
    ...(fault.cause !== undefined && depth < DEEPEST_CAUSE && { cause: faultFacts(fault.cause, depth + 1) }),
  }
}
