import { propertiesFor } from '../../geodata/layers/layers.ts'

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

const geometryForm = ({ geometry }: Layer) => ({
  'x-ogc-role': 'primary-geometry',
  format: `geometry-${geometry.toLowerCase()}`,
})

/** The properties that a reader is told, as JSON Schema: what a feature has, and what may be asked for. */
export const schemaDocument = (layer: Layer, reader: LayerReader, address: string, language: Language) => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: address,
  type: 'object',
  title: layer.title[language],
  description: layer.description[language],
  properties: {
    geometry: geometryForm(layer),
    ...Object.fromEntries(
      propertiesFor(layer, reader).map((property) => [property.name, propertyForm(property, language)]),
    ),
  },
  additionalProperties: false,
})
