import { governs } from "./governs.js";

governs("family_name");
