/** Providers whose tiles of China are known to lie off: on GCJ-02, or on a system of their own that no web mercator map can show. */
const GCJ_02 = ['autonavi.com', 'amap.com', 'gtimg.com', 'map.qq.com', 'google.cn', 'google.com', 'googleapis.cn']
const OWN_SYSTEM = ['baidu.com', 'bdimg.com', 'bdstatic.com']

const isOf = (host: string, owner: string): boolean => host === owner || host.endsWith(`.${owner}`)

/** How the tiles of a host lie, where that is known to be off. */
export function shiftOfHost(host: string): 'GCJ-02' | 'own-system' | null {
  const name = host.toLowerCase()
  if (OWN_SYSTEM.some((owner) => isOf(name, owner))) return 'own-system'
  return GCJ_02.some((owner) => isOf(name, owner)) ? 'GCJ-02' : null
}
