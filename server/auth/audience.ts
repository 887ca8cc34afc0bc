import { rolesAt } from '../../geodata/access/permissions.ts'
import { notAllowed } from '../access-refusals.ts'

import type { FastifyRequest } from 'fastify'
import type { Place, Role } from '../../geodata/access/model.ts'
import type { Audience } from '../../geodata/tiles/model.ts'

/** From whoever is told most to whoever is told least. */
const TOLD: Readonly<Record<Role, readonly Audience[]>> = {
  officer: ['officer', 'court', 'public'],
  approver: ['officer', 'court', 'public'],
  auditor: ['officer', 'court', 'public'],
  court: ['court', 'public'],
  // A party reads its own case as the public would, until the office gives it more on paper.
  party: ['public'],
  administrator: ['public'],
}
const FROM_MOST: readonly Audience[] = ['officer', 'court', 'public']

/** For whom an answer is made: whom the caller names, if he may be told as much; else whoever the caller is. */
export function audienceOf({ viewer }: FastifyRequest, place: Place, asked: Audience | undefined): Audience {
  const told: readonly Audience[] = viewer ? rolesAt(viewer.grants, place).flatMap((role) => TOLD[role]) : ['public']
  if (asked === undefined) return FROM_MOST.find((audience) => told.includes(audience)) ?? 'public'
  if (!told.includes(asked)) throw notAllowed(viewer?.displayName ?? '')
  return asked
}
