import { governs } from "./governs.js";

governs("kinship");
