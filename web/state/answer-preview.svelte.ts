import { untrack } from 'svelte'

import { readHeights } from '../api/terrain.ts'
import { SolverWorker } from '../workers/solver/solver-worker.ts'

import { contextPair } from './context.ts'

import type { Answers } from '../../geodata/answers/model.ts'
import type { CaseView } from '../../geodata/wire/case.ts'
import type { PreviewLine } from '../workers/solver/messages.ts'

/** How an answer that is looked at, and not given, would move the lines. Nothing of it is ever stored. */
class AnswerPreview {
  #lines = $state.raw<readonly PreviewLine[] | null>(null)
  #view: CaseView | null = null
  #worker: Promise<SolverWorker> | null = null
  #asked = 0

  /** Null while no answer is looked at; empty where it would move no line. */
  get lines(): readonly PreviewLine[] | null {
    return this.#lines
  }

  /** Called with every state of the case: what was held of the one before is let go. */
  show(view: CaseView): void {
    this.#view = view
    this.clear()
    this.end()
  }

  async look(key: string, value: string): Promise<void> {
    const view = this.#view
    if (view === null) return
    const asked = ++this.#asked
    this.#worker ??= start(view)
    const given = answersOf(view)
    const lines = await (await this.#worker).preview({ given, tried: { ...given, [key]: value } })
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
}

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
