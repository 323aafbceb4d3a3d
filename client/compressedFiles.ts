import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Plugin } from "vite";

const [brotli, zip] = [promisify(brotliCompress), promisify(gzip)];
const textual = /\.(js|css|svg|json|graphql)$/;

/** Lays beside each script, style sheet, drawing and list its Brotli (`.br`) and gzip (`.gz`) form, as small as can be, for the server to send. */
export function compressedFiles(): Plugin {
  return {
    name: "compressed-files",
    apply: "build",
    generateBundle: {
      order: "post",
      async handler(_options, bundle) {
        const files = Object.values(bundle).filter(({ fileName }) => textual.test(fileName));
        const made = files.map(async (file) => {
          const source = Buffer.from(file.type === "chunk" ? file.code : file.source);
          const [small, zipped] = await Promise.all([
            brotli(source, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }),
            zip(source, { level: constants.Z_BEST_COMPRESSION }),
          ]);
          this.emitFile({ type: "asset", fileName: `${file.fileName}.br`, source: small });
          this.emitFile({ type: "asset", fileName: `${file.fileName}.gz`, source: zipped });
        });
        await Promise.all(made);
      },
    },
  };
}
