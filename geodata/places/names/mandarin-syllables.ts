import { pinyin } from 'pinyin-pro'

const known = new Map<string, readonly string[]>()

/** Every Mandarin syllable that a character can be read as, without its tone; none for what is no Chinese character. */
export function syllablesOf(character: string): readonly string[] {
  const found = known.get(character)
  if (found) return found
  const readings = pinyin(character, { toneType: 'none', type: 'array', multiple: true, v: true })
  // What is no Chinese character comes back as itself.
  const syllables = [...new Set(readings)].filter((reading) => /^[a-z]+$/u.test(reading) && reading !== character)
  known.set(character, syllables)
  return syllables
}

const SYLLABLE = /^(?<initial>zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw]?)(?<final>.*)$/u

type Parts = { readonly initial: string; readonly final: string }

const partsOf = (syllable: string): Parts => {
  const { initial = '', final = '' } = SYLLABLE.exec(syllable)?.groups ?? {}
  return { initial, final: final.replace(/ng$/u, 'n') }
}

/** Initials that the dialects of the south confuse. */
const CONFUSED: readonly (readonly string[])[] = [
  ['b', 'p'],
  ['d', 't'],
  ['l', 'n', 'r'],
  ['g', 'k', 'h'],
  ['zh', 'z', 'j'],
  ['ch', 'c', 'q'],
  ['sh', 's', 'x'],
  ['y', ''],
  ['w', ''],
]

const areConfused = (first: string, second: string): boolean =>
  first === second || CONFUSED.some((initials) => initials.includes(first) && initials.includes(second))

export const soundTheSame = (first: string, second: string): boolean =>
  syllablesOf(first).some((syllable) => syllablesOf(second).includes(syllable))

/** One final, -n and -ng taken together, after initials that are confused. */
export const soundNearly = (first: string, second: string): boolean =>
  syllablesOf(first).some((syllable) =>
    syllablesOf(second).some((other) => {
      const [own, others] = [partsOf(syllable), partsOf(other)]
      return own.final === others.final && areConfused(own.initial, others.initial)
    }),
  )
