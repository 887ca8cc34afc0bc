import { fork } from 'node:child_process'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'

import { CannotOpenDatabase } from '../db/cannot-open.ts'

import type { ChildProcess } from 'node:child_process'
import type { EngineReport, EngineRequest, EngineSettings } from './messages.ts'

const PROGRAM = new URL('./process.ts', import.meta.url)
const STOP_DEADLINE_MILLISECONDS = 30_000

/** One process of the embedded engine, from its start to its end. */
export class EngineProcess {
  private readonly child: ChildProcess
  private readonly ready: Promise<void>
  private readonly gone: Promise<void>
  private readonly waiting = new Map<number, (report: EngineReport | undefined) => void>()
  private lastId = 0
  private hasEnded = false

  constructor(settings: EngineSettings, progress: (sentence: string) => void) {
    const typescript = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
    this.child = fork(PROGRAM, [JSON.stringify(settings)], {
      execArgv: ['--import', typescript],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    this.gone = new Promise((resolve) => {
      const end = () => {
        this.hasEnded = true
        for (const answer of this.waiting.values()) answer(undefined)
        resolve()
      }
      this.child.once('exit', end)
      this.child.once('error', end)
    })
    this.ready = this.follow(progress)
    this.ready.catch(() => undefined)
  }

  private follow(progress: (sentence: string) => void): Promise<void> {
    return new Promise((resolve, reject) => {
      this.child.on('message', (report: EngineReport) => {
        if (report.kind === 'progress') progress(report.sentence)
        else if (report.kind === 'ready') resolve()
        else if (report.kind === 'refused') reject(new CannotOpenDatabase(report.code, report.sentence))
        else this.waiting.get(report.id)?.(report)
      })
      void this.gone.then(() =>
        reject(new CannotOpenDatabase('folder-unreadable', 'The embedded database ended before it was ready.')),
      )
    })
  }

  processId(): number | undefined {
    return this.hasEnded ? undefined : this.child.pid
  }

  whenReady(): Promise<void> {
    return this.ready
  }

  whenGone(): Promise<void> {
    return this.gone
  }

  /** What the engine says `1 + value` is; null when it says nothing within the deadline. */
  async addOne(value: number, deadlineMilliseconds: number): Promise<number | null> {
    const report = await this.ask((id) => ({ kind: 'add-one', id, value }), deadlineMilliseconds)
    return report?.kind === 'sum' ? report.value : null
  }

  async backUp(): Promise<string> {
    const report = await this.ask((id) => ({ kind: 'back-up', id }), 10 * 60_000)
    if (report?.kind === 'backed-up' && report.path !== null) return report.path
    throw new Error(
      `No backup was taken: ${report?.kind === 'backed-up' ? report.problem : 'the engine did not answer'}.`,
    )
  }

  kill(): void {
    this.child.kill('SIGKILL')
  }

  /** Lets the engine finish what runs, write a checkpoint and close; a process that does not is killed. */
  async stop(): Promise<void> {
    if (this.hasEnded) return
    this.send({ kind: 'stop' })
    const timer = setTimeout(() => this.kill(), STOP_DEADLINE_MILLISECONDS)
    await this.gone
    clearTimeout(timer)
  }

  private async ask(request: (id: number) => EngineRequest, deadline: number): Promise<EngineReport | undefined> {
    if (this.hasEnded) return undefined
    const id = ++this.lastId
    try {
      return await new Promise((resolve) => {
        const timer = setTimeout(() => resolve(undefined), deadline)
        this.waiting.set(id, (report) => {
          clearTimeout(timer)
          resolve(report)
        })
        this.send(request(id))
      })
    } finally {
      this.waiting.delete(id)
    }
  }

  private send(request: EngineRequest): void {
    if (this.child.connected) this.child.send(request, () => undefined)
  }
}
