import { apiRoute } from "@/app/_server/api"
import { endpoint } from "@/lib/api/endpoint"
import { sendTestMail, testMailOptions } from "@/lib/delivery/test-mail/send-test-mail"
import { sentJson } from "../../../sent-json"

export const POST = apiRoute(
  endpoint({
    summary: "Send a survey’s mail to a member, as a test",
    description:
      "Written as a customer would get it, through the way all mail leaves; its links record nothing. The survey must be " +
      "published. At most ten in ten minutes.",
    scope: "write",
    body: testMailOptions,
    answer: sentJson,
    refusals: ["not_found"],
    example: { to: "you@example.com" },
    answerWith: ({ ctx, id, body }) => sendTestMail(ctx, { ...body, surveyId: id }),
  }),
)
