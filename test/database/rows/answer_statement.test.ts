import { governs } from "./governs.js";

governs("answer_statement");
