import { propertiesFor } from '../../geodata/layers/layers.ts'
import {
  isWritten,
  KEPT_PROPERTIES,
  LIMITS,
  LONGEST_REASON,
  NEEDED_PROPERTIES,
  REASON,
} from '../../geodata/layers/written-layers.ts'

import type { Layer, LayerProperty, LayerReader, PropertyType } from '../../geodata/layers/model.ts'
import type { Language } from '../../geodata/words/problem-sentences.ts'

const FORMS: Readonly<Record<PropertyType, object>> = {
  text: { type: 'string' },
  integer: { type: 'integer' },
  number: { type: 'number' },
  boolean: { type: 'boolean' },
  day: { type: 'string', format: 'date' },
  moment: { type: 'string', format: 'date-time' },
}
/** UCUM. */
const UNITS = { metres: 'm', 'square metres': 'm2', share: '1' } as const

const propertyForm = ({ type, title, unit }: LayerProperty, language: Language) => ({
  title: title[language],
  ...FORMS[type],
  ...(unit && { 'x-ogc-unit': UNITS[unit] }),
})

/** What may be written: its limits, and what the record tells by itself. */
const writtenForm = (property: LayerProperty, language: Language) => ({
  ...propertyForm(property, language),
  ...LIMITS[property.name],
  ...(KEPT_PROPERTIES.has(property.name) && { readOnly: true }),
})

const REASON_FORM = {
  title: { 'zh-CN': '为什么这样改', en: 'why it is changed so' },
  form: { type: 'string', minLength: 1, maxLength: LONGEST_REASON, writeOnly: true },
} as const

const geometryForm = ({ geometry }: Layer) => ({
  'x-ogc-role': 'primary-geometry',
  format: `geometry-${geometry.toLowerCase()}`,
})

/** What a feature of the layer has, as JSON Schema, and what may be written of it where programs may change it. */
export const featureSchema = (layer: Layer, reader: LayerReader, address: string, language: Language) => {
  const document = queryablesSchema(layer, reader, address, language)
  if (!isWritten(layer) || reader !== 'office') return document
  const written = propertiesFor(layer, reader).map((property): [string, object] => [
    property.name,
    writtenForm(property, language),
  ])
  const reason = { title: REASON_FORM.title[language], ...REASON_FORM.form }
  const properties = { ...document.properties, ...Object.fromEntries(written), [REASON]: reason }
  return { ...document, properties, required: ['geometry', ...NEEDED_PROPERTIES] }
}

/** The properties that a reader is told, as JSON Schema: what may be asked for and sorted by. */
export const queryablesSchema = (layer: Layer, reader: LayerReader, address: string, language: Language) => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: address,
  type: 'object',
  title: layer.title[language],
  description: layer.description[language],
  properties: {
    geometry: geometryForm(layer),
    ...Object.fromEntries(
      propertiesFor(layer, reader).map((property): [string, object] => [
        property.name,
        propertyForm(property, language),
      ]),
    ),
  },
  additionalProperties: false,
})
