import { DOCUMENTS_AT_ONCE } from './limits.ts'

const waiting: (() => void)[] = []
let running = 0

/** Lets a few documents be taken apart at the same time; the others wait, first come first served. */
export async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= DOCUMENTS_AT_ONCE) await new Promise<void>((begin) => waiting.push(begin))
  else running++
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running--
  }
}
