import { chmod, chown, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { idsOf, needRoot } from "./debian"
import { freePort } from "./port"
import { endProgram, startProgram, untilListening } from "./program"

/** A real Dovecot on loopback, with a configuration and mailboxes of its own; every user has the password `secret`. */
export type Dovecot = {
  /** The mailbox of `bounce`. */
  url: string
  /** Where mail for anybody is handed in (LMTP); `bounce+…` goes to `bounce`. */
  lmtpPort: number
  /** Puts a mail into the mailbox of `bounce`. */
  deliver(raw: string | Buffer): Promise<void>
  stop(): Promise<void>
}

export async function startDovecot(): Promise<Dovecot> {
  needRoot("/usr/sbin/dovecot", "dovecot-imapd dovecot-lmtpd")
  const folder = await mkdtemp(join(tmpdir(), "nove-dovecot-"))
  await chmod(folder, 0o755)
  const mail = idsOf("mail")
  for (const name of ["run", "state", "mail"]) await mkdir(join(folder, name))
  await chown(join(folder, "mail"), mail.uid, mail.gid)
  const [imapPort, lmtpPort] = [await freePort(), await freePort()]
  const log = join(folder, "log")
  await writeFile(join(folder, "dovecot.conf"), settings(folder, imapPort, lmtpPort))
  const program = startProgram(["/usr/sbin/dovecot", "-F", "-c", join(folder, "dovecot.conf")], { cwd: folder })
  await untilListening([imapPort, lmtpPort], () => readFile(log, "utf8"))
  return {
    url: `imap://bounce:secret@127.0.0.1:${imapPort}`,
    lmtpPort,
    async deliver(raw) {
      const inbox = join(folder, "mail", "bounce", "new")
      for (const path of ["", "new", "cur", "tmp"]) {
        const made = join(folder, "mail", "bounce", path)
        await mkdir(made, { recursive: true })
        await chown(made, mail.uid, mail.gid)
      }
      const file = join(inbox, `${Date.now()}.${Math.random().toString(36).slice(2)}.test`)
      await writeFile(file, raw)
      await chown(file, mail.uid, mail.gid)
    },
    async stop() {
      await endProgram(program)
      await rm(folder, { recursive: true, force: true })
    },
  }
}

const settings = (folder: string, imapPort: number, lmtpPort: number) => `
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/log
listen = 127.0.0.1
protocols = imap lmtp
ssl = no
disable_plaintext_auth = no
auth_failure_delay = 0
mail_location = maildir:${folder}/mail/%n
recipient_delimiter = +
first_valid_uid = 1
passdb {
  driver = static
  args = password=secret
}
userdb {
  driver = static
  args = uid=mail gid=mail home=${folder}/mail/%n allow_all_users=yes
}
# Each wrong password would make the next answer slower.
service anvil {
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
service imap-login {
  inet_listener imap {
    port = ${imapPort}
  }
  inet_listener imaps {
    port = 0
  }
}
service lmtp {
  inet_listener lmtp {
    port = ${lmtpPort}
  }
}
`
