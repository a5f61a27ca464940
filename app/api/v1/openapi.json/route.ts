import { apiDocument } from "./document"

export const GET = () => Response.json(apiDocument)
