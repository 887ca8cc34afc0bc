import type { TutorialFrame } from '../zh-CN/tutorial-frame.ts'

export const tutorialFrame: TutorialFrame = {
  tutorials: 'Tutorials',
  onThisPage: 'On this page',
  backToProgram: 'Front page',
  inProgramFolder: (file) => ` (${file} in the folder of the program)`,
  enlarge: (description) => `Enlarge: ${description}`,
}
