import type { ChangedThing } from './model.ts'

/** Entries of a county's log by how they begin; the first that fits. */
const BEGINNINGS: readonly (readonly [beginning: string, thing: ChangedThing])[] = [
  ['call', 'reading'],
  ['corrections-', 'reading'],
  ['description-', 'reading'],
  ['document-', 'reading'],
  ['party-', 'reading'],
  ['question-', 'answers'],
  ['answer-', 'answers'],
  ['names-', 'names'],
  ['place', 'places'],
  ['terrain-', 'places'],
  ['fabric-', 'outlines'],
  ['parts-', 'outlines'],
  ['ruling-sealed', 'seal'],
  ['round-opened', 'round'],
  ['ruling-', 'ruling'],
  ['evidence-', 'evidence'],
  ['pin-', 'evidence'],
  ['procedure-', 'procedure'],
  ['attachment-', 'files'],
  ['scan-', 'scans'],
  ['field-', 'field'],
  ['publication-', 'publication'],
  ['published', 'publication'],
  ['objection-', 'publication'],
]

/** What of the case an entry of the log (`fabric-changed`) is about. */
export const changedThingOf = (action: string): ChangedThing =>
  BEGINNINGS.find(([beginning]) => action.startsWith(beginning))?.[1] ?? 'other'
