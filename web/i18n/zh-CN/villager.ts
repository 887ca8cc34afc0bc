export const villager = {
  title: (land: string) => `${land}，怎么定的`,
  schematicNote: '示意图，不能拿来量。图上各方的地都画出来了，没有遗漏哪一方。',
  schematicLabel: (line: string) => `示意图：${line}`,
  argued: '争的是什么',
  decided: '怎么定的',
  whose: '哪边归谁',
  thisHill: '这块山',
  arguedSentence: (claimants: string, land: string, sides: string) => `${claimants}都说${land}是自己的${sides}。`,
  arguedSides: (sides: string) => `：${sides}`,
  sideSentence: (compass: string, landmark: string) => `${compass}到${landmark}`,
  decidedSentence: (date: string, authority: string, from: string, direction: string, to: string, court: string) =>
    `${date}，${authority}定了一条界线：从${from}起，一直往${direction}，到${to}为止${court}。`,
  upheld: (date: string) => `；法院${date === '' ? '' : `在${date}`}判决：这个决定有效`,
  awardSentence: (compass: string, letter: string, winner: string) =>
    `线的${compass}边归${winner}${letter === '' ? '' : `（图上 ${letter}）`}`,
  awardsSentence: (awards: readonly string[]) => `${awards.join('，')}。`,
  north: '北',
  line: '界线',
  paper: (number: string) => `决定书：${number}`,
  ask: '看不明白，可以请村里的调解员当面讲。',
  noSchematic: '这个案件没有示意图。',
  notFound: '没有公开的裁定。请向村里的调解员打听。',
}
