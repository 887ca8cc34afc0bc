import type { CannotOpenCode } from '../db/cannot-open.ts'

/** What the engine's process is told when it starts (as JSON, its only argument). */
export interface EngineSettings {
  readonly dataFolder: string
  readonly socketFolder: string
  readonly removeSocketFolder: boolean
  /** A prepared database folder to copy instead of making one; null when there is none. */
  readonly templateFolder: string | null
  readonly idleTransactionMilliseconds: number
  readonly backUp: boolean
}

/** From the server to the engine's process. */
export type EngineRequest =
  | { readonly kind: 'add-one'; readonly id: number; readonly value: number }
  | { readonly kind: 'back-up'; readonly id: number }
  | { readonly kind: 'stop' }

/** From the engine's process to the server. */
export type EngineReport =
  | { readonly kind: 'progress'; readonly sentence: string }
  | { readonly kind: 'ready' }
  | { readonly kind: 'refused'; readonly code: CannotOpenCode; readonly sentence: string }
  | { readonly kind: 'sum'; readonly id: number; readonly value: number | null }
  | { readonly kind: 'backed-up'; readonly id: number; readonly path: string | null; readonly problem: string | null }
