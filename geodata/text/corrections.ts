import { COMPONENTS_OF } from './components.ts'
import { foldCharacter, foldText, isSettledByNeighbours } from './fold.ts'
import { HOMOGLYPH_ROW, ORDINARY_HOMOGLYPHS } from './homoglyphs.ts'
import { INJECTED_PHRASES } from './injected-phrases.ts'
import { proposeHomoglyph } from './propose-homoglyphs.ts'
import { TRADITIONAL_ROWS } from './traditional-characters.ts'

import type { Correction, CorrectionReason } from './correction.ts'

/** Corrections at least this sure shape the reading text at once; the others wait for a person. */
const APPLIED_FROM_CONFIDENCE = 0.9

/**
 * Written so in names and old papers, and never to be changed: local words for landforms, regional forms, and 畝,
 * which a quotation keeps.
 */
const KEPT_AS_WRITTEN = new Set('坭垌岑垇岽崬崎歧岐渌榃㟖岜塘凼埇冲涌畲畬圩墟丁亩畝〇')

type Proposal = { readonly to: string; readonly reason: CorrectionReason; readonly confidence: number }

const proposals = new Map<string, Proposal>()
for (const [written, read] of TRADITIONAL_ROWS)
  [...written].forEach((character, index) =>
    proposals.set(character, { to: [...read][index] ?? character, reason: 'traditional-character', confidence: 0.95 }),
  )
for (const character of HOMOGLYPH_ROW[0])
  proposals.set(character, { to: foldCharacter(character), reason: 'homoglyph', confidence: 0.98 })

const ordinary = new Map(ORDINARY_HOMOGLYPHS.map((homoglyph) => [homoglyph.written, homoglyph]))

/** 誌, 鍾 and their like are letters of names as well as old forms of common words. */
const USED_IN_NAMES = new Set('誌鍾鐘週註雲餘徵範復薑瀋颱鬥穀')

/** Most characters are nobody's correction: one look tells. */
const isConsidered = new Uint8Array(0x10000)
for (const character of [...ordinary.keys(), ...proposals.keys(), ...COMPONENTS_OF.keys()])
  isConsidered[character.charCodeAt(0)] = KEPT_AS_WRITTEN.has(character) ? 0 : 1

const correctionAt = (start: number, from: string, { to, reason, confidence }: Proposal): Correction => ({
  span: { start, end: start + from.length },
  from,
  to,
  reason,
  confidence,
  applied: confidence >= APPLIED_FROM_CONFIDENCE,
})

const proposalFor = (text: string, folded: string, at: number): Proposal | undefined => {
  if (isConsidered[text.charCodeAt(at)] !== 1) return undefined
  return provenProposal(text, at) ?? guessedProposal(folded, at)
}

/** Left to a person, however likely. */
const guessedProposal = (folded: string, at: number): Proposal | undefined => {
  const guess = proposeHomoglyph(folded, at)
  return guess ? { ...guess, reason: 'homoglyph' } : undefined
}

const provenProposal = (text: string, at: number): Proposal | undefined => {
  const character = text.charAt(at)
  const homoglyph = ordinary.get(character)
  if (homoglyph)
    return isSettledByNeighbours(text, at, homoglyph)
      ? { to: homoglyph.intended, reason: 'homoglyph', confidence: 0.92 }
      : undefined
  const proposal = proposals.get(character)
  return proposal && USED_IN_NAMES.has(character) ? { ...proposal, confidence: 0.7 } : proposal
}

const injectedPhraseAt = (folded: string, at: number) =>
  folded.startsWith('村民小组组长', at)
    ? INJECTED_PHRASES.find(({ written }) => folded.startsWith(written, at))
    : undefined

/**
 * Proposed corrections in the order of the text, none overlapping. An injected phrase is one correction, whatever
 * damaged characters stand inside it.
 */
export const proposeCorrections = (text: string): Correction[] => {
  const folded = foldText(text)
  const corrections: Correction[] = []
  for (let at = 0; at < text.length; at++) {
    if (text.charCodeAt(at) < 0x80) continue
    const phrase = injectedPhraseAt(folded, at)
    if (phrase) {
      const from = text.slice(at, at + phrase.written.length)
      const { intended: to, confidence } = phrase
      corrections.push(correctionAt(at, from, { to, reason: 'injected-phrase', confidence }))
      at += from.length - 1
      continue
    }
    const proposal = proposalFor(text, folded, at)
    if (proposal) corrections.push(correctionAt(at, text.charAt(at), proposal))
  }
  return corrections
}
