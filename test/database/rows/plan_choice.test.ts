import { governs } from "./governs.js";

governs("plan_choice");
