import { governs } from "./governs.js";

governs("involvement");
