import { isInChina } from '../../geodata/crs/in-china.ts'
import { gaussKruger } from '../../geodata/crs/gauss-kruger.ts'
import { reportFit } from '../../geodata/scans/report-fit.ts'
import { caseContents } from '../db/repositories/case-contents.ts'
import { caseRepository, type CaseRow } from '../db/repositories/cases.ts'
import { scanRepository } from '../db/repositories/scans.ts'
import { placeNotFound } from '../place-refusals.ts'
import {
  labelBesidePicture,
  pointBesidePicture,
  pointOutsideChina,
  scanKnown,
  scanNotFound,
  scanVersionNotFound,
} from '../scan-refusals.ts'

import type { PictureSize } from '../../geodata/scans/model.ts'
import type { ScanChangeBody, ScanReport, ScanReturnBody, ScanState, WireScan } from '../../geodata/wire/scans.ts'
import type { DatabaseClient } from '../db/transaction.ts'
import type { ScanFile } from '../files/scans/scan-file.ts'

export type ScanUpload = { readonly file: ScanFile; readonly title: string; readonly changedBy: string }

/** Takes a page of a scan into the case. It lies nowhere yet. */
export async function addScan(
  client: DatabaseClient,
  row: CaseRow,
  { file, title, changedBy }: ScanUpload,
  changedAt: string,
): Promise<void> {
  const scans = scanRepository(client, row)
  const number = await scans.insert(file)
  if (number === undefined) throw scanKnown(file.fileName, file.page)
  const state: ScanState = { title, transformation: 'helmert', controlPoints: [], labels: [], withdrawn: false }
  await scans.write(number, state, null, { changedBy, changedAt, reason: '' })
  const { fileName, sha256, page } = file
  await caseRepository(client).record(row, changedBy, 'scan-added', { number, fileName, sha256, page })
}

const isOnPicture = ([right, down]: readonly number[], { widthPixels, heightPixels }: PictureSize): boolean =>
  right! >= 0 && down! >= 0 && right! <= widthPixels && down! <= heightPixels

async function refuseUnsound(client: DatabaseClient, row: CaseRow, scan: WireScan, state: ScanState): Promise<void> {
  state.controlPoints.forEach(({ pixel, position }, index) => {
    if (!isOnPicture(pixel, scan)) throw pointBesidePicture(index + 1)
    if (!isInChina(position)) throw pointOutsideChina(index + 1)
  })
  state.labels.forEach(({ pixel }, index) => {
    if (!isOnPicture(pixel, scan)) throw labelBesidePicture(index + 1)
  })
  const known = new Set((await caseContents(client, row).places()).map(({ id }) => id))
  const earlier = new Set([...scan.state.controlPoints, ...scan.state.labels].map(({ placeId }) => placeId))
  // A place that was withdrawn since stays where it is named.
  const strange = [...state.controlPoints, ...state.labels].find(
    ({ placeId }) => placeId !== null && !known.has(placeId) && !earlier.has(placeId),
  )
  if (strange) throw placeNotFound(strange.placeId!)
}

const finite = (value: number | null): number | null => (value !== null && Number.isFinite(value) ? value : null)

/** Null where the control points lay the scan nowhere. */
function reportOf(row: CaseRow, scan: WireScan, { transformation, controlPoints }: ScanState): ScanReport | null {
  const plane = gaussKruger(row.centralMeridianDegrees)
  const points = controlPoints.map(({ pixel, position }) => ({
    pixel: [pixel[0]!, pixel[1]!] as const,
    metres: plane.toPlane(position),
  }))
  const { figures, warnings } = reportFit(transformation, points, scan)
  return (
    figures && {
      rootMeanSquareMetres: figures.rootMeanSquareMetres,
      rootMeanSquarePixels: finite(figures.rootMeanSquarePixels),
      leaveOneOutMetres: finite(figures.leaveOneOutMetres),
      points: figures.points.map(({ residual, leaveOneOut }) => ({
        residualMetres: residual.metres,
        residualPixels: finite(residual.pixels),
        leaveOneOutMetres: finite(leaveOneOut?.metres ?? null),
      })),
      warnings: warnings.map(({ code }) => code),
    }
  )
}

async function existingScan(client: DatabaseClient, row: CaseRow, number: number): Promise<WireScan> {
  const scan = (await scanRepository(client, row).all()).find((known) => known.number === number)
  if (!scan) throw scanNotFound(number)
  return scan
}

/** A new state of a scan: its control points, names and title as one version. Too few points are kept and lay nothing. */
export async function changeScan(
  client: DatabaseClient,
  row: CaseRow,
  { number, state, changedBy, reason }: ScanChangeBody,
  changedAt: string,
): Promise<void> {
  const scan = await existingScan(client, row, number)
  await refuseUnsound(client, row, scan, state)
  await scanRepository(client, row).write(number, state, reportOf(row, scan, state), { changedBy, changedAt, reason })
  const action = state.withdrawn === scan.state.withdrawn ? 'changed' : state.withdrawn ? 'withdrawn' : 'returned'
  await caseRepository(client).record(row, changedBy, `scan-${action}`, { number, reason })
}

/** An earlier state of a scan stands again, as a new version. */
export async function returnToScanVersion(
  client: DatabaseClient,
  row: CaseRow,
  { number, version, changedBy }: ScanReturnBody,
  changedAt: string,
): Promise<void> {
  const scan = await existingScan(client, row, number)
  const scans = scanRepository(client, row)
  const wanted = (await scans.versions(number)).find((known) => known.version === version)
  if (!wanted) throw scanVersionNotFound(number, version)
  const { state } = wanted
  await scans.write(number, state, reportOf(row, scan, state), { changedBy, changedAt, reason: '' })
  await caseRepository(client).record(row, changedBy, 'scan-returned', { number, version })
}
