const MOST_STEPS_BACK = 200

/** What stood before each step that a person did, and after each that was taken back. */
export type Steps<Entry> = { readonly past: readonly Entry[]; readonly future: readonly Entry[] }

/** Steps back and forward. The oldest are forgotten. */
export class StepHistory<Entry> {
  #past = $state.raw<readonly Entry[]>([])
  #future = $state.raw<readonly Entry[]>([])

  get past(): readonly Entry[] {
    return this.#past
  }
  get future(): readonly Entry[] {
    return this.#future
  }

  take({ past, future }: Steps<Entry>): void {
    this.#past = past
    this.#future = future
  }

  clear(): void {
    this.take({ past: [], future: [] })
  }

  /** A new step: what stood before it. What was taken back can be done again no more. */
  record(before: Entry): void {
    this.take({ past: [...this.#past.slice(1 - MOST_STEPS_BACK), before], future: [] })
  }

  /** Takes the last step back; what stood before it, or undefined where there is none. `now` is told of the step and gives what stands. */
  back(now: (undone: Entry) => Entry): Entry | undefined {
    const last = this.#past.at(-1)
    if (last !== undefined) this.take({ past: this.#past.slice(0, -1), future: [...this.#future, now(last)] })
    return last
  }

  /** Does the step again that was taken back last. */
  forward(now: (redone: Entry) => Entry): Entry | undefined {
    const next = this.#future.at(-1)
    if (next !== undefined) this.take({ past: [...this.#past, now(next)], future: this.#future.slice(0, -1) })
    return next
  }
}
