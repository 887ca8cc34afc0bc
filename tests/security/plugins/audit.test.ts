import { expect, test } from 'vitest'

import { verdictOf } from '../../audit.mjs'

const report = (severity: string) =>
  JSON.stringify({
    vulnerabilities: { 'some-package': { severity } },
    metadata: { vulnerabilities: { moderate: severity === 'moderate' ? 1 : 0, low: 0 }, dependencies: { prod: 200 } },
  })

test.each([
  [report('critical'), true, /some-package \(critical\)/u],
  [report('high'), true, /some-package \(high\)/u],
  [report('moderate'), false, /No known high or critical fault in 200 packages; others: 1/u],
  ['{"error":{"code":"ENOTFOUND"}}', false, /not looked up.*ENOTFOUND/u],
  ['{"message":"404 Not Found"}', false, /not looked up/u],
  ['', false, /not looked up/u],
])('what the registry says is judged, and its silence is told: %s', (printed, fails, sentence) => {
  const verdict = verdictOf(printed)
  expect(verdict.fails).toBe(fails)
  expect(verdict.sentence).toMatch(sentence)
})
