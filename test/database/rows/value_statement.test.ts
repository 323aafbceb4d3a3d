import { governs } from "./governs.js";

governs("value_statement");
