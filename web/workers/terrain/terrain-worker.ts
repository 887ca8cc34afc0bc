import type { Position } from 'geojson'
import type { HeldGrid, TerrainReport, TerrainTask, TerrainTasks, TraceAsked } from './messages.ts'

/** The page's end of the worker, which is started with the first grid. */
export class TerrainWorker {
  private readonly worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
  private readonly waiting = new Map<number, (answer: TerrainReport['answer']) => void>()
  private number = 0
  private isTracing = false
  private next: (() => void) | null = null

  constructor(held: HeldGrid) {
    this.worker.addEventListener('message', ({ data }: MessageEvent<TerrainReport>) => {
      this.waiting.get(data.number)?.(data.answer)
      this.waiting.delete(data.number)
    })
    // The heights go over, they are not copied.
    void this.ask('hold', held, [held.heights.buffer])
  }

  /** Undefined where the worker has failed. */
  ask<T extends TerrainTask>(
    task: T,
    given: TerrainTasks[T]['given'],
    handedOver: Transferable[] = [],
  ): Promise<TerrainTasks[T]['answer'] | undefined> {
    const number = ++this.number
    return new Promise((resolve) => {
      this.waiting.set(number, (answer) => resolve(answer))
      this.worker.postMessage({ number, task, given }, handedOver)
    })
  }

  /** Of traces asked for while one is under way only the last is made: `onfound` is not called for the others. */
  traceLatest(asked: TraceAsked, onfound: (line: readonly Position[] | null) => void): void {
    if (this.isTracing) {
      this.next = () => this.traceLatest(asked, onfound)
      return
    }
    this.isTracing = true
    void this.ask('trace', asked).then((line) => {
      this.isTracing = false
      onfound(line ?? null)
      const { next } = this
      this.next = null
      next?.()
    })
  }

  end(): void {
    this.worker.terminate()
    this.waiting.clear()
  }
}
