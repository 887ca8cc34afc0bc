import { across, along, namedLine } from '../cases/named-lines.ts'
import { EMPTY_ENTRY } from '../empty-entry.ts'
import { fetchSignedIn } from '../signed-in-fetch.ts'

const BOX = { west: 108, south: 24, east: 108.004, north: 24.003 }
export const ROAD_LONGITUDE = 108.002
export const MIDDLE_LATITUDE = 24.0015

const TEXT = [
  '原告黄村主张：四至：东至大湾公路，南至牛角冲，西至石壁岭，北至李家田。',
  '被告李村主张：四至：东至东面坡，南至牛角冲，西至大湾公路，北至李家田。',
].join('\n')
const FEATURES = [
  namedLine('road', 'road', '大湾公路', along(BOX, ROAD_LONGITUDE)),
  namedLine('gully', 'gully', '牛角冲', across(BOX, BOX.south)),
  namedLine('ridge', 'ridge', '石壁岭', along(BOX, BOX.west)),
  namedLine('slope', 'ridge', '东面坡', along(BOX, BOX.east)),
  namedLine('field', 'bank', '李家田', across(BOX, BOX.north)),
]
/** Its one entry of the evidence, which pins and findings are about. */
export const ENTRY = { offeredBy: 'plaintiff', number: '1' } as const

async function send(method: string, address: string, body: object, headers = {}): Promise<void> {
  const response = await fetchSignedIn(address, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new Error(await response.text())
}

/** Stores a case of two villages whose claims meet along a road, and tells its address. */
export async function storeDisputedCase(address: string, key: string): Promise<string> {
  await send('POST', `${address}/api/cases`, {
    countyCode: '450621',
    countyName: '上思县',
    key,
    title: '两村之间',
    importedBy: '黄调解员',
    document: { fileName: 'paper.txt', base64: Buffer.from(TEXT).toString('base64') },
    places: { type: 'FeatureCollection', features: FEATURES },
  })
  const id = `450621-${key}`
  const entry = { ...EMPTY_ENTRY, title: '山林权所有证' }
  const asSeen = { 'if-match': '"1"' }
  const change = { ...ENTRY, isNew: true, entry, changedBy: '黄调解员' }
  await send('PUT', `${address}/api/cases/${id}/evidence`, change, asSeen)
  return id
}
