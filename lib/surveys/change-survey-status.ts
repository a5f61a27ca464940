import { and, eq, isNotNull } from "drizzle-orm"
import { z } from "zod"
import { transaction } from "../../db/client"
import { surveys } from "../../db/schema"
import { writeAudit } from "../accounts/audit"
import { type Ctx, requireScope } from "../accounts/ctx"
import { conflict } from "../errors"
import { parse } from "../parse"

const status = z.enum(["published", "closed", "archived"])

/** Closes a survey (links stop taking answers, nothing more is sent), opens it again or archives it. */
export async function changeSurveyStatus(ctx: Ctx, id: string, input: z.input<typeof status>): Promise<void> {
  requireScope(ctx, "write")
  const wanted = parse(status, input)
  await transaction(async (tx) => {
    const changed = await tx
      .update(surveys)
      .set({ status: wanted, updatedAt: ctx.now })
      .where(
        and(
          eq(surveys.workspaceId, ctx.workspaceId),
          eq(surveys.id, id),
          wanted === "archived" ? undefined : isNotNull(surveys.publishedVersionId),
        ),
      )
      .returning({ id: surveys.id })
    if (changed.length === 0) throw conflict("This survey is unknown or was never published.")
    await writeAudit(tx, ctx, `survey.${wanted}`, id)
  })
}
