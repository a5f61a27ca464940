"use client"

import { type FieldValues, useFieldArray } from "react-hook-form"

/** The ids of the questions or endings, in order; drawn anew only when the list itself changes. */
export function usePartIds(list: "questions" | "endings"): string[] {
  // Only ids are read here, so the form's large type, which is too deep for the compiler to walk, is left out.
  const { fields } = useFieldArray<FieldValues, string, "key">({ name: `definition.${list}`, keyName: "key" })
  return (fields as unknown as { id: string }[]).map(({ id }) => id)
}
