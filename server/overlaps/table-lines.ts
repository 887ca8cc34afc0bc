import { createReadStream } from 'node:fs'

const NEW_LINE = 10
const CHUNK_BYTES = 4 * 2 ** 20
/** Two million vertices; what has no line end for longer is no table. */
const LONGEST_ROW_BYTES = 64 * 2 ** 20

/** The lines of a table, some thousands at a time, without their ends; undefined in place of one that is too long to be held. */
export async function* tableLines(path: string): AsyncGenerator<readonly (Buffer | undefined)[]> {
  const none = Buffer.alloc(0)
  let rest: Buffer = none
  let isTooLong = false
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES }) as AsyncIterable<Buffer>) {
    const bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk
    const lines: (Buffer | undefined)[] = []
    let from = 0
    for (let end = bytes.indexOf(NEW_LINE); end >= 0; end = bytes.indexOf(NEW_LINE, from)) {
      lines.push(isTooLong || end - from > LONGEST_ROW_BYTES ? undefined : bytes.subarray(from, end))
      isTooLong = false
      from = end + 1
    }
    yield lines
    rest = bytes.subarray(from)
    isTooLong ||= rest.length > LONGEST_ROW_BYTES
    if (isTooLong) rest = none
  }
  if (isTooLong) yield [undefined]
  else if (rest.length > 0) yield [rest]
}
