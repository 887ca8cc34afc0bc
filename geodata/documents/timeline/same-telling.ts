/** Whether two clauses of one date tell the same: papers repeat an event in facts, evidence and findings. */

const INTERVIEWED = /(?:询问|访问|调查|走访)(?<person>\p{Script=Han}{2,4}?)的笔录/u

export type Telling = {
  readonly words: string
  /** Who was interviewed, where the clause is the title of an interview. */
  readonly person: string | null
  /** Pairs of neighbouring characters, without punctuation and dates. */
  readonly pairs: () => ReadonlySet<string>
}

const pairsOf = (words: string): ReadonlySet<string> => {
  const characters = [...words.replace(/[\s、,。;:"“”《》()\d年月日]/gu, '')]
  return new Set(characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`))
}

/** `words` folded. Most events stand alone on their date: the pairs are made when they are first asked for. */
export const tellingOf = (words: string): Telling => {
  let pairs: ReadonlySet<string> | null = null
  return {
    words,
    person: INTERVIEWED.exec(words)?.groups?.['person'] ?? null,
    pairs: () => (pairs ??= pairsOf(words)),
  }
}

const countShared = (fewer: ReadonlySet<string>, more: ReadonlySet<string>): number => {
  let shared = 0
  for (const pair of fewer) if (more.has(pair)) shared++
  return shared
}

const SHARED_ENOUGH = 0.5

/** Two interviews are one if they are of one person; else half the pairs of the shorter clause stand in both. */
export const tellTheSame = (first: Telling, second: Telling): boolean => {
  if (first.words === second.words) return true
  if (first.person !== null && second.person !== null) return first.person === second.person
  const [one, other] = [first.pairs(), second.pairs()]
  const [fewer, more] = one.size <= other.size ? [one, other] : [other, one]
  return fewer.size === 0 || countShared(fewer, more) / fewer.size >= SHARED_ENOUGH
}
