import { governs } from "./governs.js";

governs("plan_meeting");
