import { timeText } from '../../i18n/figures.ts'

import type { Following } from '../../../geodata/field/model.ts'
import type { FieldRecord } from '../../../geodata/wire/field.ts'
import type { Language } from '../../i18n/catalogue.ts'
import type { Catalogue } from '../../i18n/zh-CN/index.ts'
import type { NumberedThing } from './numbered.ts'

type Numbered = NumberedThing<Following & { readonly record: FieldRecord; readonly sha256: string }>

/** Who recorded a thing and when, where its number does not tell it from another; else empty. */
export function whoseText({ isShared, thing }: Numbered, words: Catalogue, language: Language): string {
  const { recordedBy, recordedAt } = thing.first.record
  return isShared ? words.field.list.whose(recordedBy, timeText(recordedAt, language)) : ''
}

/** What a thing of the field is called: its kind and number, as they were read out and signed. */
export const thingName = (one: Numbered, words: Catalogue, language: Language): string =>
  words.field.list.nth(words.field.list.kinds[one.kind], one.number) + whoseText(one, words, language)
