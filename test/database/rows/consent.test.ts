import { governs } from "./governs.js";

governs("consent");
