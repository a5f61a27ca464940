/**
 * Runs a statement; one that fails gives up its values. Drizzle puts them into the message of its error, and PostgreSQL
 * quotes rows in the details of its own: both would carry people's data and session tokens into the log.
 */
export async function forgettingValues<T>(values: unknown[] | undefined, run: () => Promise<T>): Promise<T> {
  try {
    return await run()
  } catch (error) {
    if (values) values.length = 0
    if (error instanceof Error)
      for (const telling of ["detail", "where", "internalQuery"]) Reflect.deleteProperty(error, telling)
    throw error
  }
}
