import { readFileSync } from 'node:fs'

import { expect } from 'vitest'

import { siteAddress } from '../support/browser.ts'
import { EDGE_QUESTION, judgmentText } from '../support/demonstration.ts'
import { fetchSignedIn } from '../support/signed-in-fetch.ts'

import type { CaseView, NewCaseBody } from '../../geodata/wire/case.ts'
import type { DraftBody, WirePreview, WirePublication } from '../../geodata/wire/publication-desk.ts'
import type { TerrainImportBody, WireTerrainUpload } from '../../geodata/wire/terrain.ts'
import type { CaseAddress } from './case-page.ts'

type NewCase = { readonly title: string; readonly text: string; readonly features?: readonly object[] }

const BROUGHT_BY = '示范调解员'
const PLACES = new URL('../../seeds/places/qinba-hill/', import.meta.url)

async function send<Data>(path: string, request: RequestInit): Promise<Data> {
  const response = await fetchSignedIn(`${siteAddress()}${path}`, request)
  const text = await response.text()
  expect(response.ok, `${path}: ${text}`).toBe(true)
  return (JSON.parse(text) as { data: Data }).data
}

const sendJson = <Data>(method: string, path: string, body: object, version?: number): Promise<Data> =>
  send(path, {
    method,
    headers: { 'content-type': 'application/json', ...(version === undefined ? {} : { 'if-match': `"${version}"` }) },
    body: JSON.stringify(body),
  })

/** A change by somebody else, on the state that the case has now. */
export async function changeCase({ id }: CaseAddress, path: string, body: object): Promise<CaseView> {
  const { version } = await send<CaseView>(`/api/cases/${id}`, {})
  return sendJson('PUT', `/api/cases/${id}/${path}`, body, version)
}

/** Brings a case of Shangsi county to the site: what a test file changes is a case of its own. */
export function bringCase({ key }: CaseAddress, { title, text, features = [] }: NewCase): Promise<CaseView> {
  const body: NewCaseBody = {
    countyCode: '450621',
    countyName: '上思县',
    key,
    title,
    importedBy: BROUGHT_BY,
    document: { fileName: 'paper.txt', base64: Buffer.from(text).toString('base64') },
    places: { type: 'FeatureCollection', features },
  }
  return sendJson('POST', '/api/cases', body)
}

/** Brings a copy of the demonstration, with its ground and its answer, to be changed as a test file likes. */
export async function bringDemonstration(own: CaseAddress): Promise<void> {
  const { features } = JSON.parse(readFileSync(new URL('places.geojson', PLACES), 'utf8')) as { features: object[] }
  // Not the title of the demonstration: the home page is searched for that one.
  await bringCase(own, { title: `示范案副本 ${own.key}`, text: judgmentText, features })
  await bringTerrain(own)
  await changeCase(own, 'answers', { key: EDGE_QUESTION, value: 'near', answeredBy: BROUGHT_BY })
}

async function bringTerrain(own: CaseAddress): Promise<void> {
  const fileName = 'terrain.asc'
  const { sha256 } = await send<WireTerrainUpload>(`/api/cases/${own.id}/terrain/uploads?fileName=${fileName}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: readFileSync(new URL(fileName, PLACES)),
  })
  const body: TerrainImportBody = {
    sha256,
    fileName,
    referenceSystem: 'EPSG:4545',
    kind: 'bare-earth',
    source: '',
    illustrative: true,
    importedBy: BROUGHT_BY,
  }
  await changeCase(own, 'terrain', body)
}

const DRAFT: Omit<DraftBody, 'preparedBy'> = {
  basis: 'notice',
  profile: 'court-rules-2016',
  householdsMetres: 100,
  collectivesMetres: 10,
  mapReviewNumber: '桂S(2026)12-008号',
  noticeKind: 'village-notice',
  office: null,
  phone: null,
}

/** A draft of how a case is to be published, by somebody at the office. */
export const prepareDraft = ({ id }: CaseAddress, mapReviewNumber: string): Promise<WirePublication> =>
  sendJson('PUT', `/api/cases/${id}/publication/draft`, { ...DRAFT, mapReviewNumber, preparedBy: BROUGHT_BY })

/** Publishes a case as it stands: prepared by the officer, approved by the approver who has looked at it. */
export async function publishCase({ id }: CaseAddress): Promise<void> {
  const desk = `/api/cases/${id}/publication`
  const { draft } = await sendJson<WirePublication>('PUT', `${desk}/draft`, { ...DRAFT, preparedBy: BROUGHT_BY })
  const { sha256 } = await sendJson<WirePreview>('POST', `${desk}/preview`, DRAFT)
  await sendJson('PUT', `${desk}/published`, { draft: draft!.number, sha256, approvedBy: '示范审批人' })
}
