import type { LandmarkKind } from '../boundary/model.ts'

/** Marks that name only a kind of thing: which one is meant follows from where the line already is. */
const GENERIC_NOUNS: readonly (readonly [LandmarkKind, RegExp])[] = [
  ['ridge', /^(?:山|岭)?(?:脊|脊分水|分水|分水岭|天水|倒水)$|^山脊$/u],
  ['gully', /^(?:山|小|大)?(?:沟|冲|坑|弄沟|山弄沟)$/u],
  ['road', /^(?:公|车|大|小|牛|机耕|横)?(?:路|道)$/u],
  ['peak', /^(?:山|岭)(?:顶|头|尖|峰)$/u],
  ['well', /^水?井$/u],
  ['slope-foot', /^(?:山|岭|坡)?脚$/u],
  ['field', /^(?:水|稻|旱)?田$/u],
]

/** The kind a bare noun asks for; undefined when the words are a name. */
export const genericKindOf = (comparable: string): LandmarkKind | undefined =>
  GENERIC_NOUNS.find(([, pattern]) => pattern.test(comparable))?.[0]
