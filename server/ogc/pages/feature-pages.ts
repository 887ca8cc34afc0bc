import { wordsOfValue } from '../../../geodata/layers/coded-values.ts'
import { propertiesFor } from '../../../geodata/layers/layers.ts'
import { featureAddress, withParameters } from '../address.ts'

import { markup, type Markup } from '../../../geodata/markup.ts'
import { GEOMETRY_WORDS, PAGE_WORDS } from './words.ts'

import type { Feature } from 'geojson'
import type { Layer, LayerProperty, LayerReader } from '../../../geodata/layers/model.ts'
import type { Language } from '../../../geodata/words/problem-sentences.ts'

export type ShownItems = {
  readonly layer: Layer
  readonly reader: LayerReader
  readonly root: string
  readonly address: string
  readonly language: Language
}

const DECIMALS = { metres: 2, 'square metres': 1, share: 4 } as const

function valueWords(value: unknown, property: LayerProperty, language: Language): string {
  const { unit, type } = property
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return PAGE_WORDS[value ? 'yes' : 'no'][language]
  if (typeof value === 'number' && type === 'number' && unit !== null) return value.toFixed(DECIMALS[unit])
  return typeof value === 'string' ? wordsOfValue(property, value, language) : JSON.stringify(value)
}

const cell = (feature: Feature, property: LayerProperty, language: Language): Markup => {
  const words = valueWords(feature.properties?.[property.name], property, language)
  return property.type === 'number' ? markup`<td class="number">${words}</td>` : markup`<td>${words}</td>`
}

export function itemsBody(
  { layer, reader, root, address, language }: ShownItems,
  features: readonly Feature[],
  numberMatched: number | null,
  next: string | null,
): Markup {
  const properties = propertiesFor(layer, reader)
  const onward = withParameters(address, { f: 'html', cursor: next })
  const pages = markup`<p class="forms">
${numberMatched === null ? markup`<a href="${withParameters(address, { f: 'html', cursor: null })}">${PAGE_WORDS.first[language]}</a>` : null}
${next === null ? null : markup`<a href="${onward}" rel="next">${PAGE_WORDS.next[language]}</a>`}</p>`
  if (features.length === 0) return markup`<p>${PAGE_WORDS.nothing[language]}</p>${pages}`
  return markup`
${numberMatched === null ? null : markup`<p>${PAGE_WORDS.matched[language]}${numberMatched}</p>`}
${properties.some(({ name }) => name === 'illustrative') ? markup`<p class="note">${PAGE_WORDS.caution[language]}</p>` : null}
${pages}
<div class="scroll" tabindex="0" role="region" aria-label="${layer.title[language]}"><table>
<thead><tr><th scope="col">${PAGE_WORDS.feature[language]}</th>${properties.map(({ title }) => markup`<th scope="col">${title[language]}</th>`)}</tr></thead>
<tbody>${features.map(
    (feature) => markup`
<tr><th scope="row"><a href="${featureAddress(root, layer.id, String(feature.id))}?f=html">${String(feature.id)}</a></th>${properties.map((property) => cell(feature, property, language))}</tr>`,
  )}</tbody>
</table></div>
${pages}`
}

/** How many positions a shape has; none where there is none. Its coordinates are for programs. */
const cornersOf = ({ geometry }: { readonly geometry: Feature['geometry'] | null }): number =>
  JSON.stringify(geometry).match(/\[-?\d/gu)?.length ?? 0

export function featureBody({ layer, reader, language }: ShownItems, feature: Feature): Markup {
  const corners = cornersOf(feature)
  const shape =
    corners === 0
      ? PAGE_WORDS.noShape[language]
      : `${GEOMETRY_WORDS[layer.geometry]![language]}, ${PAGE_WORDS.corners[language]} ${corners}`
  const isIllustrative = feature.properties?.['illustrative'] === true
  return markup`
${isIllustrative ? markup`<p class="note">${PAGE_WORDS.caution[language]}</p>` : null}
<dl>${propertiesFor(layer, reader).map(
    (property) =>
      markup`<dt>${property.title[language]}</dt><dd>${valueWords(feature.properties?.[property.name], property, language)}</dd>`,
  )}
<dt>${PAGE_WORDS.geometry[language]}</dt><dd>${shape}</dd></dl>`
}
