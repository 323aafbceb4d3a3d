import { governs } from "./governs.js";

governs("person_benefit");
