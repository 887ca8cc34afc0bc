import type { HeldCase, PreviewAsked, PreviewLine, SolverReport, SolverRequest } from './messages.ts'

/** The page's end of the solver's worker. */
export class SolverWorker {
  private readonly worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
  private readonly waiting = new Map<number, (lines: SolverReport['lines']) => void>()
  private number = 0

  constructor(held: HeldCase) {
    this.worker.addEventListener('message', ({ data }: MessageEvent<SolverReport>) => {
      this.waiting.get(data.number)?.(data.lines)
      this.waiting.delete(data.number)
    })
    this.worker.postMessage({ number: 0, task: 'hold', given: held } satisfies SolverRequest)
  }

  /** Undefined where the worker failed. */
  preview(given: PreviewAsked): Promise<readonly PreviewLine[] | undefined> {
    const number = ++this.number
    return new Promise((resolve) => {
      this.waiting.set(number, resolve)
      this.worker.postMessage({ number, task: 'preview', given } satisfies SolverRequest)
    })
  }

  end(): void {
    this.worker.terminate()
    this.waiting.clear()
  }
}
