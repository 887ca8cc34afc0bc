import { failure, success, type Result } from '../../geodata/result.ts'
import { typescriptThread } from '../typescript-thread.ts'

import type { Worker } from 'node:worker_threads'
import type { NumberedOrder, PrintAnswer, PrintOrder } from './print-messages.ts'

const PROGRAM = new URL('./print-thread.ts', import.meta.url)
/** The typefaces take some 100 MB: they are let go when nobody prints. */
const IDLE_MILLISECONDS = 60_000

type Waiting = { readonly settle: (answer: PrintAnswer) => void; readonly fail: (error: Error) => void }

/** Takes orders for sheets and has them printed by a thread, which comes and goes as needed. */
export class PrintDesk {
  #worker: Worker | null = null
  #idle: NodeJS.Timeout | null = null
  #last = 0
  readonly #waiting = new Map<number, Waiting>()

  async print(order: PrintOrder): Promise<Result<Uint8Array>> {
    const answer = await this.#send(order)
    if (answer.is === 'failed') throw new Error(answer.message)
    return answer.is === 'printed' ? success(answer.bytes) : failure(answer.problem)
  }

  async close(): Promise<void> {
    if (this.#idle) clearTimeout(this.#idle)
    const worker = this.#worker
    this.#worker = null
    await worker?.terminate()
  }

  #send(order: PrintOrder): Promise<PrintAnswer> {
    if (this.#idle) clearTimeout(this.#idle)
    const number = ++this.#last
    return new Promise((settle, fail) => {
      this.#waiting.set(number, { settle, fail })
      const message: NumberedOrder = { number, order }
      this.#thread().postMessage(message)
    })
  }

  #thread(): Worker {
    if (this.#worker) return this.#worker
    const worker = typescriptThread(PROGRAM)
    worker.on('message', (answer: PrintAnswer) => {
      this.#waiting.get(answer.number)?.settle(answer)
      this.#waiting.delete(answer.number)
      this.#restWhenIdle()
    })
    worker.on('error', (error) => this.#gone(worker, error))
    worker.on('exit', () => this.#gone(worker, new Error('The printing thread ended.')))
    this.#worker = worker
    return worker
  }

  #gone(worker: Worker, error: Error): void {
    if (this.#worker === worker) this.#worker = null
    else if (this.#worker !== null) return
    for (const { fail } of this.#waiting.values()) fail(error)
    this.#waiting.clear()
  }

  #restWhenIdle(): void {
    if (this.#waiting.size > 0) return
    this.#idle = setTimeout(() => void this.close(), IDLE_MILLISECONDS)
    this.#idle.unref()
  }
}
