import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { compressedFiles } from "./compressedFiles.ts";
import { withoutDocumentTexts } from "./graphql/withoutDocumentTexts.ts";
import { wordsWithTheirReaders } from "./messages/wordsWithTheirReaders.ts";

/** Where the API listens while `vite` serves the pages during development. */
const api = "http://localhost:4000";

export default defineConfig({
  root: import.meta.dirname,
  plugins: [withoutDocumentTexts(), wordsWithTheirReaders(), react(), compressedFiles()],
  build: {
    outDir: "../dist/client",
    emptyOutDir: true,
    // LightningCSS refuses a media query of GOV.UK Frontend; Sass compresses instead.
    cssMinify: false,
    cssCodeSplit: false,
    // The content security policy allows no data: addresses.
    assetsInlineLimit: 0,
    // What else a page may load is listed in the first script: names there cost two kilobytes, and tell of every screen.
    rolldownOptions: { output: { chunkFileNames: "assets/[hash].js" } },
  },
  css: {
    preprocessorOptions: { scss: { quietDeps: true, style: "compressed", loadPaths: ["node_modules"] } },
  },
  // BASE_URL names this address (see .config/dev.mjs): sign-in leads back to it.
  server: { port: 5173, strictPort: true, proxy: { "/graphql": api, "/auth": api, "/idp": api } },
});
