import table from "@/app/_ui/table.module.css"

/** The head of a table of what is compared: its name, figures, and what to think of them. */
export function FiguresHead({ name, figures, verdict }: { name: string; figures: readonly string[]; verdict: string }) {
  return (
    <thead>
      <tr>
        <th scope="col">{name}</th>
        {figures.map((figure) => (
          <th key={figure} scope="col" className={table.number}>
            {figure}
          </th>
        ))}
        <th scope="col">{verdict}</th>
      </tr>
    </thead>
  )
}
