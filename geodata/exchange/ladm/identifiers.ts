import type { Reference } from './model.ts'

/** Ids of the parts of a case. They hold while the case is read and drawn as it is; the case's own id always does. */
export type Identifiers = {
  readonly case: string
  readonly of: (kind: string, ...keys: (string | number)[]) => string
  readonly to: (kind: string, ...keys: (string | number)[]) => Reference
}

export function identifiersOf(caseId: string): Identifiers {
  const root = `urn:x-sizhi:case:${caseId}`
  const of: Identifiers['of'] = (kind, ...keys) =>
    `${root}#${[kind, ...keys].map((key) => encodeURIComponent(key)).join('/')}`
  return { case: root, of, to: (...keys) => ({ '@id': of(...keys) }) }
}
