import { ESLint } from 'eslint'
import { expect, test } from 'vitest'

const ROOT = new URL('../../..', import.meta.url).pathname

const WAYS_OUT = [
  "await fetch('http://example.invalid')",
  "import { get } from 'node:https'\nget('https://example.invalid')",
  "import { request } from 'node:http'\nrequest('http://example.invalid')",
  "import http from 'node:http'\nhttp.get('http://example.invalid')",
  "import { connect } from 'node:net'\nconnect(80, 'example.invalid')",
  "import { lookup } from 'node:dns'\nlookup('example.invalid', () => undefined)",
  "new WebSocket('ws://example.invalid')",
]

test('no line of the server that asks another machine passes the check', async () => {
  const eslint = new ESLint({
    cwd: ROOT,
    // Only what needs no types: these lines stand in no file.
    overrideConfig: { languageOptions: { parserOptions: { projectService: false } } },
    ruleFilter: ({ ruleId }) => ruleId.startsWith('no-restricted-'),
  })
  for (const way of WAYS_OUT) {
    const [result] = await eslint.lintText(way, { filePath: `${ROOT}server/main.ts` })
    expect(result?.messages.map(({ ruleId }) => ruleId).join(' '), way).toMatch(/no-restricted-/u)
  }
  const [quiet] = await eslint.lintText('export const asked = 1', { filePath: `${ROOT}server/main.ts` })
  expect(quiet?.messages).toEqual([])
})
