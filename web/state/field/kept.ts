import type { FieldFix, FieldPack, FieldRecord } from '../../../geodata/wire/field.ts'

/** Whose it is and of which case: another account neither sees nor sends it. */
export type FieldOwner = { readonly account: string; readonly caseId: string }

/** A record as the phone keeps it, in the order in which it was made. */
export type KeptRecord = FieldOwner & {
  readonly id: string
  readonly order: number
  readonly record: FieldRecord
  readonly sha256: string
  /** When the server said that it has it, under this hash; null: on the phone only. */
  readonly receivedAt: string | null
}

/** The bytes of a photograph, until the server has them. */
export type KeptFile = FieldOwner & { readonly sha256: string; readonly fileName: string; readonly bytes: Blob }

/** One position of a walk that goes on. */
export type KeptFix = FieldOwner & { readonly order: number; readonly fix: FieldFix }

export type KeptPack = FieldOwner & { readonly pack: FieldPack }
