/** Draws a case under answers that nobody has given yet. The document is read once; an answer draws in milliseconds. */
import { applyAnswers } from '../../../geodata/answers/apply-answers.ts'
import { questionsOfDocument } from '../../../geodata/answers/document-questions.ts'
import { drawDocument, type DrawnDocument } from '../../../geodata/digitize.ts'
import { readDocument } from '../../../geodata/documents/read-document.ts'
import { withDescriptions } from '../../../geodata/documents/read-under-corrections.ts'
import { resolveChoices } from '../../../geodata/outline/decided-choices.ts'
import { gridOfStored } from '../../../geodata/terrain/stored-grid.ts'

import type { Answers } from '../../../geodata/answers/model.ts'
import type { HeldCase, PreviewAsked, PreviewLine } from './messages.ts'

export function heldCase({ text, places, choices, land }: HeldCase) {
  const asRead = readDocument(text)
  const asked = questionsOfDocument(text, asRead)
  const grid = land ? gridOfStored(land.grid, land.heights, land) : undefined

  function draw(answers: Answers): DrawnDocument {
    const { descriptions } = applyAnswers(text, asRead.descriptions, asked, answers)
    const document = withDescriptions(text, asRead, descriptions)
    return drawDocument(text, document, places, answers, resolveChoices(descriptions, choices).byDescription, grid)
  }

  let last: { readonly key: string; readonly lines: ReadonlySet<string> } | undefined
  /** Of the answers that stand: drawn once while a person looks from one candidate to the next. */
  function standing(answers: Answers): ReadonlySet<string> {
    const key = JSON.stringify(answers)
    if (last?.key !== key)
      last = { key, lines: new Set(draw(answers).outlines.map((outline) => JSON.stringify(outline))) }
    return last.lines
  }

  return {
    preview({ given, tried }: PreviewAsked): PreviewLine[] {
      const before = standing(given)
      return draw(tried)
        .outlines.filter((outline) => !before.has(JSON.stringify(outline)))
        .flatMap(({ role, outline }) =>
          outline.segments.map(({ certainty, coordinates }) => ({
            role,
            certainty,
            geometry: { type: 'LineString' as const, coordinates: coordinates.map((at) => [...at]) },
          })),
        )
    },
  }
}
