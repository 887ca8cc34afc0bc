import { foldText } from '../text/fold.ts'

import type { EntryReference } from './model.ts'

/** A number as its party writes it, without the room around it and in half width: ７ and 7 are one number. */
export const entryNumber = (written: string): string => foldText(written).replace(/\s+/gu, '')

/** Tells an entry from all others of its case. */
export const entryKey = ({ offeredBy, number }: EntryReference): string => `${offeredBy} ${number}`

export const isEntry = (one: EntryReference, other: EntryReference): boolean => entryKey(one) === entryKey(other)
