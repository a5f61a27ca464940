import { ScreenTexts } from "@/app/_server/screen-texts"
import { QualitySkeleton } from "./_ui/quality-skeleton"

export default function Loading() {
  return (
    <ScreenTexts areas={["overview"]}>
      <QualitySkeleton />
    </ScreenTexts>
  )
}
