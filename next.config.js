import createNextIntlPlugin from "next-intl/plugin"

const withNextIntl = createNextIntlPlugin("./app/_server/i18n.ts")

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  // `npm test` checks the types of everything; a build on a machine that only runs Nove need not.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ["better-sqlite3", "pg", "pino", "nodemailer", "mailauth"],
  experimental: {
    optimizePackageImports: ["@mantine/core", "@mantine/hooks", "@tabler/icons-react"],
    // A campaign's form carries up to 3 MB of pasted addresses.
    serverActions: { bodySizeLimit: "4mb" },
  },
  headers: async () => [
    {
      source: "/:path*",
      headers: [
        { key: "x-content-type-options", value: "nosniff" },
        { key: "referrer-policy", value: "same-origin" },
        // Screens are framed by nobody but themselves.
        { key: "content-security-policy", value: "frame-ancestors 'self'; base-uri 'self'; object-src 'none'" },
      ],
    },
    {
      // The address of a shared link is its key: nobody it leads to is told, and no search engine keeps it.
      source: "/:place(v|d)/:path*",
      headers: [
        { key: "referrer-policy", value: "no-referrer" },
        { key: "x-robots-tag", value: "noindex, nofollow" },
      ],
    },
  ],
}

export default withNextIntl(config)
