import { syllablesOf } from '../names/mandarin-syllables.ts'

const LETTERS = /^[a-zü' ]+$/iu

/** Words typed in Latin letters, without what parts syllables; undefined for any other. */
export function latinLetters(words: string): string | undefined {
  const typed = words.normalize('NFKC').trim().toLowerCase()
  return LETTERS.test(typed) ? typed.replace(/[' ]/gu, '').replace(/ü/gu, 'v') : undefined
}

/** Where in the letters the next character may begin, however the ones before it were read. */
const afterOne = (letters: string, starts: readonly number[], spellings: readonly string[]): number[] => [
  ...new Set(
    starts.flatMap((start) =>
      spellings.flatMap((spelling) => (letters.startsWith(spelling, start) ? [start + spelling.length] : [])),
    ),
  ),
]

/** Whether letters spell how a name begins: its syllables in full (dawangong), or by their first letters (dwgl), also mixed. */
export function spellsName(letters: string, name: string): boolean {
  let starts: number[] = [0]
  for (const character of name) {
    const syllables = syllablesOf(character)
    if (syllables.length === 0) return false
    starts = afterOne(letters, starts, [...syllables, ...syllables.map((syllable) => syllable.slice(0, 1))])
    if (starts.includes(letters.length)) return true
    if (starts.length === 0) return false
  }
  return false
}
