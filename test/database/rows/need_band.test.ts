import { governs } from "./governs.js";

governs("need_band");
