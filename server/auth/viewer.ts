import { isOfOffice } from '../../geodata/access/permissions.ts'
import { asAccount, NOBODY, type ActingAs } from '../db/acting-as.ts'

import type { Grant } from '../../geodata/access/model.ts'

/** Who asks. */
export type Viewer = {
  readonly accountId: string
  readonly sessionId: string
  readonly signInName: string
  readonly displayName: string
  readonly hasPassword: boolean
  /** Another knows the password, who gave it: until it is changed, nothing else is open. */
  readonly mustChangePassword: boolean
  readonly hasSecondFactor: boolean
  readonly grants: readonly Grant[]
}

export const actingAsViewer = (viewer: Viewer | null): ActingAs =>
  viewer === null ? NOBODY : asAccount(viewer.accountId, isOfOffice(viewer.grants))
