import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'

import { provinceOf, type Province } from '../../geodata/boundary/provinces.ts'
import { readText } from '../../geodata/boundary/read-text.ts'
import { readDocument } from '../../geodata/documents/read-document.ts'
import { readDocumentOnDisk } from '../files/document-on-disk.ts'

import { UsageError, valueOrProblem } from './problems.ts'

/** One line of `read --jsonl`, in the order of the input; a line that is no JSON gives an error and the rest go on. */
function readLine(line: string, lineNumber: number, usual: Province | null): object {
  let entry: unknown
  try {
    entry = JSON.parse(line)
  } catch {
    return { id: null, line: lineNumber, error: 'not JSON' }
  }
  const { id, text, province } = (typeof entry === 'object' && entry !== null ? entry : {}) as {
    id?: unknown
    text?: unknown
    province?: unknown
  }
  if (typeof text !== 'string') return { id: id ?? null, line: lineNumber, error: 'no text' }
  const isTold = typeof province === 'string' || typeof province === 'number'
  const told = isTold ? provinceOf(`${province}`) : usual
  if (isTold && told === null) return { id: id ?? null, line: lineNumber, error: 'unknown province' }
  const { form, calls, areas, questions, unread } = readText(text, { province: told })
  return { id: id ?? null, form, calls, areas, questions, unread }
}

async function readLines(province: Province | null): Promise<void> {
  let lineNumber = 0
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    lineNumber++
    if (line.trim() === '') continue
    // Waits for a slow reader, so that a long input never piles up in memory.
    if (!process.stdout.write(`${JSON.stringify(readLine(line, lineNumber, province))}\n`))
      await new Promise((resolve) => process.stdout.once('drain', resolve))
  }
}

async function readFile(path: string, province: Province | null): Promise<void> {
  const { text } = valueOrProblem(await readDocumentOnDisk(path))
  const { descriptions, ...document } = readDocument(text, province === null ? {} : { province })
  const flat = descriptions.map(({ reading, start, end, ...context }) => ({ start, end, ...reading, ...context }))
  console.log(JSON.stringify({ descriptions: flat, document }, null, 2))
}

export async function readCommand(args: string[]): Promise<void> {
  const { values, positionals } = parse(args)
  const province = values.province === undefined ? null : provinceOf(values.province)
  if (values.province !== undefined && province === null)
    throw new UsageError(`«${values.province}» is no province: give a code such as 44 or a name such as 广东.`)
  if (values.jsonl === true) return readLines(province)
  const [path] = positionals
  if (path === undefined || positionals.length > 1)
    throw new UsageError('Name one document, or give lines with --jsonl.')
  return readFile(path, province)
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: { jsonl: { type: 'boolean' }, json: { type: 'boolean' }, province: { type: 'string' } },
    })
  } catch (error) {
    throw new UsageError((error as Error).message)
  }
}
