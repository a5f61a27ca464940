import { IconArrowNarrowDown, IconArrowNarrowUp } from "@tabler/icons-react"
import { useTranslations } from "next-intl"
import table from "@/app/_ui/table.module.css"
import type { Sort, SortKey } from "./types"

type Props = { column: SortKey; name: string; sort: Sort; onSort: (column: SortKey) => void; className?: string }

/** A column's head that sorts by it: once one way, again the other. */
export function SortHead({ column, name, sort, onSort, className }: Props) {
  const t = useTranslations("overview.touchpoints")
  const sorted = sort.key === column
  const Arrow = sort.descending ? IconArrowNarrowDown : IconArrowNarrowUp
  return (
    <th
      scope="col"
      className={className}
      aria-sort={sorted ? (sort.descending ? "descending" : "ascending") : undefined}
    >
      <button type="button" className={table.sort} onClick={() => onSort(column)} title={t("sortBy", { column: name })}>
        {name}
        {sorted ? <Arrow size={13} stroke={1.75} aria-hidden="true" /> : null}
      </button>
    </th>
  )
}
