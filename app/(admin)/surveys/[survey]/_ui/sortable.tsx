"use client"

import {
  type Announcements,
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from "@dnd-kit/core"
import {
  SortableContext,
  sortableKeyboardCoordinates,
  useSortable,
  verticalListSortingStrategy,
} from "@dnd-kit/sortable"
import { IconGripVertical } from "@tabler/icons-react"
import { useTranslations } from "next-intl"
import { type KeyboardEvent, type ReactNode, useId } from "react"
import classes from "./sortable.module.css"

type ListProps = { ids: string[]; onMove: (from: number, to: number) => void; children: ReactNode }

/** A list whose members change places by mouse, finger and keyboard; where they are is said aloud. */
export function SortableList({ ids, onMove, children }: ListProps) {
  const t = useTranslations("surveys.drag")
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  )
  const place = (id: string | number | undefined) => ({ place: ids.indexOf(String(id)) + 1, count: ids.length })
  const announcements: Announcements = {
    onDragStart: ({ active }) => t("start", place(active.id)),
    onDragOver: ({ over }) => (over ? t("over", place(over.id)) : undefined),
    onDragEnd: ({ active, over }) => t("end", place((over ?? active).id)),
    onDragCancel: ({ active }) => t("cancel", place(active.id)),
  }
  const onDragEnd = ({ active, over }: DragEndEvent) => {
    if (over && over.id !== active.id) onMove(ids.indexOf(String(active.id)), ids.indexOf(String(over.id)))
  }
  return (
    <DndContext
      id={useId()}
      sensors={sensors}
      collisionDetection={closestCenter}
      modifiers={[({ transform }) => ({ ...transform, x: 0 })]}
      accessibility={{
        announcements,
        screenReaderInstructions: { draggable: t("how") },
        // Beside the list, which may hold nothing but its members.
        ...(typeof document !== "undefined" && { container: document.body }),
      }}
      onDragEnd={onDragEnd}
    >
      <SortableContext items={ids} strategy={verticalListSortingStrategy}>
        {children}
      </SortableContext>
    </DndContext>
  )
}

type ItemProps = {
  id: string
  label: string
  className?: string | undefined
  onKeyDown?: (event: KeyboardEvent<HTMLElement>) => void
  children: ReactNode
}

/** One member, with the handle it is dragged by. */
export function SortableItem({ id, label, className, onKeyDown, children }: ItemProps) {
  const { setNodeRef, setActivatorNodeRef, attributes, listeners, transform, transition, isDragging } = useSortable({
    id,
  })
  const style = transform ? { transform: `translate3d(0, ${transform.y}px, 0)`, transition } : { transition }
  return (
    <li
      ref={setNodeRef}
      className={className}
      style={style}
      data-dragging={isDragging || undefined}
      onKeyDown={onKeyDown}
    >
      <button
        type="button"
        ref={setActivatorNodeRef}
        className={classes.handle}
        {...attributes}
        {...listeners}
        aria-label={label}
      >
        <IconGripVertical size={14} stroke={1.75} aria-hidden="true" />
      </button>
      {children}
    </li>
  )
}
