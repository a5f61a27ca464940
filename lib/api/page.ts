import { z } from "zod"

/** `?limit=&cursor=` of every list. */
export const pageQuery = z.object({
  limit: z.coerce
    .number<string>()
    .int("must be a whole number")
    .min(1)
    .max(200)
    .default(50)
    .meta({ description: "How many at most; 50 when absent." }),
  cursor: z.string().optional().meta({ description: "The nextCursor of the page before." }),
})

/** A page of a list. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({
    data: z.array(item),
    nextCursor: z.string().nullable().meta({ description: "Asks for the next page; null on the last one." }),
  })

/** true or false in a query. */
export const flag = z.enum(["true", "false"], "must be true or false").transform((value) => value === "true")
