/** Reactions under a message, and the ones that may be chosen. */
import { button, el } from "./dom.js";

export const CHOICES = ["👍", "❤", "🔥", "👏", "😁", "🎉", "🤔", "👎"];

/**
 * Accepts a list of ReactionType, of ReactionCount, or of {user, reaction: [ReactionType]}.
 * @returns {Array<{emoji: string, count: number}>}
 */
export function countReactions(reactions) {
  const counts = new Map();
  const add = (emoji, count) => emoji && counts.set(emoji, (counts.get(emoji) ?? 0) + count);
  for (const item of reactions ?? []) {
    if (typeof item === "string") add(item, 1);
    else if (Array.isArray(item.reaction)) item.reaction.forEach((each) => add(each.emoji, 1));
    else if (item.type?.emoji) add(item.type.emoji, item.total_count ?? 1);
    else add(item.emoji, item.total_count ?? item.count ?? 1);
  }
  return [...counts].map(([emoji, count]) => ({ emoji, count }));
}

export function reactionBar(message, actions) {
  const counted = countReactions(message.reactions);
  if (!counted.length) return null;
  const chips = counted.map(({ emoji, count }) =>
    button(
      "reaction", { "data-testid": "reaction", "aria-label": `${emoji}, ${count}`, onclick: () => actions.react(message, emoji) },
      emoji, count > 1 ? el("small", {}, String(count)) : null,
    ));
  return el("div.reactions", {}, chips);
}
