/** 嵌在别的网页里的公开图. */
export const embed = {
  whole: '打开完整的公开页',
  heading: '嵌到别的网页',
  help: '把下面这段放进村务公开等网页：只显示已公开的这一版，撤回后立刻不再显示；不登录，不用 Cookie。',
  label: '嵌入代码',
  frameTitle: (id: string) => `案件 ${id} 的公开图`,
  copy: '复制代码',
  copied: '已复制。',
  select: '浏览器不让直接复制，代码已选中，请按 Ctrl+C。',
}
