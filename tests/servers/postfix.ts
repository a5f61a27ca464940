import { chmod, chown, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { idsOf, needRoot } from "./debian"
import { freePort } from "./port"
import { endProgram, startProgram, untilListening } from "./program"

const MASTER = "/usr/lib/postfix/sbin/master"

/** A real Postfix on loopback, with a configuration and a queue of its own. */
export type Postfix = { url: string; log(): Promise<string>; stop(): Promise<void> }

/** `routes` says where mail of a domain goes on to, such as `smtp:[127.0.0.1]:2525`; there is no other way out. */
export async function startPostfix(routes: Record<string, string>): Promise<Postfix> {
  needRoot(MASTER, "postfix")
  const folder = await mkdtemp(join(tmpdir(), "nove-postfix-"))
  await chmod(folder, 0o755)
  await makeFolders(folder)
  const port = await freePort()
  await writeFile(join(folder, "etc", "main.cf"), mainSettings(folder, routes))
  await writeFile(join(folder, "etc", "master.cf"), services(port))
  const program = startProgram([MASTER, "-c", join(folder, "etc")], { cwd: folder })
  const log = () => readFile(join(folder, "log"), "utf8").catch(() => "")
  await untilListening([port], log)
  return {
    url: `smtp://127.0.0.1:${port}`,
    log,
    async stop() {
      await endProgram(program)
      await rm(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

const QUEUES = "active bounce corrupt defer deferred flush hold incoming private saved trace".split(" ")

/** What `postfix check` would make, in a fraction of its time. */
async function makeFolders(folder: string): Promise<void> {
  const { uid } = idsOf("postfix")
  const postdrop = /^postdrop:[^:]*:(\d+):/m.exec(await readFile("/etc/group", "utf8"))?.[1]
  for (const name of ["etc", "queue", "queue/pid"]) await mkdir(join(folder, name))
  for (const name of ["data", ...QUEUES.map((queue) => `queue/${queue}`)]) {
    await mkdir(join(folder, name), { mode: 0o700 })
    await chown(join(folder, name), uid, 0)
  }
  for (const [name, mode] of [
    ["queue/public", 0o710],
    ["queue/maildrop", 0o730],
  ] as const) {
    await mkdir(join(folder, name))
    await chown(join(folder, name), uid, Number(postdrop))
    await chmod(join(folder, name), mode)
  }
}

const mainSettings = (folder: string, routes: Record<string, string>) => `
compatibility_level = 3.6
queue_directory = ${folder}/queue
data_directory = ${folder}/data
mail_owner = postfix
setgid_group = postdrop
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
myhostname = mail.nove.test
mydestination =
alias_maps =
alias_database =
mynetworks = 127.0.0.0/8
smtpd_relay_restrictions = permit_mynetworks, reject
smtp_dns_support_level = disabled
smtp_host_lookup = native
maillog_file = ${folder}/log
maillog_file_prefixes = ${folder}
default_transport = error:5.4.4 no way there
transport_maps = inline:{ ${Object.entries(routes)
  .map(([domain, way]) => `{ ${domain} = ${way} }`)
  .join(" ")} }
`

const services = (port: number) => `
127.0.0.1:${port} inet n - n - - smtpd
pickup unix n - n 60 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
proxymap unix - - n - - proxymap
smtp unix - - n - - smtp
lmtp unix - - n - - lmtp
error unix - - n - - error
retry unix - - n - - error
anvil unix - - n - 1 anvil
scache unix - - n - 1 scache
postlog unix-dgram n - n - 1 postlogd
`
