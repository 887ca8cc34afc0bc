/** The solver away from the page, while a person looks at the answers that a question offers. */
import { heldCase } from './held-case.ts'

import type { SolverReport, SolverRequest } from './messages.ts'

let held: ReturnType<typeof heldCase> | undefined

function answer(request: SolverRequest): SolverReport['lines'] {
  if (request.task === 'hold') {
    held = heldCase(request.given)
    return []
  }
  return held?.preview(request.given)
}

addEventListener('message', ({ data }: MessageEvent<SolverRequest>) => {
  let lines: SolverReport['lines']
  try {
    lines = answer(data)
  } catch {
    lines = undefined
  }
  postMessage({ number: data.number, lines } satisfies SolverReport)
})
