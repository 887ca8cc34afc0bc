import type { DecidingRule, RuleSet } from './model.ts'

/**
 * The rules that say which of words, map and area of a paper decides: of the first set that speaks of such a title, else those
 * for papers of every kind. Empty where none does. Nothing is decided here: a rule is shown beside the line.
 */
export function decidingRules(title: string | null, rules: readonly RuleSet[]): readonly DecidingRule[] {
  const named = rules
    .map(({ deciding }) => deciding.find(({ titles }) => titles.some((part) => title?.includes(part))))
    .find((rule) => rule !== undefined)
  if (named) return [named]
  return rules.flatMap(({ deciding }) => deciding.filter(({ titles }) => titles.length === 0)).slice(0, 1)
}
