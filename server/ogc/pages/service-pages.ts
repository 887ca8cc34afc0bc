import { propertiesFor } from '../../../geodata/layers/layers.ts'
import { collectionAddress } from '../address.ts'
import { CONFORMANCE, SERVICE_DESCRIPTION } from '../landing.ts'

import { markup, type Markup } from '../../../geodata/markup.ts'
import { GEOMETRY_WORDS, PAGE_WORDS, TYPE_WORDS } from './words.ts'

import type { Layer, LayerReader } from '../../../geodata/layers/model.ts'
import type { Language } from '../../../geodata/words/problem-sentences.ts'
import type { Collection } from '../collection.ts'

export const landingBody = (root: string, language: Language): Markup => markup`
<p>${SERVICE_DESCRIPTION[language]}</p>
<ul>
<li><a href="${root}/collections?f=html">${PAGE_WORDS.collections[language]}</a></li>
<li><a href="${root}/conformance?f=html">${PAGE_WORDS.conformance[language]}</a></li>
<li><a href="${root}/api?f=json">${PAGE_WORDS.description[language]}</a></li>
</ul>
<p class="note">${PAGE_WORDS.qgis[language]}<br><code>${root}</code></p>`

export const conformanceBody = (): Markup =>
  markup`<ul>${CONFORMANCE.map((address) => markup`<li><code>${address}</code></li>`)}</ul>`

export const collectionsBody = (layers: readonly Layer[], root: string, language: Language): Markup => markup`
<div class="scroll"><table>
<thead><tr><th scope="col">${PAGE_WORDS.name[language]}</th><th scope="col">${PAGE_WORDS.geometry[language]}</th><th scope="col">${PAGE_WORDS.meaning[language]}</th></tr></thead>
<tbody>${layers.map(
  (layer) => markup`
<tr><th scope="row"><a href="${collectionAddress(root, layer.id)}?f=html">${layer.title[language]}</a></th>
<td>${GEOMETRY_WORDS[layer.geometry]![language]}</td><td>${layer.description[language]}</td></tr>`,
)}</tbody>
</table></div>`

export function collectionBody(
  layer: Layer,
  { extent }: Pick<Collection, 'extent'>,
  reader: LayerReader,
  root: string,
  language: Language,
): Markup {
  const box = extent.spatial?.bbox[0]
  return markup`
<p>${layer.description[language]}</p>
<p><a href="${collectionAddress(root, layer.id)}/items?f=html">${PAGE_WORDS.features[language]}</a></p>
${box ? markup`<p>${PAGE_WORDS.extent[language]}: ${box.map((degrees) => degrees.toFixed(6)).join(', ')}</p>` : markup`<p>${PAGE_WORDS.nothing[language]}</p>`}
<h2>${PAGE_WORDS.columns[language]}</h2>
<div class="scroll"><table>
<thead><tr><th scope="col">${PAGE_WORDS.meaning[language]}</th><th scope="col">${PAGE_WORDS.name[language]}</th><th scope="col">${PAGE_WORDS.type[language]}</th></tr></thead>
<tbody>${propertiesFor(layer, reader).map(
    ({ name, title, type }) =>
      markup`<tr><th scope="row">${title[language]}</th><td><code>${name}</code></td><td>${TYPE_WORDS[type]![language]}</td></tr>`,
  )}</tbody>
</table></div>`
}
