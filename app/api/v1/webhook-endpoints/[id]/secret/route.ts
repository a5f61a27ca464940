import { apiRoute } from "@/app/_server/api"
import { endpoint } from "@/lib/api/endpoint"
import { replaceSecret } from "@/lib/integrations/replace-secret"
import { secretReplacement } from "@/lib/integrations/schema"
import { endpointWithSecretJson } from "../../endpoint-json"

export const POST = apiRoute(
  endpoint({
    summary: "Give an endpoint another secret",
    description:
      "The one before is refused at once. Without a secret in the request a new one is made and shown this once.",
    scope: "admin",
    body: secretReplacement,
    answer: endpointWithSecretJson,
    secret: "secret",
    refusals: ["not_found"],
    example: { secret: "the secret that Shopify shows" },
    answerWith: ({ ctx, id, body }) => replaceSecret(ctx, id, body),
  }),
)
