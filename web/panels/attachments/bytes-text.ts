import type { Language } from '../../i18n/catalogue.ts'
import type { Catalogue } from '../../i18n/zh-CN/index.ts'

const STEP = 1024

/** A size as people say it; never "0 MB". */
export function bytesText(bytes: number, words: Catalogue['attachments'], language: Language): string {
  const [unit, divisor] =
    bytes >= STEP ** 3
      ? (['GB', STEP ** 3] as const)
      : bytes >= STEP ** 2
        ? (['MB', STEP ** 2] as const)
        : (['KB', STEP] as const)
  const figure = Math.max(0.1, bytes / divisor)
  return words.size(new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(figure), unit)
}
