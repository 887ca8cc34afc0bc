import type { RulingFindingCode } from '../model.ts'
import type { RulingFinding } from './model.ts'

type About = Partial<Pick<RulingFinding, 'callIndex' | 'spot' | 'ground' | 'figures'>> & {
  readonly of?: string | number
}

/** `of` tells it from others of its code. */
const finding =
  (severity: RulingFinding['severity']) =>
  (
    code: RulingFindingCode,
    { of, callIndex = null, spot = null, ground = null, figures = {} }: About = {},
  ): RulingFinding => ({
    code,
    severity,
    key: of === undefined ? code : `${code}:${of}`,
    callIndex,
    spot,
    ground,
    figures,
  })

export const bars = finding('bars')
export const toConfirm = finding('confirm')
