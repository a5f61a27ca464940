import { z } from "zod"
import { apiRoute } from "@/app/_server/api"
import { endpoint } from "@/lib/api/endpoint"
import { readInvitationHistory } from "@/lib/delivery/read-invitation-history"
import { invitationJson, messageJson } from "../invitation-json"

export const GET = apiRoute(
  endpoint({
    summary: "Read an invitation with its mails",
    scope: "read",
    answer: invitationJson
      .extend({ messages: z.array(messageJson).describe("The invitation’s mail, reminders, what was sent again.") })
      .meta({ id: "InvitationWithMails" }),
    refusals: ["not_found"],
    async answerWith({ ctx, id }) {
      const { invitation, messages } = await readInvitationHistory(ctx, id)
      return { ...invitation, messages }
    },
  }),
)
