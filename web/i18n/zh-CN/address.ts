/** 链接. */
export const address = {
  copy: '复制链接',
  help: '复制后发给别人：有权限的人打开，看到的图、所选的线、打开的栏目和底图与现在一样。',
  copied: '已复制。',
  select: '浏览器不让直接复制，请按 Ctrl+C：',
}
