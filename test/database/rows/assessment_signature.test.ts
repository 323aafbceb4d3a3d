import { governs } from "./governs.js";

governs("assessment_signature");
