import type { Side } from '../../boundary/model.ts'
import type { DeadlineKey, NoticeKind, TermUnit } from '../../procedure/model.ts'
import type { SideStroke } from '../../public-record/side-patterns.ts'
import type { PaperLevel } from '../../rules/model.ts'
import type { PublicRecord, WirePublicReason } from '../../wire/publication.ts'

/** Everything of a record that its words are made from. */
export type PublicFacts = Omit<PublicRecord, 'words'>

type CallParts = { readonly side: string; readonly from: string; readonly along: string; readonly to: string }

/** What the villager's page says, in one language: plain words, short sentences, no terms of law where a plain word will do. */
export type PublicationWords = {
  readonly and: string
  readonly thisHill: string
  readonly sides: Readonly<Record<Side, string>>
  readonly levels: Readonly<Record<PaperLevel, string>>
  readonly notices: Readonly<Record<NoticeKind, string>>
  readonly remedies: Readonly<Record<DeadlineKey, string>>
  readonly term: (count: number, unit: TermUnit) => string
  /** Of an ISO day, month or year. */
  readonly day: (day: string) => string
  readonly title: (land: string, isDecided: boolean) => string
  readonly sealed: (day: string) => string
  readonly underNotice: string
  readonly argued: (claimants: string, land: string, sides: readonly string[]) => string
  readonly sideOfLand: (side: string, landmark: string) => string
  readonly decided: (date: string, authority: string, line: readonly string[], court: string) => string
  readonly notDecided: string
  readonly upheld: (date: string) => string
  /** A step of the line, or one side of the land, as a sentence of its own. */
  readonly lineFact: (step: string) => string
  readonly fact: (words: string) => string
  readonly lineStep: (parts: CallParts) => string
  readonly award: (side: string, landmark: string, winner: string, letter: string, areaMu: number | null) => string
  readonly reason: (code: WirePublicReason['code'], paper: string, sides: string, count: number) => string
  readonly noReasons: (authority: string) => string
  readonly oldBoundsHeading: (claimant: string, letter: string, paper: string | null) => string
  readonly bound: (parts: CallParts) => string
  readonly leg: (parts: CallParts) => string
  readonly start: (parts: CallParts) => string
  readonly noOldBounds: string
  readonly strokes: Readonly<Record<SideStroke, string>>
  readonly oldBoundsOnSketch: (claimant: string, letter: string, stroke: string, isOpen: boolean) => string
  readonly extentOnSketch: string
  readonly lineOnSketch: string
  readonly northUp: string
  readonly labelAt: (name: string, side: string | null) => string
  readonly noSketch: string
  readonly partsNotDrawn: string
  readonly remedy: (what: string, until: string) => string
  readonly untilOne: (day: string) => string
  readonly untilBetween: (first: string, last: string) => string
  readonly untilFromService: (term: string) => string
  readonly notChecked: string
  readonly holidaysUnknown: string
  readonly noRemedies: (authority: string) => string
  readonly notice: (kind: string, first: string, last: string) => string
  readonly askAuthority: (authority: string) => string
  readonly askOffice: (office: string | null, phone: string | null) => string
  readonly askMediator: string
  readonly illustrative: string
  readonly coarse: (metres: number) => string
  readonly uncertain: (metres: number) => string
  readonly caveat: (paper: string, mapReviewNumber: string) => string
}
