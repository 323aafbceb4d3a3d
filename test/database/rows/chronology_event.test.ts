import { governs } from "./governs.js";

governs("chronology_event");
