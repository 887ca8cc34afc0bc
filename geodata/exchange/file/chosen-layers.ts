import type { Problem } from '../../problems.ts'
import type { FileLayer } from '../gazetteer/feature-rows.ts'

type Counted = { readonly name: string; readonly features: number }
export type ChosenLayers = { readonly layers: readonly FileLayer[]; readonly asks: Problem | null }

const MOST_NAMED = 12
/** For a sentence: a / b / c. */
export const namesOfLayers = (found: readonly { readonly name: string }[]): string =>
  [...found.slice(0, MOST_NAMED).map(({ name }) => name), ...(found.length > MOST_NAMED ? ['…'] : [])].join(' / ')

/** Of a file of several layers those that a person ticked; where there is but one, that one. */
export function chosenLayers(found: readonly Counted[], chosen: readonly string[] | null): ChosenLayers {
  const missing = chosen?.find((name) => !found.some((layer) => layer.name === name))
  const isOpen = chosen === null ? found.length > 1 : chosen.length === 0
  const isChosen = (name: string): boolean => (chosen === null ? !isOpen : chosen.includes(name))
  return {
    layers: found.map(({ name, features }) => ({ name, features, isChosen: isChosen(name) })),
    asks:
      missing !== undefined
        ? { code: 'file-layer-missing', details: { layer: missing, names: namesOfLayers(found) } }
        : isOpen
          ? { code: 'file-layers-unchosen', details: { layers: found.length, names: namesOfLayers(found) } }
          : null,
  }
}
