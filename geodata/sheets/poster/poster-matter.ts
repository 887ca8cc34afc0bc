import type { PaperName } from '../model.ts'
import type { Language } from '../../words/sentence.ts'
import type { PosterWords } from '../../words/publication/poster-words.ts'
import type { PublicRecord, WirePublicWords } from '../../wire/publication.ts'

export type PosterOptions = {
  readonly paper: PaperName
  readonly language: Language
  /** Of the record, as it stands published. */
  readonly sha256: string
  /** Where the page of this record is served. */
  readonly address: string
}

export type PosterMatter = PosterOptions & {
  readonly record: PublicRecord
  readonly said: WirePublicWords
  readonly words: PosterWords
}

/** All is laid out on an A4 that stands, in millimetres; an A3 is the same, larger. */
export const POSTER = {
  width: 210,
  height: 297,
  left: 14,
  top: 13,
  /** The room between the margins. */
  room: 182,
  bottom: 277,
  /** Text to the left, sketches to the right. */
  column: 100,
  gutter: 6,
  sketch: 76,
} as const

/** Heights of letters. */
export const SIZES = { kind: 5, title: 9.5, body: 4.1, list: 3.6, small: 3, foot: 2.4 } as const
