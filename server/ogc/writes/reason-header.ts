import { isStorable } from '../../plugins/storable-text.ts'

/** A header is bytes: UTF-8, or its characters written with percent signs, since browsers and many programs send nothing but ASCII. */
export function reasonHeader(value: string | readonly string[] | undefined): string | undefined {
  if (typeof value !== 'string') return undefined
  const words = Buffer.from(value, 'latin1').toString('utf8').trim()
  try {
    const reason = decodeURIComponent(words)
    return isStorable(reason) ? reason : undefined
  } catch {
    // A percent sign that is one.
    return words
  }
}
