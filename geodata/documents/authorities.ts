import type { Party } from './model.ts'

const AUTHORITY = /(?:政府|管理局|林业局|农业局|国土资源局|自然资源局|资源和规划局|办公室|管理委员会)$/u

/** Governments and their offices decide and are sued; they claim no land of their own in a dispute of villages. */
export const isAuthority = ({ name }: Pick<Party, 'name'>): boolean => AUTHORITY.test(name)
