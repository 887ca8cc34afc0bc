import { gaussKruger } from '../../../geodata/crs/gauss-kruger.ts'

export const WORLD_PLANE = gaussKruger(111)
