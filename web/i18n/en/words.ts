import type { Catalogue } from '../zh-CN/index.ts'

export const words: Catalogue['words'] = {
  heading: 'Words against the line',
  help: (degrees, metres) =>
    `What the words say, and what the drawn line does. It tells where they differ, not which is right. Tolerances: directions and sides ±${degrees}°, features ${metres} m.`,
  says: 'Words',
  does: 'Line',
  finding: 'Compared',
  noWords: '(no words)',
  noLine: 'no line',
  allKept: (count) => `all ${count} kept`,
  toLookAt: (count) => `${count} to look at`,
  startsHere: 'the line starts here',
  course: 'Course description',
  bounds: 'The four bounds that the line has',
  plain: 'As told to villagers',
  copy: 'Copy',
  copied: 'Copied',
  selected: 'Selected; press Ctrl+C to copy',
}
