import { codes } from './codes.ts'
import { court } from './court.ts'
import { map } from './map.ts'
import { officer, segment } from './officer.ts'
import { home, shell } from './shell.ts'
import { villager } from './villager.ts'

export const chinese = { codes, shell, home, officer, segment, map, court, villager }
