import type { Command } from "./command"
import { apiKeyCreate } from "./commands/api-key-create"
import { backup } from "./commands/backup"
import { eraseCustomerCommand } from "./commands/erase-customer"
import { exportCommand } from "./commands/export"
import { exportSuppressionsCommand } from "./commands/export-suppressions"
import { importCommand } from "./commands/import"
import { migrate } from "./commands/migrate"
import { move } from "./commands/move"
import { rebuildRollupsCommand } from "./commands/rebuild-rollups"
import { restore } from "./commands/restore"
import { sendDue } from "./commands/send-due"
import { setup } from "./commands/setup"

/** Every command of `nove`, in the order in which help shows them. */
export const commands: readonly Command[] = [
  setup,
  apiKeyCreate,
  importCommand,
  sendDue,
  exportCommand,
  exportSuppressionsCommand,
  rebuildRollupsCommand,
  eraseCustomerCommand,
  migrate,
  backup,
  restore,
  move,
]
