import { contextPair } from './context.ts'

import type { Action } from '../../geodata/access/model.ts'

/** What whoever has signed in may do in the case or the county of a page. The server decides; pages offer nobody what it would refuse. */
export type Rights = { may(action: Action): boolean }

export const { set: setRights, get: getRights } = contextPair<Rights>('rights')
