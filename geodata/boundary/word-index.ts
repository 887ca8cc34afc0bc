import { WORDS, type Word } from './vocabulary.ts'

const byFirstCharacter = new Map<number, Word[]>()
for (const word of WORDS) {
  const code = word.word.charCodeAt(0)
  byFirstCharacter.set(code, [...(byFirstCharacter.get(code) ?? []), word])
}
for (const candidates of byFirstCharacter.values()) candidates.sort((a, b) => b.word.length - a.word.length)

const NONE: readonly Word[] = []

/** The words that may begin with this character, longest first. */
export const wordsBeginningWith = (code: number): readonly Word[] => byFirstCharacter.get(code) ?? NONE
