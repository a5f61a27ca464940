import { BlockList, isIPv6 } from "node:net"

const inside = new BlockList()
for (const [network, bits] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.168.0.0", 16],
] as const)
  inside.addSubnet(network, bits, "ipv4")
for (const [network, bits] of [
  ["::", 127],
  ["fc00::", 7],
  ["fe80::", 10],
] as const)
  inside.addSubnet(network, bits, "ipv6")

/** Whether other networks see this address; one of a machine or a private network says nothing about where mail leaves. */
export const isPublicAddress = (address: string): boolean => !inside.check(address, isIPv6(address) ? "ipv6" : "ipv4")

const LOOPBACK = /^(localhost|127(\.\d+){3}|::1)$/i

/** Whether a host is this machine itself. */
export const isThisMachine = (host: string): boolean => LOOPBACK.test(host)
