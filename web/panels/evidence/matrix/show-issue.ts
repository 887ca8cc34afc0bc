import { callClause } from '../../../state/clause.ts'

import type { Issue } from '../../../../geodata/desk/issues.ts'
import type { SelectionState } from '../../../state/selection.svelte.ts'

/** Lights up the lines of an issue on the map. */
export function showIssue(issue: Issue, selection: SelectionState): void {
  if (issue.kind === 'clause') selection.select(callClause(issue.descriptionId, issue.callIndex), 'evidence')
  else if (issue.descriptionId !== null) selection.selectDescription(issue.descriptionId, 'evidence')
}
