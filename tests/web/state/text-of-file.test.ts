import { expect, test } from 'vitest'

import { textOfFile } from '../../../web/state/text-of-file.ts'
import { gbk } from '../../support/gbk.ts'

test('a points table of a surveyor is read in UTF-8 and in GBK, with or without a byte order mark', async () => {
  const table = '点名,X,Y\nJ1,2450410.31,36497936.94\n'
  expect(await textOfFile(new Blob([table]))).toBe(table)
  expect(await textOfFile(new Blob(['\ufeff', table]))).toBe(table)
  expect(await textOfFile(new Blob([Uint8Array.from(gbk(table))]))).toBe(table)
})
