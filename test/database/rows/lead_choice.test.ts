import { governs } from "./governs.js";

governs("lead_choice");
