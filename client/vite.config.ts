import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { withoutDocumentTexts } from "./graphql/withoutDocumentTexts";

/** Where the API listens while `vite` serves the pages during development. */
const api = "http://127.0.0.1:4000";

export default defineConfig({
  root: import.meta.dirname,
  plugins: [withoutDocumentTexts(), react()],
  build: {
    outDir: "../dist/client",
    emptyOutDir: true,
    // LightningCSS refuses a media query of GOV.UK Frontend; Sass compresses instead.
    cssMinify: false,
    cssCodeSplit: false,
    // The content security policy allows no data: addresses.
    assetsInlineLimit: 0,
  },
  css: {
    preprocessorOptions: { scss: { quietDeps: true, style: "compressed", loadPaths: ["node_modules"] } },
  },
  server: { proxy: { "/graphql": api, "/auth": api } },
});
