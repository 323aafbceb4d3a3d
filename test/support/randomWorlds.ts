/** Worlds drawn at random: one cast, eight sentences at most, and times on both sides of every edge. */
export * from "./randomWorlds/draw.js";
export * from "./randomWorlds/tell.js";
export * from "./randomWorlds/World.js";
