import { rulingFacts } from '../../geodata/checks/ruling-facts.ts'
import { rulingFindingSentence } from '../../geodata/checks/ruling-finding-sentences.ts'
import { checkRuling } from '../../geodata/ruling/checks/check-ruling.ts'
import { awardCover } from '../db/repositories/award-cover.ts'

import { viewCase } from './view-case.ts'

import type { StandardError } from '../../geodata/accuracy/model.ts'
import type { CaseView } from '../../geodata/wire/case.ts'
import type { WireRulingChecks } from '../../geodata/wire/seals.ts'
import type { CaseRow } from '../db/repositories/cases.ts'
import type { DatabaseClient } from '../db/transaction.ts'

/** What is to be mended or confirmed before the ruling of a case is sealed: computed from the case as it stands, never stored. */
export async function checkRulingOf(client: DatabaseClient, row: CaseRow, view: CaseView): Promise<WireRulingChecks> {
  const cover = view.ruling && (await awardCover(client, row))
  return {
    findings: checkRuling(rulingFacts(view, cover)).map((finding) => ({
      ...finding,
      figures: { ...finding.figures },
      sentence: { 'zh-CN': rulingFindingSentence(finding, 'zh-CN'), en: rulingFindingSentence(finding, 'en') },
    })),
    cover: cover && {
      missingSquareMetres: cover.missing.squareMetres,
      twiceSquareMetres: cover.twice.squareMetres,
      outsideSquareMetres: cover.outside.squareMetres,
    },
  }
}

export const viewRulingChecks = async (
  client: DatabaseClient,
  row: CaseRow,
  standardErrors: readonly StandardError[],
): Promise<WireRulingChecks> => checkRulingOf(client, row, await viewCase(client, row, standardErrors))
