/** From the first to the last byte, both of them in it. */
export type ByteRange = { readonly start: number; readonly end: number }

const RANGE = /^bytes=(?<start>\d*)-(?<end>\d*)$/u

/**
 * The one range that a player asks for. Undefined where all bytes are to be sent: no range, several, or one that is not
 * understood; null where the range lies behind the end of the file.
 */
export function byteRange(header: string | undefined, bytes: number): ByteRange | null | undefined {
  const { start = '', end = '' } = RANGE.exec(header ?? '')?.groups ?? {}
  if (start === '' && end === '') return undefined
  const isFromEnd = start === ''
  const first = isFromEnd ? Math.max(0, bytes - Number(end)) : Number(start)
  const last = isFromEnd || end === '' ? bytes - 1 : Math.min(Number(end), bytes - 1)
  if (!isFromEnd && end !== '' && Number(end) < first) return undefined
  return first >= bytes || last < first ? null : { start: first, end: last }
}
