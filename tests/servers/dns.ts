import { createSocket } from "node:dgram"
import { once } from "node:events"
import { type Answer, decode, encode, type Packet, RECURSION_DESIRED } from "dns-packet"

/** Records by `TYPE name`, as a zone file would say them: `TXT example.test`, `MX …`, `A …`, `PTR 1.0.0.127.in-addr.arpa`. */
export type Zone = Record<string, string[]>

export type DnsServer = {
  /** For `Resolver.setServers`. */
  address: string
  zone: Zone
  /** Names that are met with silence, or with a failure of the server. */
  silent: Set<string>
  failing: Set<string>
  /** Every question, as `TYPE name`. */
  asked: string[]
  stop(): Promise<void>
}

const SERVER_FAILURE = 2
const NO_SUCH_NAME = 3

/** A real name server on loopback, over UDP, that knows one zone. */
export async function startDnsServer(zone: Zone = {}): Promise<DnsServer> {
  const socket = createSocket("udp4")
  const server = { zone, silent: new Set<string>(), failing: new Set<string>(), asked: [] as string[] }
  socket.on("message", (message, { address, port }) => {
    const question = decode(message)
    const [asked] = question.questions ?? []
    if (!asked) return
    const name = asked.name.toLowerCase()
    server.asked.push(`${asked.type} ${name}`)
    if (server.silent.has(name)) return
    socket.send(encode(reply(question, asked.type, name)), port, address)
  })

  function reply(question: Packet, type: string, name: string): Packet {
    const records = server.zone[`${type} ${name}`] ?? []
    const isKnown = Object.keys(server.zone).some((key) => key.endsWith(` ${name}`))
    const code = server.failing.has(name) ? SERVER_FAILURE : isKnown ? 0 : NO_SUCH_NAME
    return {
      id: question.id ?? 0,
      type: "response",
      flags: RECURSION_DESIRED | code,
      questions: question.questions ?? [],
      answers: code === 0 ? records.map((record) => answerOf(type, name, record)) : [],
    }
  }

  socket.bind(0, "127.0.0.1")
  await once(socket, "listening")
  return Object.assign(server, {
    address: `127.0.0.1:${socket.address().port}`,
    stop: async () => {
      socket.close()
      await once(socket, "close")
    },
  })
}

function answerOf(type: string, name: string, record: string): Answer {
  const common = { name, ttl: 60 }
  switch (type) {
    case "TXT":
      return { ...common, type, data: record.match(/.{1,255}/gs) ?? [""] }
    case "MX": {
      const [preference, exchange = ""] = record.split(" ")
      return { ...common, type, data: { preference: Number(preference), exchange } }
    }
    case "A":
    case "AAAA":
    case "PTR":
      return { ...common, type, data: record }
    default:
      throw new Error(`This name server knows no ${type} records.`)
  }
}
