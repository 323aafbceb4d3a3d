import { governs } from "./governs.js";

governs("unfinished_answer");
