import { propertiesFor } from '../../../geodata/layers/layers.ts'
import { featureAddress, withParameters } from '../address.ts'

import { markup, type Markup } from './markup.ts'
import { PAGE_WORDS } from './words.ts'

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

function valueWords(value: unknown, { unit, type }: LayerProperty): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number' && type === 'number' && unit !== null) return value.toFixed(DECIMALS[unit])
  return typeof value === 'string' ? value : JSON.stringify(value)
}

const cell = (feature: Feature, property: LayerProperty): Markup => {
  const words = valueWords(feature.properties?.[property.name], property)
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
<tr><th scope="row"><a href="${featureAddress(root, layer.id, String(feature.id))}?f=html">${String(feature.id)}</a></th>${properties.map((property) => cell(feature, property))}</tr>`,
  )}</tbody>
</table></div>
${pages}`
}

export function featureBody({ layer, reader, language }: ShownItems, feature: Feature): Markup {
  const shape = feature.geometry === null ? PAGE_WORDS.noShape[language] : JSON.stringify(feature.geometry)
  return markup`
<dl>${propertiesFor(layer, reader).map(
    (property) =>
      markup`<dt>${property.title[language]}</dt><dd>${valueWords(feature.properties?.[property.name], property)}</dd>`,
  )}
<dt>${PAGE_WORDS.geometry[language]}</dt><dd><code>${shape}</code></dd></dl>`
}
