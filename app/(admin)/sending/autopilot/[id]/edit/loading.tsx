import { EditorSkeleton } from "../../_ui/editor-skeleton"

export default function Loading() {
  return <EditorSkeleton />
}
