import { BlockList, isIPv4 } from 'node:net'

const LOOPBACK = ['127.0.0.0/8', '::1']

function withRange(list: BlockList, range: string): void {
  const [address = '', bits] = range.split('/')
  const family = isIPv4(address) ? 'ipv4' : 'ipv6'
  if (bits === undefined) list.addAddress(address, family)
  else list.addSubnet(address, Number(bits), family)
}

/** Who may read the figures of a server: this machine and the addresses of the settings. Throws on what is no address. */
export function readersOf(addresses: readonly string[]): (address: string) => boolean {
  const list = new BlockList()
  for (const range of [...LOOPBACK, ...addresses]) withRange(list, range)
  return (address) => {
    const plain = address.replace(/^::ffff:(?=[\d.]+$)/u, '')
    return list.check(plain, isIPv4(plain) ? 'ipv4' : 'ipv6')
  }
}
