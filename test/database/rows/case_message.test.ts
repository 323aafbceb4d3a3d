import { governs } from "./governs.js";

governs("case_message");
