import { cookies } from "next/headers"
import { redirect } from "next/navigation"
import type { ReactNode } from "react"
import { ctxOf, readSession, signInPath } from "@/app/_server/ctx"
import { BrandStyle } from "@/app/_ui/brand-style"
import { Frame } from "@/app/_ui/frame/frame"
import { railCollapsed, railCookie } from "@/app/_ui/frame/rail-cookie"
import { readLogo } from "@/lib/accounts/logos/reads"
import { listTouchpoints } from "@/lib/journey/reads"
import { signOut, switchWorkspace } from "./actions"

/** The frame around every screen of the people who work here; nobody gets in without a session. */
export default async function AdminLayout({ children }: { children: ReactNode }) {
  const session = await readSession()
  if (!session) redirect(await signInPath())
  const { user, workspace, workspaces } = session
  const [touchpoints, logo] = await Promise.all([listTouchpoints(ctxOf(session)), readLogo(workspace.logoId)])
  return (
    <>
      <BrandStyle colour={workspace.brandColor} />
      <Frame
        collapsed={(await cookies()).get(railCookie)?.value === railCollapsed}
        actions={{ signOut, switchWorkspace }}
        data={{
          workspace: { id: workspace.id, name: workspace.name, logo: logo?.page ?? null },
          workspaces: workspaces.map(({ id, name }) => ({ id, name })),
          person: { name: user.name, email: user.email },
          counts: {},
          touchpoints: touchpoints.map(({ id, name }) => ({ id, name, href: `/journey/${id}` })),
        }}
      >
        {children}
      </Frame>
    </>
  )
}
