import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

import { apiReference, type ApiDocument } from './api-reference.ts'
import { describedApi, REFERENCE_FILE } from './described-api.ts'

test('the reference in docs is what the server says of itself: npm run docs:api writes it anew', async () => {
  expect(readFileSync(REFERENCE_FILE, 'utf8')).toBe(await describedApi())
})

const document: ApiDocument = {
  tags: [{ name: 'Hills' }, { name: 'Empty' }],
  paths: {
    '/api/hills/{id}': {
      put: {
        tags: ['Hills'],
        summary: 'Names a hill.',
        'x-access': 'case.change',
        parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string', description: 'a | b' } }],
        requestBody: {
          content: {
            'application/json': {
              schema: {
                type: 'object',
                required: ['name'],
                properties: {
                  name: { type: 'string', maxLength: 60 },
                  peaks: { type: 'array', items: { type: 'object', properties: { heightMetres: { type: 'number' } } } },
                },
              },
            },
          },
        },
        responses: {
          200: {
            description: 'Default Response',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  properties: { data: { type: 'object', properties: { id: { type: 'string' } } } },
                },
              },
            },
          },
          404: { description: 'Default Response' },
        },
      },
    },
  },
}

test('a route is told with its right, what it takes down to the fields of lists, and what it answers', () => {
  const reference = apiReference(document)
  expect(reference).toContain('### `PUT /api/hills/{id}`\n\nNames a hill.\n\nFor: `case.change`.')
  expect(reference).toContain('| `id` | path | text | yes | a \\| b |')
  expect(reference).toContain('| `name` | text (at most 60 characters) | yes |  |')
  expect(reference).toContain('| `peaks.heightMetres` | number |  |  |')
  expect(reference).toContain('Answers: **200** `{ data: { id } }`; refused with 404.')
})

test('every right is told with those who hold it, and a chapter without routes is left out', () => {
  const reference = apiReference(document)
  expect(reference).toContain('| `ruling.seal` | approver |')
  expect(reference).not.toContain('## Empty')
})
