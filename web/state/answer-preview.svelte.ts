import { tick, untrack } from 'svelte'

import { readHeights } from '../api/terrain.ts'
import { SolverWorker } from '../workers/solver/solver-worker.ts'

import { contextPair } from './context.ts'

import type { Answers } from '../../geodata/answers/model.ts'
import type { CaseView } from '../../geodata/wire/case.ts'
import type { PreviewLine } from '../workers/solver/messages.ts'

type Lines = readonly PreviewLine[] | undefined

/** How an answer that is looked at, and not given, would move the lines. Nothing of it is ever stored. */
class AnswerPreview {
  #lines = $state.raw<readonly PreviewLine[] | null>(null)
  #view: CaseView | null = null
  #held: string | null = null
  #worker: Promise<SolverWorker> | null = null
  #found = new Map<string, Promise<Lines>>()
  #asked = 0

  /** Null while no answer is looked at; empty where it would move no line. */
  get lines(): readonly PreviewLine[] | null {
    return this.#lines
  }

  /** Called with every state of the case: what an answer draws is drawn anew, the worker goes on with the same ground. */
  show(view: CaseView): void {
    const held = groundOf(view)
    if (held !== this.#held) this.end()
    this.#held = held
    this.#view = view
    this.#found.clear()
    this.clear()
  }

  /** Reads the document and the ground, and draws what stands, before anybody asks for more. */
  async warm(): Promise<void> {
    if (this.#worker !== null || this.#view === null) return
    const view = this.#view
    const given = answersOf(view)
    this.#worker = start(view)
    await (await this.#worker).preview({ given, tried: given })
  }

  /** Draws what these answers would, before anybody looks at them: the worker then answers at once. */
  async prepare(key: string, values: readonly string[]): Promise<void> {
    // The page shows its view after its parts have.
    await tick()
    const view = this.#view
    // One by one: whoever looks meanwhile waits for one drawing at most.
    for (const value of values) if (view !== null && view === this.#view) await this.#draw(view, key, value)
  }

  async look(key: string, value: string): Promise<void> {
    if (this.#view === null) return
    const asked = ++this.#asked
    const lines = await this.#draw(this.#view, key, value)
    if (asked === this.#asked) this.#lines = lines ?? null
  }

  clear(): void {
    this.#asked++
    this.#lines = null
  }

  end(): void {
    void this.#worker?.then((worker) => worker.end())
    this.#worker = null
  }

  #draw(view: CaseView, key: string, value: string): Promise<Lines> {
    const name = JSON.stringify([key, value])
    const known = this.#found.get(name)
    if (known) return known
    const worker = (this.#worker ??= start(view))
    const given = answersOf(view)
    const lines = worker.then((ready) => ready.preview({ given, tried: { ...given, [key]: value } }))
    this.#found.set(name, lines)
    return lines
  }
}

/** What the worker draws on; answers go with every question to it. */
const groundOf = ({ id, document, places, placeChoices, terrain }: CaseView): string =>
  JSON.stringify([id, document.text, places, placeChoices, terrain?.number])

const answersOf = ({ questions }: CaseView): Answers =>
  Object.fromEntries(questions.flatMap(({ key, answer }) => (answer ? [[key, answer.value]] : [])))

async function start({ id, document, places, placeChoices, terrain }: CaseView): Promise<SolverWorker> {
  const heights = terrain && (await readHeights(id, terrain.number))
  const land = terrain && heights ? { grid: terrain.grid, heights, kind: terrain.kind, source: terrain.source } : null
  return new SolverWorker({ text: document.text, places, choices: placeChoices, land })
}

const context = contextPair<AnswerPreview>('answer preview')
export const getAnswerPreview = context.get

/** For the page of a case. */
export function useAnswerPreview(view: () => CaseView): void {
  const preview = context.set(new AnswerPreview())
  $effect(() => {
    const shown = view()
    untrack(() => preview.show(shown))
  })
  $effect(() => () => preview.end())
}
