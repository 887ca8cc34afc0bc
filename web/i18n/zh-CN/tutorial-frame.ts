/** What stands around a tutorial. Only the build reads it, so that no phone fetches it with the pages of the program. */
export const tutorialFrame = {
  tutorials: '教程',
  onThisPage: '本页内容',
  backToProgram: '回到首页',
  /** After the name of a file that comes with the program and is no page. */
  inProgramFolder: (file: string) => `（见程序文件夹里的 ${file}）`,
  enlarge: (description: string) => `放大：${description}`,
}

export type TutorialFrame = typeof tutorialFrame
