import { governs } from "./governs.js";

governs("outcome_measure");
