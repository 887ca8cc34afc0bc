import { COMPASS_SIDES } from '../../boundary/model.ts'
import { plusDays } from '../../procedure/day.ts'

import { patternOfSide } from '../../public-record/side-patterns.ts'

import { PUBLICATION_WORDS_CHINESE } from './words-chinese.ts'
import { PUBLICATION_WORDS_ENGLISH } from './words-english.ts'

import type { NoticeKind } from '../../procedure/model.ts'
import type { Side } from '../../boundary/model.ts'
import type { WirePublicCall, WirePublicWords, WireRemedy } from '../../wire/publication.ts'
import type { WireSchematic } from '../../wire/public-sketch.ts'
import type { Language } from '../sentence.ts'
import type { PublicationWords, PublicFacts } from './model.ts'

const PUBLICATION_WORDS: Readonly<Record<Language, PublicationWords>> = {
  'zh-CN': PUBLICATION_WORDS_CHINESE,
  en: PUBLICATION_WORDS_ENGLISH,
}

export const noticeName = (kind: NoticeKind, language: Language): string => PUBLICATION_WORDS[language].notices[kind]

const ROUND = ['E', 'S', 'W', 'N'] as const

const sideWord = (side: Side | null, { sides }: PublicationWords): string => (side === null ? '' : sides[side])

const partsOf = ({ side, from, along, to }: WirePublicCall, words: PublicationWords) => ({
  side: sideWord(side, words),
  from: from ?? '',
  along: along ?? '',
  to: to ?? '',
})

const stepSentence = (call: WirePublicCall, words: PublicationWords): string => {
  const told = call.act === 'bounds' ? words.bound : call.act === 'starts' ? words.start : words.leg
  return told(partsOf(call, words))
}

const lineSteps = ({ line }: PublicFacts, words: PublicationWords): string[] =>
  line.map((call) => words.lineStep(partsOf(call, words))).filter((step) => step !== '')

type Days = NonNullable<PublicFacts['decision']>['date']
/** A day, a month or a year where the days are just that; else the first and the last. */
function dateWords(days: Days, { day }: PublicationWords): string {
  if (days === null) return ''
  const { from, to } = days
  if (from === to) return day(from)
  if (from.endsWith('-01-01') && to === `${from.slice(0, 4)}-12-31`) return day(from.slice(0, 4))
  if (from.endsWith('-01') && to.slice(0, 7) === from.slice(0, 7) && plusDays(to, 1).endsWith('-01'))
    return day(from.slice(0, 7))
  return `${day(from)}–${day(to)}`
}

function decidedSentence(facts: PublicFacts, words: PublicationWords): string {
  const { decision } = facts
  if (!decision) return words.notDecided
  const court = decision.upheld ? words.upheld(dateWords(decision.judgmentDate, words)) : ''
  return words.decided(dateWords(decision.date, words), decision.authority, lineSteps(facts, words), court)
}

function whoseSentences({ awards, sides, schematic }: PublicFacts, words: PublicationWords): string[] {
  const drawn = new Set(schematic?.parts.map(({ claimantLetter }) => claimantLetter))
  return awards.map(({ side, claimantLetter, winner, areaMu }) =>
    words.award(
      sideWord(side, words),
      sides.find(({ compass }) => compass === side)?.landmark ?? '',
      winner,
      claimantLetter !== null && drawn.has(claimantLetter) ? claimantLetter : '',
      areaMu,
    ),
  )
}

const namesOf = ({ claimants }: PublicFacts, letters: readonly string[], { and }: PublicationWords): string =>
  letters.map((letter) => claimants.find((claimant) => claimant.letter === letter)?.name ?? letter).join(and)

const boundsOf = (facts: PublicFacts, words: PublicationWords): WirePublicWords['oldBounds'] =>
  facts.oldBounds.map(({ claimantLetter, level, calls }) => ({
    claimantLetter,
    heading: words.oldBoundsHeading(
      namesOf(facts, [claimantLetter], words),
      claimantLetter,
      level === null ? null : words.levels[level],
    ),
    sentences: calls.length === 0 ? [words.noOldBounds] : calls.map((call) => stepSentence(call, words)),
  }))

type SketchPoint = readonly (number | undefined)[]

