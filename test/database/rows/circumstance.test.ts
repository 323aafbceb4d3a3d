import { governs } from "./governs.js";

governs("circumstance");
