import type { TextEncoding } from '../../text/model.ts'

/** What a person says of how a file is to be read; nothing of it means that the file and its numbers tell. */
export type ReadingChoices = {
  /** In words such as `EPSG:4545`. */
  readonly referenceSystem: string | null
  readonly encoding: TextEncoding | null
  /** By their names; null for all that can be taken together. */
  readonly layers: readonly string[] | null
  /** What a column becomes, by its name. */
  readonly columns: Readonly<Record<string, string>>
}

export const NOTHING_CHOSEN: ReadingChoices = { referenceSystem: null, encoding: null, layers: null, columns: {} }
