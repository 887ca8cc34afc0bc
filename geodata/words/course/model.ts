import type { OpenReason, SegmentReason } from '../../outline/model.ts'
import type { Side } from '../../boundary/model.ts'
import type { Wind } from './winds.ts'

type SentenceParts = {
  readonly from: string
  readonly along: string
  readonly wind: string
  readonly length: string
  readonly to: string
  readonly note: string
}

export type CourseWords = {
  readonly winds: Record<Wind, string>
  readonly sides: Record<Side, string>
  readonly openReasons: Record<OpenReason, string>
  /** Why a stretch that follows no feature runs as it does; empty where the words themselves say so. */
  readonly reasons: Record<SegmentReason, string>
  readonly metres: (figure: string, isMeasured: boolean) => string
  readonly bearing: (wind: string, degrees: string) => string
  readonly along: (feature: string) => string
  readonly straight: string
  readonly implied: string
  readonly notes: (notes: readonly string[]) => string
  readonly corner: (number: number, name: string) => string
  readonly meetingOf: (first: string, second: string) => string
  /** The edge of an area. */
  readonly edgeOf: (feature: string) => string
  readonly spotOn: (line: string) => string
  readonly turn: string
  readonly stretch: (parts: Omit<SentenceParts, 'from' | 'to'>) => string
  readonly step: (number: number, parts: SentenceParts) => string
  readonly assumedStep: (number: number, parts: SentenceParts) => string
  readonly openStep: (number: number, parts: SentenceParts) => string
  readonly openSide: (side: string | null, reason: string, gap: string | null) => string
  readonly calledBy: (party: string, name: string) => string
  readonly calledIn: (era: string, name: string) => string
  readonly also: (name: string) => string
  readonly withOtherNames: (name: string, others: readonly string[]) => string
  readonly otherNames: (names: readonly string[]) => string
  readonly heading: (centralMeridianDegrees: number, isIllustrative: boolean) => string
  readonly nothingDrawn: string
  readonly bound: (side: string, features: readonly string[]) => string
  readonly openBound: (side: string) => string
  readonly boundsEnd: (bounds: readonly string[]) => string
  readonly assumedBound: string
  readonly straightBound: string
  readonly plain: {
    readonly about: (tens: number) => string
    readonly from: (place: string) => string
    readonly step: (along: string, wind: string, about: string, to: string) => string
    readonly along: (feature: string) => string
    readonly straight: string
    readonly assumedStep: (about: string, to: string) => string
    readonly openStep: (to: string) => string
    readonly turn: string
    readonly somewhere: string
    readonly end: (comesBack: boolean) => string
  }
}
