import ipaddr from 'ipaddr.js';

/** All IPv6 addresses of the public internet so far (RFC 4291, section 2.4). */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * Whether an IP address belongs to one host of the public internet. Addresses that carry another one
 * (IPv4-mapped, NAT64, 6to4, Teredo) do not: where they lead is up to the network.
 */
export function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast') return false;
  return parsed instanceof ipaddr.IPv4 || parsed.match(GLOBAL_UNICAST);
}
