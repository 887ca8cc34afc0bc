import { fork, type ChildProcess } from 'node:child_process'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'

import { failure, type Result } from '../../../geodata/result.ts'
import { PARSING_LIMIT_MEGABYTES } from '../limits.ts'

import type { ReadingTask, ReadingTasks } from './messages.ts'

const PROGRAM = new URL('./process.ts', import.meta.url)
/** V8 ends a process whose heap is full with this signal or with this code. */
const HEAP_IS_FULL = new Set<string | number | null>(['SIGABRT', 134])

type Ending = { readonly code: number | null; readonly signal: NodeJS.Signals | null }

/** One process that takes one document apart, from its start to `end()`. It answers one question at a time. */
export class ReadingProcess {
  private readonly child: ChildProcess
  private readonly gone: Promise<Ending>

  constructor() {
    const typescript = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
    this.child = fork(PROGRAM, {
      execArgv: ['--import', typescript, `--max-old-space-size=${PARSING_LIMIT_MEGABYTES}`],
      serialization: 'advanced',
      // What libraries say of a broken file is of no use to anybody.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    this.gone = new Promise((resolve) => {
      this.child.once('exit', (code, signal) => resolve({ code, signal }))
      this.child.once('error', () => resolve({ code: 1, signal: null }))
    })
  }

  /** The answer, or why there is none: the time or the memory ran out, or the caller gave up. */
  async ask<T extends ReadingTask>(
    task: T,
    given: ReadingTasks[T]['given'],
    limitSeconds: number,
    signal?: AbortSignal,
  ): Promise<Result<ReadingTasks[T]['answer']>> {
    if (signal?.aborted) return failure({ code: 'reading-cancelled', details: {} })
    let stoppedBy: Result<never> | undefined
    const stop = (reason: Result<never>) => {
      stoppedBy ??= reason
      this.child.kill('SIGKILL')
    }
    const cancel = () => stop(failure({ code: 'reading-cancelled', details: {} }))
    const timer = setTimeout(
      () => stop(failure({ code: 'document-too-slow', details: { seconds: limitSeconds } })),
      limitSeconds * 1000,
    )
    signal?.addEventListener('abort', cancel)
    try {
      const answered = new Promise<Result<ReadingTasks[T]['answer']>>((resolve) =>
        this.child.once('message', (report) => resolve(report as Result<ReadingTasks[T]['answer']>)),
      )
      if (this.child.connected) this.child.send({ task, given }, () => undefined)
      return await Promise.race([answered, this.gone.then((ending) => stoppedBy ?? whyItDied(ending))])
    } finally {
      clearTimeout(timer)
      signal?.removeEventListener('abort', cancel)
      this.child.removeAllListeners('message')
    }
  }

  /** Resolves when nothing of it is left. */
  async end(): Promise<void> {
    this.child.kill('SIGKILL')
    await this.gone
  }
}

const whyItDied = ({ code, signal }: Ending): Result<never> =>
  signal === 'SIGKILL' || HEAP_IS_FULL.has(signal) || HEAP_IS_FULL.has(code)
    ? failure({ code: 'document-too-heavy', details: { limitMegabytes: PARSING_LIMIT_MEGABYTES } })
    : failure({ code: 'document-broken', details: { format: '' } })
