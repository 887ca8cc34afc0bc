/** 查阅记录. */
export const readings = {
  heading: '查阅记录',
  help: '法庭和当事人打开过本案的什么，打开以前就记下；一分钟以内重复的只记一次。',
  loading: '正在读取……',
  failed: '没有取到查阅记录；请重新打开本栏再试。',
  none: '法庭和当事人还没有打开过本案。',
  wholeCase: '案件本身',
  file: (number: string) => `第 ${number} 号附件`,
  scan: (number: string) => `第 ${number} 号扫描件`,
  seal: (round: string) => `第 ${round} 轮封存的裁定`,
  field: '现场记录',
  layer: (id: string) => `数据服务的图层：${id}`,
  export: (file: string) => `数据文件：${file}`,
  print: (sheet: string) => `印出：${sheet}`,
}
