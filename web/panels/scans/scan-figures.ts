import { gaussKruger } from '../../../geodata/crs/gauss-kruger.ts'
import { reportFit } from '../../../geodata/scans/report-fit.ts'
import { planePoints } from '../../state/scans/plane-points.ts'

import type { FitReport, ScanWarning } from '../../../geodata/scans/model.ts'
import type { Catalogue } from '../../i18n/zh-CN/index.ts'
import type { WarningFigures } from '../../i18n/zh-CN/scans.ts'
import type { ScanDraft } from '../../state/scans/scan-draft.svelte.ts'

/** How well the control points of what is worked at agree. */
export const reportOfDraft = ({ content, scan }: ScanDraft, centralMeridianDegrees: number): FitReport =>
  reportFit(content.transformation, planePoints(content.controlPoints, gaussKruger(centralMeridianDegrees)), scan)

/** Two figures that mean something: 0.042, 1.4, 38, 1240. */
export const shortFigure = (value: number): string =>
  value >= 100 ? String(Math.round(value)) : String(Number(value.toPrecision(2)))

/** Residuals of rounding errors are no residuals. */
const NOTHING = 0.0005
export const errorFigure = (value: number): string => (value < NOTHING ? '0' : shortFigure(value))

/** What a warning tells, as a person reads it: points counted from 1, shares in percent. */
function figuresOf(warning: ScanWarning): WarningFigures {
  const told: Readonly<Record<string, number | undefined>> = { ...warning, code: undefined }
  const figure = (name: string): number => told[name] ?? 0
  const share = 'ratio' in warning ? warning.ratio - 1 : figure('share')
  return {
    points: figure('points'),
    needed: figure('needed'),
    first: figure('first') + 1,
    second: figure('second') + 1,
    point: figure('point') + 1,
    metres: shortFigure(figure('metres')),
    othersMetres: shortFigure(figure('othersMetres')),
    percent: Math.max(1, Math.round(share * 100)),
    degrees: figure('degrees').toFixed(1),
  }
}

export const warningText = (warning: ScanWarning, words: Catalogue['scans']): string =>
  words.warnings[warning.code](figuresOf(warning))