/** Where a point of the sketch lies as seen from the middle of the ground; null for one within it. */
function sideOfSketch([x = 0, y = 0]: SketchPoint, ring: WireSchematic['extent']): Side | null {
  const [xs, ys] = [ring.map(([one = 0]) => one), ring.map(([, one = 0]) => one)]
  const [west, east, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const [dx, dy] = [(x - (west + east) / 2) / (east - west || 1), (y - (top + bottom) / 2) / (bottom - top || 1)]
  if (Math.hypot(dx, dy) < 0.25) return null
  const bearing = (Math.atan2(dx, -dy) * 180) / Math.PI
  return COMPASS_SIDES[Math.round(((bearing + 360) % 360) / 45) % 8]!
}

/** Everything that the sketch shows, as a list that can be read aloud. */
function mapFacts(facts: PublicFacts, words: PublicationWords): string[] {
  const { schematic, sides, awards } = facts
  if (!schematic) return [words.noSketch]
  const bounds = ROUND.flatMap((compass) =>
    sides
      .filter((side) => side.compass === compass)
      .map(({ landmark }) => `${words.sideOfLand(words.sides[compass], landmark)}`),
  )
  return [
    words.northUp,
    ...bounds.map((sentence) => words.fact(sentence)),
    ...lineSteps(facts, words).map((step) => words.lineFact(step)),
    ...whoseSentences(facts, words),
    ...(schematic.parts.length < awards.length ? [words.partsNotDrawn] : []),
    ...schematic.labels
      .filter(({ text }) => text !== '')
      .map(({ text, at }) => {
        const side = sideOfSketch(at, schematic.extent)
        return words.labelAt(text, side && words.sides[side])
      }),
  ]
}

/** Everything that the sketch of the old bounds shows. */
function oldBoundsFacts(facts: PublicFacts, words: PublicationWords): string[] {
  const { oldBoundsSketch: sketch } = facts
  if (!sketch) return []
  return [
    ...sketch.claims.map(({ claimantLetter: letter, isOpen }) =>
      words.oldBoundsOnSketch(
        namesOf(facts, [letter], words),
        letter,
        words.strokes[patternOfSide(letter).stroke],
        isOpen,
      ),
    ),
    ...(sketch.extent.length > 0 ? [words.extentOnSketch] : []),
    ...(sketch.dividingLine.length > 0 ? [words.lineOnSketch] : []),
  ]
}

function untilWords({ firstUntil, lastUntil, term }: WireRemedy, words: PublicationWords): string {
  if (firstUntil === null || lastUntil === null) return words.untilFromService(words.term(term.count, term.unit))
  return firstUntil === lastUntil
    ? words.untilOne(words.day(lastUntil))
    : words.untilBetween(words.day(firstUntil), words.day(lastUntil))
}

const remedySentences = ({ remedies, ask }: PublicFacts, words: PublicationWords): string[] =>
  remedies.length === 0
    ? [words.noRemedies(ask.authority)]
    : remedies.map((remedy) => {
        const doubts = `${remedy.citation.isChecked ? '' : words.notChecked}${remedy.isCertain ? '' : words.holidaysUnknown}`
        return words.remedy(words.remedies[remedy.key], `${untilWords(remedy, words)}${doubts}`)
      })

function noticeSentence({ notice }: PublicFacts, words: PublicationWords): string | null {
  if (!notice) return null
  const told = words.notice(words.notices[notice.kind], words.day(notice.firstDay), words.day(notice.lastDay))
  return notice.isCertain ? told : `${told}${words.holidaysUnknown}`
}

const precisionSentence = ({ illustrative, ground, coarseningMetres }: PublicFacts, words: PublicationWords): string =>
  illustrative
    ? words.illustrative
    : `${words.coarse(coarseningMetres)}${ground ? ` ${words.uncertain(ground.uncertaintyMetres)}` : ''}`

/** What the page says in one language, made once and published with the record. */
export function publicWords(facts: PublicFacts, language: Language): WirePublicWords {
  const words = PUBLICATION_WORDS[language]
  const { seal, landName, claimants, decision, ask, reasons, mapReviewNumber } = facts
  const land = landName ?? words.thisHill
  const sides = ROUND.flatMap((compass) =>
    facts.sides
      .filter((side) => side.compass === compass)
      .map(({ landmark }) => words.sideOfLand(words.sides[compass], landmark)),
  )
  return {
    title: words.title(land, decision !== null),
    standing: seal ? words.sealed(words.day(seal.sealedOn)) : words.underNotice,
    argued: words.argued(claimants.map(({ name }) => name).join(words.and), land, sides),
    decided: decidedSentence(facts, words),
    whose: whoseSentences(facts, words),
    reasons:
      reasons.length === 0
        ? decision === null
          ? []
          : [words.noReasons(ask.authority)]
        : reasons.map(({ code, level, claimantLetters, count }) =>
            words.reason(
              code,
              level === null ? '' : words.levels[level],
              namesOf(facts, claimantLetters, words),
              count,
            ),
          ),
    oldBounds: boundsOf(facts, words),
    ruledLine: lineSteps(facts, words).map((step) => words.lineFact(step)),
    mapFacts: mapFacts(facts, words),
    oldBoundsFacts: oldBoundsFacts(facts, words),
    remedies: remedySentences(facts, words),
    notice: noticeSentence(facts, words),
    ask: [
      words.askAuthority(ask.authority),
      ...(ask.office === null && ask.phone === null ? [] : [words.askOffice(ask.office, ask.phone)]),
      words.askMediator,
    ],
    precision: precisionSentence(facts, words),
    caveat: words.caveat(decision?.number ?? '', mapReviewNumber),
  }
}
