import { spawn } from 'node:child_process'

import { failure, success, type Result } from '../../../geodata/result.ts'

import type { Problem } from '../../../geodata/problems.ts'

const PROGRAM = 'tesseract'
const INSTALL = 'apt install tesseract-ocr tesseract-ocr-chi-sim'
const MISSING: Problem = { code: 'recogniser-missing', details: { install: INSTALL } }

/** Chinese alone: it knows digits and letters too, and with English beside it Chinese words turn into Latin ones. */
const LANGUAGE = 'chi_sim'

/** A column of text of any size; the default mode garbles pages with tables. */
const PAGE_MODE = '4'
const OUTPUT_LIMIT_BYTES = 64 * 1024 * 1024

type Run = { readonly code: number | null; readonly out: string; readonly stopped: 'cancelled' | 'slow' | null }

/** Undefined when the program is not installed. */
function run(
  args: readonly string[],
  input: Uint8Array,
  limitSeconds: number,
  signal?: AbortSignal,
): Promise<Run | undefined> {
  return new Promise((resolve) => {
    // One thread: on the few cores of an office machine more of them only wait for each other.
    const child = spawn(PROGRAM, args, {
      stdio: ['pipe', 'pipe', 'ignore'],
      env: { ...process.env, OMP_THREAD_LIMIT: '1' },
    })
    const parts: Buffer[] = []
    let length = 0
    let stopped: Run['stopped'] = null
    const stop = (reason: 'cancelled' | 'slow') => {
      stopped ??= reason
      child.kill('SIGKILL')
    }
    const cancel = () => stop('cancelled')
    const timer = setTimeout(() => stop('slow'), limitSeconds * 1000)
    signal?.addEventListener('abort', cancel)
    const finish = (outcome: Run | undefined) => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', cancel)
      resolve(outcome)
    }
    child.stdout.on('data', (part: Buffer) => {
      length += part.length
      if (length > OUTPUT_LIMIT_BYTES) stop('slow')
      else parts.push(part)
    })
    // It may end before it has read everything; its exit code says why.
    child.stdin.on('error', () => undefined)
    child.on('error', () => finish(undefined))
    child.on('close', (code) => finish({ code, out: Buffer.concat(parts).toString(), stopped }))
    if (signal?.aborted) stop('cancelled')
    child.stdin.end(input)
  })
}

/** Nothing, or the line that would install what is lacking. */
export async function recogniserProblem(): Promise<Problem | null> {
  const listed = await run(['--list-langs'], new Uint8Array(), 30)
  const isInstalled = listed?.out.split(/\s+/u).includes(LANGUAGE) ?? false
  return isInstalled ? null : MISSING
}

export type Recognition = {
  readonly dotsPerInch: number
  readonly limitSeconds: number
  readonly signal: AbortSignal | undefined
}

/** The words of a picture as tesseract's table. Problems carry no file name. */
export async function recognise(
  picture: Uint8Array,
  { dotsPerInch, limitSeconds, signal }: Recognition,
): Promise<Result<string>> {
  const args = ['stdin', 'stdout', '-l', LANGUAGE, '--psm', PAGE_MODE, '--dpi', String(dotsPerInch), 'tsv']
  const ended = await run(args, picture, limitSeconds, signal)
  if (!ended) return failure(MISSING)
  if (ended.stopped === 'cancelled') return failure({ code: 'reading-cancelled', details: {} })
  if (ended.stopped === 'slow') return failure({ code: 'document-too-slow', details: { seconds: limitSeconds } })
  if (ended.code !== 0) return failure({ code: 'picture-unrecognisable', details: {} })
  return success(ended.out)
}
