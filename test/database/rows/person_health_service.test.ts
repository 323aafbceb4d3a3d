import { governs } from "./governs.js";

governs("person_health_service");
