import type { Span } from '../text/span.ts'
import type { Side } from './model.ts'

export type TokenKind =
  | 'gap'
  | 'colon'
  | 'pause'
  | 'text'
  | 'bracket'
  | 'measure'
  | 'quotation'
  | 'side'
  | 'heading'
  | 'climb'
  | 'straight'
  | 'link'
  | 'apart'
  | 'turn'
  | 'from'
  | 'at'
  | 'begin'
  | 'along'
  | 'reach'
  | 'pass'
  | 'by'
  | 'with'
  | 'touch'
  | 'is'
  | 'gloss'
  | 'and'
  | 'close'
  | 'between'
  | 'award'
  | 'beyond'
  | 'remark'

/** A word of the boundary language, or a run of characters between such words (`text`: landmarks and names). */
export type Token = Span & {
  readonly kind: TokenKind
  /** The side or direction that the word tells, where it tells one. */
  readonly side: Side | null
  /** For a gap: whether it ends a sentence or opens a list (。 : newline). For a close: whether it says 为界. */
  readonly strong: boolean
}
