/** A sentence when Node is too old to run Sizhi, undefined when it will do. Follows `engines` in package.json. */
export function nodeVersionProblem(version) {
  const parts = version.split('.').map(Number)
  const major = parts[0]
  const minor = parts[1]
  const isEnough = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22
  if (isEnough) return undefined
  return 'Node.js ' + version + ' is too old for Sizhi: install version 20.19 or newer (22.12 or newer of the 22 line).'
}
