import { BlockList, isIP } from "node:net";

/** Whether an address may be one of this machine, over plain http: only where the product is a demonstration. */
export interface Reach {
  local: boolean;
}

/**
 * The address of a webhook in its normal form, or undefined for one that nothing is ever sent to: not https, with a name or
 * password in it, or naming a host that is not public.
 */
export function readWebhookAddress(text: string, { local }: Reach): string | undefined {
  if (!URL.canParse(text.trim())) return undefined;
  const url = new URL(text.trim());
  const secure = url.protocol === "https:" || (local && url.protocol === "http:" && isLoopback(url.hostname));
  if (!secure || url.username !== "" || url.password !== "" || url.hash !== "") return undefined;
  const address = url.hostname.replace(/^\[|\]$/g, "");
  const named = isIP(address) === 0;
  if (named && !(local && address === "localhost") && !/^[^.]+(\.[^.]+)+$/.test(address)) return undefined;
  if (!named && !isPublic(address) && !(local && isLoopback(url.hostname))) return undefined;
  return url.href;
}

/** Whether an IP address is one of the public internet (IANA special-purpose registries; of IPv6 only 2000::/3 is). */
export function isPublic(address: string): boolean {
  if (isIP(address) === 4) return !special.check(address, "ipv4");
  return isIP(address) === 6 && global.check(address, "ipv6") && !special.check(address, "ipv6");
}

export const isLoopback = (host: string): boolean =>
  host === "localhost" || host === "[::1]" || host === "::1" || /^127\.\d+\.\d+\.\d+$/.test(host);

const special = new BlockList();
for (const [net, bits] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
] as const)
  special.addSubnet(net, bits, "ipv4");
// Within 2000::/3: protocol assignments and Teredo, documentation, and 6to4, which carries any IPv4 address.
for (const [net, bits] of [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
] as const)
  special.addSubnet(net, bits, "ipv6");
const global = new BlockList();
global.addSubnet("2000::", 3, "ipv6");
