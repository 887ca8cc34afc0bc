import { RULING_SEVERITIES, type RulingSeverity } from '../ruling/model.ts'

/** What a check found when the ruling was sealed, and why a person let it stand; null where nothing was to be said. */
export type SealedCheck = {
  readonly key: string
  readonly code: string
  readonly severity: RulingSeverity
  readonly sentence: string
  readonly reason: string | null
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

function checkOf(entry: unknown): SealedCheck[] {
  if (!isRecord(entry)) return []
  const { key, code, sentence, reason } = entry
  const severity = RULING_SEVERITIES.find((known) => known === entry['severity'])
  if (typeof key !== 'string' || typeof code !== 'string' || typeof sentence !== 'string' || !severity) return []
  return [{ key, code, severity, sentence, reason: typeof reason === 'string' ? reason : null }]
}

/** The checks that stand in a sealed document; null for a document of a form that has none, or that holds any that cannot be read. */
export function sealedChecks(document: unknown): SealedCheck[] | null {
  const entries = isRecord(document) ? document['checks'] : undefined
  if (!Array.isArray(entries)) return null
  const checks = entries.flatMap(checkOf)
  return checks.length === entries.length ? checks : null
}
